/**
 * HTML that `lib/markdown.ts` rendered and sanitised when a text was saved. Never pass other HTML.
 */
export function Prose({ html, lang, serif }: { html: string; lang?: string; serif?: boolean }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/markdown.ts; its tests hold a corpus of attacks.
	return <div className={serif ? "prose serif" : "prose"} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
