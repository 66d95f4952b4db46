import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";
import type { Capture } from "@/lib/attendance/captured";
import { canCapture } from "@/lib/attendance/policy";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";

interface Props {
	meetup: MeetupOnPage;
	gathered: Capture;
}

/** For organisers of a meetup that is over. Draws nothing for others. */
export function CapturePanel({ meetup, gathered }: Props) {
	const { viewer, t, at } = requestContext();
	if (!canCapture(viewer, meetup, at).allowed) return null;
	const isClosed = Boolean(gathered.capturedAt ?? gathered.waivedAt);
	return (
		<Panel title={t(isClosed ? "capture.after.closed" : "capture.after.title")}>
			{!isClosed && <p className="muted mb-3">{t("capture.after.hint")}</p>}
			<div className="grid gap-2.5">
				<ButtonLink href={`/meetups/${meetup.id}/capture`} look={isClosed ? "quiet" : "main"} wide>
					{t(isClosed ? "capture.after.change" : "capture.after.start")}
				</ButtonLink>
			</div>
		</Panel>
	);
}
