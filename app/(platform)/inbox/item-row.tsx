import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Icon, type IconName } from "@/components/ui/icon";
import { RelativeTime } from "@/components/ui/time";
import { groupText } from "@/lib/notifications/group-text";
import type { InboxMessage } from "@/lib/notifications/notices";
import type { ListedItem } from "@/lib/notifications/queries";
import { markReadAction } from "./actions";

const ICONS: Record<InboxMessage, IconName> = {
	roleGranted: "person",
	personRestored: "person",
	membershipRequested: "communities",
	membershipRequestedOfHub: "communities",
	managerNamed: "communities",
	managerNamedForAll: "communities",
	communityWithoutManager: "warning",
	communityArchived: "communities",
	communityReopened: "communities",
	communityMerged: "communities",
	communitySplit: "communities",
	requestNamesSponsor: "communities",
	requestAsksManager: "communities",
	requestProposed: "communities",
	requestChanged: "communities",
	requestManagerAccepted: "communities",
	requestManagerDeclined: "communities",
	requestManagerDeclinedForAll: "communities",
	requestOpened: "communities",
	requestDeclined: "communities",
	requestDeclinedForAll: "communities",
	requestWithdrawn: "communities",
	requestRestored: "communities",
	membershipAccepted: "communities",
	membershipDeclined: "communities",
	membershipInvited: "communities",
	membershipRemoved: "communities",
	membershipRole: "communities",
	stageProposed: "communities",
	communityLosingManager: "warning",
	lastManagerLeaves: "warning",
	proposalMade: "communities",
	proposalRaised: "announce",
	proposalRaisedToHub: "announce",
	proposalAnswered: "check",
	proposalAssigned: "announce",
	needHanded: "check",
	proposalDueSoon: "calendar",
	proposalOverdue: "warning",
	caseOpened: "flag",
	caseAppealed: "flag",
	caseAppealedToHub: "flag",
	caseOpenedForHub: "flag",
	caseDecided: "flag",
	reportAnswered: "flag",
	appealDecided: "flag",
	restricted: "lock",
	restrictionLifted: "communities",
	postAsked: "question",
	postAskedChampion: "question",
	postWritten: "communities",
	postAnnounced: "announce",
	letterSent: "announce",
	replyToYou: "reply",
	replyAlso: "reply",
	replyFollowed: "reply",
	mentioned: "reply",
	replyWritten: "reply",
	answerAccepted: "check",
	meetupPublished: "calendar",
	meetupDraftDue: "calendar",
	meetupChanged: "calendar",
	meetupCancelled: "warning",
	meetupReinstated: "calendar",
	captureDue: "edit",
	actionPromised: "check",
	feedbackAsked: "question",
	hostMessage: "mail",
	seatOffered: "calendar",
	seatEnded: "calendar",
	seatProvisional: "calendar",
	seatToConfirm: "question",
	seatGiven: "calendar",
	seatMoved: "calendar",
	seatRemoved: "warning",
	membershipReopened: "communities",
	membershipRestored: "communities",
	seatRequested: "meetups",
	seatRequestAccepted: "meetups",
	seatRequestRefused: "meetups",
	seatRequestReopened: "meetups",
	seatRequestsWait: "meetups",
	seatRequestsUnanswered: "meetups",
	speakerProposed: "question",
	speakerWithdrew: "edit",
	speakerSentIn: "edit",
	practicePublished: "practices",
	practiceDoubted: "practices",
	gapAsked: "practices",
	reviewAsked: "practices",
	reviewAnswered: "practices",
	reviewPassedOn: "practices",
	reviewRemarked: "practices",
	remarkSettled: "practices",
	reviewWaits: "practices",
	reviewWithdrawn: "practices",
	reviewTaken: "practices",
	practiceDue: "practices",
	practiceOverdue: "practices",
	practiceHandedOver: "practices",
	practiceAsked: "question",
	practiceCommented: "practices",
	practiceTranslated: "practices",
	translationBehind: "practices",
	practiceReused: "reuse",
	practiceEndorsed: "star",
	changeOffered: "practices",
	offerAnswered: "practices",
	unitNamed: "reuse",
	reuseThanked: "star",
	reuseDisputed: "warning",
	disputedReuseWithdrawn: "reuse",
	disputeAnswered: "reply",
	disputeTakenBack: "reuse",
	disputeSentToHub: "question",
	disputeDecided: "check",
	practiceCollected: "practices",
	nominationMade: "champions",
	nominationGranted: "champions",
	nominationGrantedToYours: "champions",
	nominationDeclined: "champions",
	termEnded: "champions",
};

interface Props {
	item: ListedItem;
}

/** The link marks the item as read, so the browser follows it: a soft navigation would request it twice. */
export function ItemRow({ item }: Props) {
	const { viewer, t } = requestContext();
	const unread = item.readAt === null;
	const text = groupText(t, item, viewer);
	return (
		<li>
			<div className="row">
				<span className={unread ? "text-accent" : "text-ink-3"}>
					<Icon name={ICONS[item.kind as InboxMessage]} />
				</span>
				<a
					className={`row-link [overflow-wrap:anywhere] ${unread ? "font-medium" : "text-ink-2"}`}
					href={`/inbox/${item.id}`}
					data-native
				>
					{unread && <span className="sr-only">{t("inbox.unreadMark")} </span>}
					<bdi>{text}</bdi>
				</a>
				<span className="aside flex items-center gap-3">
					<RelativeTime instant={item.at} />
					{unread && (
						<ButtonForm
							action={markReadAction}
							hidden={{ id: item.id }}
							look="quiet"
							small
							label={t("inbox.markReadOf", { text })}
						>
							{t("inbox.markRead")}
						</ButtonForm>
					)}
				</span>
			</div>
		</li>
	);
}
