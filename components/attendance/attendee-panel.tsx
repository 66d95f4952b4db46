import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";
import type { OwnAttendance } from "@/lib/attendance/feedback";
import { canGiveFeedback } from "@/lib/attendance/policy";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";

interface Props {
	meetup: MeetupOnPage;
	afterwards: OwnAttendance;
}

/** For somebody who attended: the feedback form while it is open, and their certificate. */
export function AttendeePanel({ meetup, afterwards }: Props) {
	const { t, at } = requestContext();
	const { came, checkedIn, answer } = afterwards;
	const isAsked = came && canGiveFeedback(meetup, at).allowed;
	if (!isAsked && !checkedIn) return null;
	return (
		<Panel title={t("feedback.panel.title")}>
			{isAsked && (
				<>
					<p className="muted mb-3">{t(answer ? "feedback.panel.thanks" : "feedback.panel.ask")}</p>
					<ButtonLink href={`/meetups/${meetup.id}/feedback`} look={answer ? "quiet" : "main"} wide>
						{t(answer ? "feedback.panel.change" : "feedback.panel.answer")}
					</ButtonLink>
				</>
			)}
			{checkedIn && (
				<p className="mt-3">
					<a className="text-link" href={`/meetups/${meetup.id}/certificate.pdf`} data-native>
						{t("certificate.download")}
					</a>
				</p>
			)}
		</Panel>
	);
}
