import type { Translate } from "@/lib/i18n/translator";

/** The first names of so many people, and how many more there are. */
export const namesOf = (names: readonly string[], count: number, t: Translate): string =>
	count > names.length
		? t("talk.reactionOthers", { names: names.join(", "), count: count - names.length })
		: names.join(", ");
