import type { RowsTexts } from "@/components/ui/rows";
import type { Translate } from "@/lib/i18n/translator";

const NAMES = {
	part: { add: "addPart", remove: "removePart" },
	venue: { add: "addVenue", remove: "removeVenue" },
	question: { add: "addQuestion", remove: "removeQuestion" },
} as const;

/** What the rows of a list in the form of a meetup are called. */
export function rowTexts(t: Translate, row: keyof typeof NAMES, most: number): RowsTexts & { labels: string[] } {
	const each = <Text>(text: (number: number) => Text) => Array.from({ length: most }, (_, index) => text(index + 1));
	return {
		labels: each((number) => t(`meetups.form.${row}`, { number })),
		add: t(`meetups.form.${NAMES[row].add}`),
		remove: each((number) => t(`meetups.form.${NAMES[row].remove}`, { number })),
		removed: t("meetups.form.removed"),
		undo: t("shell.undo"),
		empty: t("meetups.form.removeHint"),
	};
}
