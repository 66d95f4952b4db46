import { Tag } from "@/components/ui/tag";
import type { Translate } from "@/lib/i18n/translator";

const PATIENCE_HOURS = 24;
const DAYS_FROM_HOURS = 72;

/** How long a question has waited, once that is long: a day in yellow, two in red. */
export function WaitingTag({ hours, t }: { hours: number; t: Translate }) {
	if (hours < PATIENCE_HOURS) return null;
	return (
		<Tag tone={hours < 2 * PATIENCE_HOURS ? "bloom" : "red"}>
			<span className="sr-only">{t("posts.waitingFor")}</span>
			{hours < DAYS_FROM_HOURS
				? t("posts.hours", { count: hours })
				: t("posts.days", { count: Math.floor(hours / 24) })}
		</Tag>
	);
}
