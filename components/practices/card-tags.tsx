import type { Locale } from "@/lib/i18n/locales";
import type { Translate } from "@/lib/i18n/translator";
import { tagKey } from "@/lib/practices/tags";

interface Card {
	tags: readonly string[];
	language: Locale;
}

/** What a card is about, in its writer's words; each leads to the cards that share it. */
export function CardTags({ card: { tags, language }, t }: { card: Card; t: Translate }) {
	if (tags.length === 0) return null;
	return (
		<ul className="mt-1.5 flex flex-wrap gap-1.5" aria-label={t("practices.tags")}>
			{tags.map((tag) => (
				<li key={tag} lang={language}>
					<a className="tag" href={`/practices?${new URLSearchParams({ tag: tagKey(tag) })}`}>
						{tag}
					</a>
				</li>
			))}
		</ul>
	);
}
