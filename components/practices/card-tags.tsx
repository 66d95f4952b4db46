import { requestContext } from "@/components/request-context";
import type { Locale } from "@/lib/i18n/locales";
import { tagKey } from "@/lib/practices/tags";

interface Card {
	tags: readonly string[];
	language: Locale;
}

/** Tags, each a link to the practices with the same tag. */
export function CardTags({ card: { tags, language } }: { card: Card }) {
	const { t } = requestContext();
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
