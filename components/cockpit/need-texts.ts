import { DAY, longDay, relativeDay } from "@/lib/clock";
import type { ListedNeed } from "@/lib/cockpit/needs";
import { NEED_LIMITS } from "@/lib/cockpit/rules";
import type { Translate } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";

type WordedNeed = Pick<ListedNeed, "kind" | "count" | "title" | "since">;

/** What a need says, and why it is there. */
export function needTexts({ kind, count, title, since }: WordedNeed, viewer: Viewer, t: Translate, at: Date) {
	const begins = new Date(since.getTime() + NEED_LIMITS.agendaDays * DAY);
	const values = {
		count: count ?? 0,
		title: title ?? "",
		when: relativeDay(since, at, viewer),
		begins: relativeDay(begins, at, viewer),
	};
	return { title: t(`cockpit.needOf.${kind}`, values), detail: t(`cockpit.detailOf.${kind}`, values) };
}

/** A day as notices write it. */
export const untilText = (until: Date, viewer: Viewer) => longDay(until, viewer);
