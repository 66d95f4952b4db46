import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";
import type { Translate } from "@/lib/i18n/translator";
import type { Afterwards } from "@/lib/meetups/feedback";
import type { MeetupOnPage } from "@/lib/meetups/page-queries";
import { canGiveFeedback } from "@/lib/meetups/policy";

interface Props {
	meetup: MeetupOnPage;
	afterwards: Afterwards;
	t: Translate;
	at: Date;
}

/** For somebody who came: two questions, as long as they are asked. */
export function AttendeePanel({ meetup, afterwards, t, at }: Props) {
	if (!afterwards.came || !canGiveFeedback(meetup, at).allowed) return null;
	const { answer } = afterwards;
	return (
		<Panel title={t("feedback.panel.title")}>
			<p className="muted mb-3">{t(answer ? "feedback.panel.thanks" : "feedback.panel.ask")}</p>
			<ButtonLink href={`/meetups/${meetup.id}/feedback`} look={answer ? "quiet" : "main"} wide>
				{t(answer ? "feedback.panel.change" : "feedback.panel.answer")}
			</ButtonLink>
		</Panel>
	);
}
