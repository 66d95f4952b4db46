import type { Task, TaskList } from "graphile-worker";
import { remindToCapture } from "../attendance/capture-reminders";
import { askForFeedback } from "../attendance/feedback";
import { eraseWalkInNames } from "../attendance/walk-ins";
import { endTerms } from "../champions/terms";
import { now } from "../clock";
import { sweepNeedMarks } from "../cockpit/erasure";
import { tellOfLeavingManagers } from "../communities/leaving-managers";
import { tellOfProposedStages } from "../communities/stage-notices";
import { tellOfLostManagers } from "../communities/without-manager";
import { sweepFormDrafts } from "../drafts/drafts";
import { filesInDrafts } from "../drafts/queries";
import { collectUnusedFiles, moveFilesToStore, scanFile } from "../files/care";
import { removeBytes } from "../files/files";
import { runImport } from "../imports/running";
import { refreshFigures } from "../insights/rollup";
import { sendDueLetters } from "../letters/sending";
import { sweepUseCounts } from "../limits";
import { sendMail } from "../mail-sending";
import { holdMeetups } from "../meetups/meetups";
import { lookAtText, moveCases } from "../moderation/looking";
import { sendDigests } from "../notifications/digest";
import { reopenDigest } from "../notifications/digest-turns";
import { moveNotices, removeNotices } from "../notifications/erasing";
import { notifyOfActivity } from "../notifications/notify";
import { sendPush } from "../notifications/push";
import { markExpiredContractsAsLeft } from "../people/leaving";
import { deleteExpiredSessions } from "../people/sessions";
import { sealPolls } from "../posts/polls";
import { publishScheduled } from "../posts/scheduled";
import { runPracticeImport } from "../practice-files/running";
import { handOverPracticesOfLeavers, remindOfReviews } from "../practices/reminders";
import { remindOfMatters } from "../proposals/reminders";
import { EARLIER_NAMES, type JobName, type Jobs } from "../queue";
import { passOnReviews } from "../reviews/passing-on";
import { readFileTexts } from "../search/file-texts";
import { eraseOldMisses } from "../search/missed";
import { countWords } from "../search/vocabulary";
import { askForConfirmation, releaseUnconfirmed } from "../seats/confirmation";
import { eraseCompanionNames, eraseDetails, eraseRequestReasons } from "../seats/erasure";
import { lapseOffers } from "../seats/offers";
import { releaseSeatsOutOfSight } from "../seats/out-of-sight";
import { sendReminders } from "../seats/reminders";
import { endUnansweredRequests, remindOfRequests } from "../seats/request-answers";
import { keepSeriesAhead } from "../series/drafts";
import { releaseSpeakerSeat, seatConfirmedSpeakers } from "../speakers/speaker-seats";
import { viewerOfPerson } from "../viewer";
import { forgetEverywhere } from "./forgetting";
import { seatSeriesSignUps } from "./series-sign-ups";
import { publishTalkSlides } from "./talk-slides";

type Handlers = { [Name in JobName]: (payload: Jobs[Name], at: Date) => Promise<unknown> };

/** Who does what. Each may run twice, or again after a crash: the verbs give the same result. */
const handlers: Handlers = {
	"mail.send": ({ mailId }, at) => sendMail(mailId, at),
	"activity.tell": ({ activityId }, at) => notifyOfActivity(activityId, at),
	"figures.refresh": (_, at) => refreshFigures(at),
	"terms.end": (_, at) => endTerms(at),
	"meetups.hold": (_, at) => holdMeetups(at),
	"series.keepAhead": (_, at) => keepSeriesAhead(at),
	"seats.lapse": (_, at) => lapseOffers(at),
	"seats.remind": (_, at) => sendReminders(at),
	"seats.confirm": async (_, at) => [await askForConfirmation(at), await releaseUnconfirmed(at)],
	"seats.requests": async (_, at) => [await remindOfRequests(at), await endUnansweredRequests(at)],
	"seats.speakers": ({ meetupId }, at) => seatConfirmedSpeakers(meetupId, at),
	"seats.speakerGone": (seat, at) => releaseSpeakerSeat(seat, at),
	"seats.seriesSignUps": ({ meetupId }, at) => seatSeriesSignUps(meetupId, at),
	// An earlier version queued it with `speakerId`.
	"slides.publish": ({ talkId, speakerId = talkId }: Jobs["slides.publish"] & { speakerId?: string }, at) =>
		publishTalkSlides(speakerId, at),
	"files.scan": ({ fileId }) => scanFile(fileId),
	"files.collect": async (_, at) => collectUnusedFiles(at, await filesInDrafts()),
	"files.remove": ({ keys }) => removeBytes(keys),
	"files.move": () => moveFilesToStore(),
	"search.files": (_, at) => readFileTexts(at),
	"search.words": () => countWords(),
	"details.erase": async (_, at) => [
		await eraseDetails(at),
		await eraseRequestReasons(at),
		await eraseCompanionNames(at),
		await eraseWalkInNames(at),
		await eraseOldMisses(at),
	],
	"capture.remind": (_, at) => remindToCapture(at),
	"feedback.ask": (_, at) => askForFeedback(at),
	"sessions.sweep": async (_, at) => [
		await deleteExpiredSessions(at),
		await sweepUseCounts(at),
		await sweepFormDrafts(at),
		await sweepNeedMarks(at),
	],
	"push.send": ({ itemId }, at) => sendPush(itemId, at),
	"digests.send": (_, at) => sendDigests(at),
	"digest.again": ({ mailId }, at) => reopenDigest(mailId, at),
	"notices.remove": (notices) => removeNotices(notices),
	"notices.move": (notices) => moveNotices(notices),
	"posts.publish": (_, at) => publishScheduled(at),
	"letters.send": (_, at) => sendDueLetters(at),
	"polls.seal": (_, at) => sealPolls(at),
	"managers.leaving": (_, at) => tellOfLeavingManagers(at),
	"proposals.remind": (_, at) => remindOfMatters(at),
	"practices.remind": (_, at) => remindOfReviews(at),
	"reviews.passOn": (_, at) => passOnReviews(at),
	"stages.propose": (_, at) => tellOfProposedStages(at),
	"moderation.look": (text, at) => lookAtText(text, at),
	"moderation.moved": ({ postId }) => moveCases(postId),
	"practices.import": ({ importId }, at) => runPracticeImport(importId, viewerOfPerson, at),
	"people.import": ({ importId }, at) => runImport(importId, at),
	"people.leave": (_, at) => markExpiredContractsAsLeft(at),
	"people.departed": async (_, at) => [
		await tellOfLostManagers(at),
		await releaseSeatsOutOfSight({}, at),
		await handOverPracticesOfLeavers(at),
		await passOnReviews(at),
	],
	"seats.outOfSight": ({ communityId }, at) => releaseSeatsOutOfSight({ communityId }, at),
	"people.forget": (person) => forgetEverywhere(person),
};

const current: TaskList = Object.fromEntries(
	Object.entries(handlers).map(([name, handle]): [string, Task] => [
		name,
		// The payload is what `enqueue` was given under the same name.
		async (payload) => void (await (handle as (payload: unknown, at: Date) => Promise<unknown>)(payload, now())),
	]),
);
const underEarlierNames = Object.entries(EARLIER_NAMES).map(([earlier, name]) => [earlier, current[name]]);

export const tasks: TaskList = { ...current, ...Object.fromEntries(underEarlierNames) };
