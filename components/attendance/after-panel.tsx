import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";
import type { Capture } from "@/lib/attendance/capture-queries";
import { canCapture } from "@/lib/attendance/policy";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage } from "@/lib/meetups/page-queries";
import type { Viewer } from "@/lib/viewer";

interface Props {
	meetup: MeetupOnPage;
	gathered: Capture;
	viewer: Viewer;
	t: Translate;
	at: Date;
}

/** What those who look after an edition do once it is over; nothing for everyone else. */
export function AfterPanel({ meetup, gathered, viewer, t, at }: Props) {
	if (!canCapture(viewer, meetup, at).allowed) return null;
	const isClosed = Boolean(gathered.capturedAt ?? gathered.waivedAt);
	return (
		<Panel title={t(isClosed ? "capture.after.closed" : "capture.after.title")}>
			{!isClosed && <p className="muted mb-3">{t("capture.after.hint")}</p>}
			<div className="grid gap-2.5">
				<ButtonLink href={`/meetups/${meetup.id}/capture`} look={isClosed ? "quiet" : "main"} wide>
					{t(isClosed ? "capture.after.change" : "capture.after.start")}
				</ButtonLink>
				<ButtonLink href={`/meetups/${meetup.id}/report`} look="quiet" wide>
					{t("report.open")}
				</ButtonLink>
			</div>
		</Panel>
	);
}
