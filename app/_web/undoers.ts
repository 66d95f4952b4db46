import { restoreMaterial } from "@/lib/attendance/materials";
import { restoreNomination } from "@/lib/champions/nominations";
import { bringNeedBack } from "@/lib/cockpit/marks";
import { needKey } from "@/lib/cockpit/schema";
import { restoreCollection } from "@/lib/collections/collections";
import { moveEntry, removeEntry, restoreEntry } from "@/lib/collections/entries";
import { pinCollection, unpinCollection } from "@/lib/collections/pins";
import { entryInput, moveEntryInput, pinInput, restoreEntryInput } from "@/lib/collections/schema";
import { restoreCover } from "@/lib/communities/covers";
import { joinCommunity, leaveCommunity } from "@/lib/communities/memberships";
import { relateCommunities, unrelateCommunities } from "@/lib/communities/related";
import { restoreRequest } from "@/lib/communities/requests";
import { memberRoleInput, relatedInput } from "@/lib/communities/schema";
import { takeBackStage } from "@/lib/communities/stages";
import { reopenForManagers, reopenJoinRequest, restoreMember } from "@/lib/communities/taking-back";
import { instantIn } from "@/lib/cursor";
import { restoreFormDraft } from "@/lib/drafts/drafts";
import { found } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { addStep } from "@/lib/meetups/checklist";
import { restoreMeetupCover } from "@/lib/meetups/covers";
import { stepInput } from "@/lib/meetups/preparation-schema";
import { reserveSeats } from "@/lib/meetups/reservations";
import { rsvp, takeBackDecline, withdrawRsvp } from "@/lib/meetups/rsvps";
import { reopenRequests, requestSeatAgain } from "@/lib/meetups/seat-requests";
import { heldSeatInput, reservationInput, seriesSignUpInput } from "@/lib/meetups/seat-schema";
import { reinstateMeetup, undoArchive } from "@/lib/meetups/taking-back";
import { bringBackChoices } from "@/lib/notifications/choices";
import { unmarkRead } from "@/lib/notifications/inbox";
import { restoreFace } from "@/lib/people/face";
import { takeBackAnswer } from "@/lib/posts/answers";
import { restoreQuestion } from "@/lib/posts/dismissals";
import { restorePost } from "@/lib/posts/posts";
import { restoreReply } from "@/lib/posts/replies";
import { restoreDraft } from "@/lib/practices/drafts";
import { restoreEndorsement } from "@/lib/practices/endorsements";
import { restoreReuse, withdrawReuse } from "@/lib/practices/reuses";
import { joinMatters, separateMatter } from "@/lib/proposals/joining";
import { takeBackRaise } from "@/lib/proposals/raising";
import { supportProposal, withdrawSupport } from "@/lib/proposals/supports";
import { resumeSeries } from "@/lib/series/series";
import { signUpForSeries } from "@/lib/series/sign-ups";
import { openCall } from "@/lib/speakers/proposals";
import { callInput, moveSpeakerInput } from "@/lib/speakers/schema";
import { undoMove } from "@/lib/speakers/speakers";
import type { Viewer } from "@/lib/viewer";

type Undoer = (viewer: Viewer, input: Record<string, string>, at: Date) => Promise<unknown>;

const heldSeat = (input: Record<string, string>) => found(heldSeatInput.safeParse(input).data);

const idIn = (text: string | undefined) => found(isId(text) ? text : null);

/** A membership that was answered or ended, and when. */
const endedIn = ({ personId, since = "" }: Record<string, string>) => ({
	personId: idIn(personId),
	since: found(instantIn(since)),
});

/** What a toast may take back. Each is an ordinary verb, asked with the viewer's own rights. */
export const UNDOERS: Record<string, Undoer> = {
	"membership.left": (viewer, { slug = "" }, at) => joinCommunity(viewer, slug, at),
	"membership.joined": (viewer, { slug = "" }, at) => leaveCommunity(viewer, slug, at),
	"membership.answered": (viewer, input, at) => reopenJoinRequest(viewer, input.slug ?? "", endedIn(input), at),
	"membership.answeredByHub": (viewer, input, at) =>
		reopenForManagers(viewer, idIn(input.communityId), endedIn(input), at),
	"membership.removed": (viewer, input, at) => {
		const { slug, role } = found(memberRoleInput.safeParse(input).data);
		return restoreMember(viewer, slug, { ...endedIn(input), role }, at);
	},
	"community.related": (viewer, input, at) =>
		unrelateCommunities(viewer, found(relatedInput.safeParse(input).data), at),
	"community.unrelated": (viewer, input, at) =>
		relateCommunities(viewer, found(relatedInput.safeParse(input).data), at),
	"community.stageDecided": (viewer, { slug = "", decidedAt = "" }, at) =>
		takeBackStage(viewer, { slug, decidedAt: found(instantIn(decidedAt)) }, at),
	"communityRequest.withdrawn": (viewer, { id }, at) => restoreRequest(viewer, idIn(id), at),
	"nomination.withdrawn": (viewer, { id }, at) => restoreNomination(viewer, idIn(id), at),
	"practice.reuseWithdrawn": (viewer, { id }, at) => restoreReuse(viewer, idIn(id), at),
	"practice.endorsementTakenBack": (viewer, { slug = "" }, at) => restoreEndorsement(viewer, slug, at),
	"practice.discarded": (viewer, { slug = "" }, at) => restoreDraft(viewer, slug, at),
	"practice.reused": (viewer, { id }, at) => withdrawReuse(viewer, idIn(id), at),
	"collection.discarded": (viewer, { slug = "" }, at) => restoreCollection(viewer, slug, at),
	"collection.added": (viewer, input, at) => removeEntry(viewer, found(entryInput.safeParse(input).data), at),
	"collection.moved": (viewer, input, at) => moveEntry(viewer, found(moveEntryInput.safeParse(input).data), at),
	"collection.removed": (viewer, input, at) => restoreEntry(viewer, found(restoreEntryInput.safeParse(input).data), at),
	"collection.pinned": (viewer, input, at) => unpinCollection(viewer, found(pinInput.safeParse(input).data), at),
	"collection.unpinned": (viewer, input, at) => pinCollection(viewer, found(pinInput.safeParse(input).data), at),
	"post.deleted": (viewer, { id = "" }, at) => restorePost(viewer, id, at),
	"reply.deleted": (viewer, { id = "" }, at) => restoreReply(viewer, id, at),
	"proposal.supported": (viewer, { id = "" }, at) => withdrawSupport(viewer, id, at),
	"proposal.supportWithdrawn": (viewer, { id = "" }, at) => supportProposal(viewer, id, at),
	"proposal.raised": (viewer, { id = "" }, at) => takeBackRaise(viewer, id, at),
	"proposal.joined": (viewer, { id = "" }, at) => separateMatter(viewer, id, at),
	"proposal.separated": (viewer, { id = "", to }, at) => joinMatters(viewer, { id, to: idIn(to) }, at),
	"need.setAside": (viewer, input, at) => bringNeedBack(viewer, found(needKey.safeParse(input).data), at),
	"draft.discarded": (viewer, { id = "" }) => restoreFormDraft(viewer, id),
	"question.dismissed": (viewer, { id = "" }) => restoreQuestion(viewer, id),
	"answer.accepted": (viewer, { id = "" }, at) => takeBackAnswer(viewer, id, at),
	"community.archived": (viewer, { slug = "" }, at) => undoArchive(viewer, slug, at),
	"meetup.cancelled": (viewer, { id = "" }, at) => reinstateMeetup(viewer, id, at),
	"rsvp.taken": (viewer, { meetupId }, at) => withdrawRsvp(viewer, idIn(meetupId), at),
	"rsvp.moved": (viewer, input, at) => rsvp(viewer, { ...heldSeat(input), onlyIfFree: true }, at),
	"rsvp.withdrawn": (viewer, input, at) => rsvp(viewer, { ...heldSeat(input), onlyIfFree: true }, at),
	"rsvp.requestWithdrawn": (viewer, input, at) => requestSeatAgain(viewer, heldSeat(input), at),
	"rsvp.declined": (viewer, { meetupId }, at) => takeBackDecline(viewer, idIn(meetupId), at),
	"seats.requestsAnswered": (viewer, { meetupId, answeredAt = "" }, at) =>
		reopenRequests(viewer, { meetupId: idIn(meetupId), answeredAt: found(instantIn(answeredAt)) }, at),
	"series.signUpEnded": (viewer, input, at) =>
		signUpForSeries(viewer, found(seriesSignUpInput.safeParse(input).data), at),
	"series.ended": (viewer, { id = "" }, at) => resumeSeries(viewer, id, at),
	"face.removed": (viewer, { id = "" }, at) => restoreFace(viewer, id, at),
	"cover.removed": (viewer, { slug = "", id = "" }, at) => restoreCover(viewer, slug, id, at),
	"meetupCover.removed": (viewer, { meetupId = "", id = "" }, at) =>
		restoreMeetupCover(viewer, { meetupId, coverFileId: id }, at),
	"material.removed": (viewer, { id = "" }, at) => restoreMaterial(viewer, id, at),
	"seats.released": (viewer, { seats = "", ...input }, at) =>
		reserveSeats(viewer, found(reservationInput.safeParse({ ...input, seats: Number(seats) }).data), at),
	"checklist.removed": (viewer, input, at) => addStep(viewer, found(stepInput.safeParse(input).data), at),
	"call.closed": (viewer, input, at) => openCall(viewer, found(callInput.safeParse(input).data), at),
	"speaker.moved": (viewer, input, at) => undoMove(viewer, found(moveSpeakerInput.safeParse(input).data), at),
	"telling.chosen": (viewer, { choices = "" }, at) => bringBackChoices(viewer, choices, at),
	"inbox.allRead": (viewer, { readAt = "" }) => unmarkRead(viewer, found(instantIn(readAt))),
};
