import { TagList, type TagWords } from "@/components/ui/tag";
import { dayIn, daysBetween, HOUR } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";

const PATIENCE_HOURS = 24;
const DAYS_FROM_HOURS = 72;

interface Props {
	since: Date;
	at: Date;
	viewer: Viewer;
	t: Translate;
}

/** How long a question has waited, once that is long: a day in yellow, two in red. Days are counted as `RelativeTime` does. */
export function waitingTags({ since, at, viewer: { zone }, t }: Props): TagWords[] {
	const hours = Math.floor((at.getTime() - since.getTime()) / HOUR);
	if (hours < PATIENCE_HOURS) return [];
	return [
		{
			tone: hours < 2 * PATIENCE_HOURS ? "bloom" : "red",
			text:
				hours < DAYS_FROM_HOURS
					? t("posts.hours", { count: hours })
					: t("posts.days", { count: daysBetween(dayIn(since, zone), dayIn(at, zone)) }),
		},
	];
}

export function WaitingTag(props: Props) {
	return <TagList tags={waitingTags(props)} />;
}
