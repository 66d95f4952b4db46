import { requestContext } from "@/components/request-context";
import { Notice } from "@/components/ui/page";
import { fullInstant, relativeDay } from "@/lib/clock";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";

interface Props {
	meetup: MeetupOnPage;
	endPassed: boolean;
}

/** The state of the meetup, or a deadline for the viewer's answer. */
export function StateNotice(props: Props) {
	const notice = noticeOf(props);
	return (
		notice && (
			<div className="mt-5">
				<Notice tone={notice.tone}>{notice.text}</Notice>
			</div>
		)
	);
}

function noticeOf({ meetup, endPassed }: Props): { tone?: "bloom" | "danger"; text: string } | null {
	const { viewer, t, at } = requestContext();
	const { state, mine } = meetup;
	if (state === "draft") return { tone: "bloom", text: t("meetups.draftNotice") };
	if (state === "cancelled")
		return { tone: "danger", text: t("meetups.cancelledNotice", { reason: meetup.cancelReason ?? "" }) };
	if (endPassed) return { text: t("meetups.heldNotice", { when: relativeDay(meetup.endsAt, at, viewer) }) };
	if (meetup.startsAt <= at) return { tone: "bloom", text: t("meetups.runningNotice") };
	if (mine?.offerExpiresAt)
		return { tone: "bloom", text: t("meetups.offerNotice", { until: fullInstant(mine.offerExpiresAt, viewer) }) };
	if (mine?.confirmBy)
		return { tone: "bloom", text: t("meetups.confirmNotice", { until: fullInstant(mine.confirmBy, viewer) }) };
	return null;
}
