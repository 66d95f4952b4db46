import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";
import { longDay } from "@/lib/clock";
import type { RequestPage } from "@/lib/communities/request-queries";
import { nameOf } from "@/lib/i18n/names";

/** How a proposed community ended, with the reason of a no. */
export function RequestOutcome({ request }: { request: RequestPage }) {
	const { viewer, t } = requestContext();
	const { state, endedAt, endedBy, reason, community } = request;
	if (state === "open" || !endedAt) return null;
	const name = endedBy ? nameOf(t, endedBy) : t("shell.formerColleague");
	return (
		<Panel>
			<p>{t(`communityRequests.outcome.${state}`, { name, day: longDay(endedAt, viewer) })}</p>
			{reason && (
				<p className="mt-3 border-t border-line pt-3 whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
					{reason}
				</p>
			)}
			{community && (
				<p className="mt-3">
					<ButtonLink href={`/communities/${community.slug}`}>{t("communityRequests.goTo")}</ButtonLink>
				</p>
			)}
		</Panel>
	);
}
