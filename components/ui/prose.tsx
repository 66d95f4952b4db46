/**
 * HTML that `lib/markdown.ts` rendered and sanitised when a text was saved. Never pass other HTML.
 */
export function Prose({ html, lang, serif }: { html: string; lang?: string; serif?: boolean }) {
	const look = serif ? "prose serif" : "prose";
	// biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/markdown.ts; its tests hold a corpus of attacks.
	return <div className={look} lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}
