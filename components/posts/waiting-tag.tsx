import { requestContext } from "@/components/request-context";
import { TagList, type TagProps } from "@/components/ui/tag";
import { dayIn, daysBetween, HOUR } from "@/lib/clock";

const PATIENCE_HOURS = 24;
const DAYS_FROM_HOURS = 72;

/** How long a question has waited: yellow after a day, red after two. Days are counted as `RelativeTime` does. */
export function waitingTags(since: Date): TagProps[] {
	const { zone, t, at } = requestContext();
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

export function WaitingTag({ since }: { since: Date }) {
	return <TagList tags={waitingTags(since)} />;
}
