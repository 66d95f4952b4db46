import type { Translate } from "@/lib/i18n/translator";
import { tagKey } from "@/lib/practices/tags";
import { SubjectLinks, type Subjects } from "./practice-line";

interface Card {
	tags: readonly string[];
	language: "fr" | "en";
}

/** What a card is about, in its writer's words; each leads to the cards that share it. */
export function subjectsOf({ tags }: Card, t: Translate): Subjects | undefined {
	if (tags.length === 0) return undefined;
	return {
		label: t("practices.tags"),
		links: tags.map((tag) => ({ href: `/practices?${new URLSearchParams({ tag: tagKey(tag) })}`, text: tag })),
	};
}

export function CardTags({ card, t }: { card: Card; t: Translate }) {
	const subjects = subjectsOf(card, t);
	return subjects && <SubjectLinks {...subjects} lang={card.language} />;
}
