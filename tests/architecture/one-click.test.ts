import { expect, test } from "vitest";
import { allSources } from "./sources";

/**
 * What a button does without anything typed, by the file that draws it, and how it is taken back. A new one needs its line:
 * a notice that offers to undo it (`app/_web/undoers.ts`), its opposite in the same place, a question before it, or the
 * reason why it is final (docs/decisions/059).
 */
const UNDO = "the notice offers to undo it";
const OPPOSITE = "its opposite stands in the same place";
const ASKED = "a dialog or a page of its own asks first";
const CARRIES = "a shared button: the files that use it are here";

const ONE_CLICK: Record<string, string> = {
	"app/(platform)/admin/imports/[id]/decision.tsx approveAction": "final: what it changes is listed above the button",
	"app/(platform)/admin/imports/[id]/decision.tsx discardAction": "final: the same file can be uploaded again",
	"app/(platform)/admin/imports/[id]/leavers.tsx leaversAction": ASKED,
	"app/(platform)/admin/jobs/page.tsx retryJobAction": "final: a job gives the same result however often it runs",
	"app/(platform)/admin/mail/[id]/page.tsx retryMailAction": "final: a mail that is sent is read",
	"app/(platform)/admin/people/[id]/anonymise/page.tsx anonymiseAction": ASKED,
	"app/(platform)/admin/people/[id]/page.tsx restoreAction": OPPOSITE,
	"app/(platform)/admin/people/[id]/page.tsx suspendAction": OPPOSITE,
	"app/(platform)/admin/people/[id]/role-list.tsx has": OPPOSITE,
	"app/(platform)/champions/nominations/[id]/decision.tsx withdrawAction": UNDO,
	"app/(platform)/communities/proposed/[id]/decision.tsx answerAsManagerAction": OPPOSITE,
	"app/(platform)/communities/proposed/[id]/decision.tsx approveRequestAction": ASKED,
	"app/(platform)/communities/proposed/[id]/decision.tsx withdrawRequestAction": UNDO,
	"app/(platform)/communities/[slug]/related/page.tsx relateAction": UNDO,
	"app/(platform)/communities/[slug]/related/page.tsx unrelateAction": UNDO,
	"app/(platform)/communities/[slug]/stage/playbook.tsx tickStepAction": OPPOSITE,
	"app/(platform)/communities/[slug]/stage/proposal.tsx decideStageAction": UNDO,
	"app/(platform)/communities/[slug]/moderation/settings/page.tsx deleteSavedReplyAction": ASKED,
	"app/(platform)/communities/[slug]/settings/page.tsx archiveCommunityAction": UNDO,
	"app/(platform)/collections/[slug]/edit/entry-editor.tsx moveEntryAction": UNDO,
	"app/(platform)/collections/[slug]/edit/entry-editor.tsx removeEntryAction": UNDO,
	"app/(platform)/collections/[slug]/edit/lost-entries.tsx addEntryAction": UNDO,
	"app/(platform)/collections/[slug]/edit/lost-entries.tsx removeEntryAction": UNDO,
	"app/(platform)/collections/[slug]/edit/page.tsx addEntryAction": UNDO,
	"app/(platform)/collections/[slug]/edit/page.tsx discardCollectionAction": UNDO,
	"app/(platform)/collections/[slug]/edit/page.tsx publishCollectionAction": OPPOSITE,
	"app/(platform)/collections/[slug]/edit/page.tsx withdrawCollectionAction": OPPOSITE,
	"app/(platform)/collections/[slug]/pin-panel.tsx unpinAction": UNDO,
	"components/collections/entry-moves.tsx moveAction": UNDO,
	"app/(platform)/practices/import/[id]/page.tsx approvePracticesAction":
		"final: what it changes is listed above the button",
	"app/(platform)/practices/import/[id]/page.tsx discardPracticesAction": "final: the same file can be uploaded again",
	"components/ui/import-progress.tsx action": "final: it goes on with what was approved",
	"app/(platform)/hub/gaps/gap-rows.tsx reopenGapAction": "final: it waits again, and can be dismissed again",
	"app/(platform)/inbox/item-row.tsx markReadAction": "final: what is read stays in the inbox",
	"app/(platform)/inbox/page.tsx markAllReadAction": UNDO,
	"app/(platform)/meetups/feeds/page.tsx openAction": OPPOSITE,
	"app/(platform)/page.tsx dismissQuestionAction": UNDO,
	"app/(platform)/people/me/notifications/devices.tsx removeDeviceAction":
		"final: the browser asks for a device; it is added again there in one click",
	"app/(platform)/people/me/own-sessions.tsx endOtherSessionsAction":
		"final: a session that could come back is no protection",
	"app/(platform)/people/me/own-sessions.tsx endSessionAction":
		"final: a session that could come back is no protection",
	"app/(platform)/practices/[slug]/care-panel.tsx discardAction": UNDO,
	"app/(platform)/practices/[slug]/care-panel.tsx publishAction": "final: members are told; it can be retired there",
	"app/(platform)/practices/[slug]/care-panel.tsx askForReviewAction": OPPOSITE,
	"app/(platform)/practices/[slug]/reviews/page.tsx askForReviewAction": OPPOSITE,
	"app/(platform)/practices/[slug]/reviews/page.tsx sendAgainAction":
		"final: reviewers are told; it can be taken back there",
	"app/(platform)/practices/[slug]/reviews/page.tsx withdrawFromReviewAction": OPPOSITE,
	"app/(platform)/practices/[slug]/reviews/review-texts.tsx settleRemarkAction":
		"final: who commented is told; the text can be edited, and they can comment again",
	"app/(platform)/practices/[slug]/endorsements.tsx takeBackEndorsementAction": UNDO,
	"app/(platform)/practices/[slug]/original/page.tsx originalSeenAction":
		"final: it says what they have seen; versions can be compared at any time",
	"app/(platform)/practices/[slug]/original/page.tsx takeOverAction": "final: a version that can be restored",
	"app/(platform)/practices/[slug]/original/page.tsx withdrawOfferAction":
		"final: the same texts can be offered again there",
	"app/(platform)/practices/[slug]/reuse-panel.tsx withdrawReuseAction": UNDO,
	"app/(platform)/practices/[slug]/reuses/reuse-actions.tsx askHubAction":
		"final: the hub is told; the dispute can still be taken back",
	"app/(platform)/practices/[slug]/reuses/reuse-actions.tsx takeBackDisputeAction":
		"final: who recorded the use is told; it can be disputed again, with a reason",
	"app/(platform)/practices/[slug]/reuses/reuse-actions.tsx withdrawReuseAction": UNDO,
	"app/_web/shell.tsx undoAction": "final: it is the undoing; the page offers the first change again",
	"app/speaker/[token]/page.tsx withdrawAction": ASKED,
	"components/attendance/capture-close.tsx draftAction": "final: a draft that can be deleted, which can be undone",
	"components/attendance/capture-close.tsx finishAction":
		"final: the last of the steps of a write-up, and what it tells stands above it",
	"components/attendance/capture-materials.tsx removeAction": UNDO,
	"components/attendance/captured-content.tsx settleAction": OPPOSITE,
	"components/check-in/check-in-desk.tsx start.checkInAction": OPPOSITE,
	"components/check-in/walk-ins.tsx start.checkInAction": OPPOSITE,
	"components/cockpit/need-menu.tsx actions.doneAction": UNDO,
	"components/cockpit/need-menu.tsx actions.snoozeAction": UNDO,
	"components/cockpit/need-rows.tsx action": UNDO,
	"components/cockpit/need-rows.tsx actions.bringBackAction": OPPOSITE,
	"components/communities/member-row.tsx removeMemberAction": UNDO,
	"components/communities/membership-panel.tsx handToHubAction": ASKED,
	"components/communities/membership-panel.tsx joinAction": UNDO,
	"components/communities/membership-panel.tsx leaveAction": UNDO,
	"components/communities/membership-panel.tsx reopenAction":
		"final: it takes an archiving back; archiving again asks for a reason",
	"components/communities/suggested-communities.tsx joinAction": UNDO,
	"components/communities/waiting-list.tsx action": UNDO,
	"components/letters/block-editor.tsx moveAction": OPPOSITE,
	"components/letters/block-editor.tsx removeAction": ASKED,
	"components/letters/sending-panel.tsx discardAction": ASKED,
	"components/letters/sending-panel.tsx sendAction": ASKED,
	"components/letters/sending-panel.tsx unscheduleAction": OPPOSITE,
	"components/meetups/checklist-row.tsx removeAction": UNDO,
	"components/meetups/checklist-row.tsx tickAction": OPPOSITE,
	"components/meetups/desk-venue.tsx releaseAction": UNDO,
	"components/meetups/feed-address.tsx closeAction":
		"final: an address that could come back is no protection; a new one is one click",
	"components/meetups/feed-offer.tsx openAction": OPPOSITE,
	"components/meetups/organiser-panel.tsx action":
		"final: it takes a cancellation back; cancelling again asks for a reason",
	"components/meetups/organiser-panel.tsx publishAction":
		"final: members are told; it can be cancelled there, with a reason",
	"components/meetups/seat-button.tsx action": UNDO,
	"components/meetups/seat-panel.tsx action": UNDO,
	"components/meetups/series-sign-up.tsx endSeriesSignUpAction": UNDO,
	"components/moderation/restriction-rows.tsx action":
		"final: the person is told; they can be muted or banned again, with a reason",
	"components/posts/announcement-parts.tsx action": "final: who has said that they read a text cannot unread it",
	"components/posts/announcement-parts.tsx cancelAction": UNDO,
	"components/posts/announcement-parts.tsx publishAction": "final: members are told; it can be deleted there",
	"components/posts/deleted-text.tsx restoreAction": OPPOSITE,
	"components/posts/feed-rows.tsx markUnreadAction": "final: the mark moves on by itself with the next visit",
	"components/posts/post-article.tsx deleteAction": UNDO,
	"components/posts/post-button.tsx action": CARRIES,
	"components/posts/reactions.tsx action": OPPOSITE,
	"components/posts/reply-card.tsx actions.acceptAction": UNDO,
	"components/posts/reply-card.tsx actions.deleteReplyAction": UNDO,
	"components/posts/reply-card.tsx actions.takeBackAction": OPPOSITE,
	"components/posts/thread-tools.tsx actions.followAction": OPPOSITE,
	"components/posts/thread-tools.tsx actions.pinAction": OPPOSITE,
	"components/posts/thread-tools.tsx actions.unlockAction": OPPOSITE,
	"components/posts/thread-tools.tsx actions.unpinAction": OPPOSITE,
	"components/proposals/matter-proposals.tsx separateAction": UNDO,
	"components/proposals/similar-matters.tsx joinAction": UNDO,
	"components/proposals/support-button.tsx actions.supportAction": UNDO,
	"components/proposals/support-button.tsx actions.withdrawSupportAction": UNDO,
	"components/series/planning-lines.tsx publishAction":
		"final: members are told; it can be cancelled on its page, with a reason",
	"components/series/series-panel.tsx action": "final: it takes the end back; ending again asks for a reason",
	"app/(platform)/practices/[slug]/translations/[language]/page.tsx confirmTranslationAction":
		"final: it changes no text, and the translation can be edited at any time",
	"components/series/series-sign-up-panel.tsx confirmAction": "final: the seat can be given back on its page",
	"components/speakers/card-moves.tsx action": UNDO,
	"components/speakers/guest-consent.tsx action": OPPOSITE,
	"components/speakers/guest-list.tsx action": ASKED,
	"components/speakers/speaker-call.tsx closeAction": UNDO,
	"components/speakers/speaker-panels.tsx inviteAction": "final: a mail that is sent is read",
	"components/speakers/speaker-panels.tsx revokeAction":
		"final: a link that could come back is no protection; a new one is one click",
	"components/speakers/speaker-panels.tsx sendAction": "final: a mail that is sent is read",
	"components/ui/button-form.tsx action": CARRIES,
};

const TYPED = /Field\b|Fields\b|TextArea|ChoiceGroup|<select|<textarea|type="(?!hidden|submit)|RequestChoice|Picker/;

/** The buttons of a file that send a form of hidden fields. */
function oneClicks({ path, text }: { path: string; text: string }): string[] {
	const forms = [...text.matchAll(/<ActionForm\b([\s\S]*?)<\/ActionForm>/g)].flatMap(([, form = ""]) =>
		TYPED.test(form) ? [] : [form],
	);
	const buttons = [...text.matchAll(/<(?:ButtonForm|PostButton)\b([\s\S]*?)>/g)].map(([, button = ""]) => button);
	return [...forms, ...buttons].flatMap((part) => {
		const action = /action=\{([\w.]+)/.exec(part)?.[1];
		return action ? [`${path} ${action}`] : [];
	});
}

test("every change of one click can be taken back, asks first, or is final for a reason", () => {
	const found = allSources()
		.filter(({ path }) => path.endsWith(".tsx") && !path.startsWith("tests/"))
		.flatMap(oneClicks);
	expect([...new Set(found)].sort()).toEqual(Object.keys(ONE_CLICK).sort());
});
