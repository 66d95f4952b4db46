import type { Task, TaskList } from "graphile-worker";
import { remindToCapture } from "../attendance/capture-reminders";
import { askForFeedback } from "../attendance/feedback";
import { eraseWalkInNames } from "../attendance/walk-ins";
import { endTerms } from "../champions/terms";
import { now } from "../clock";
import { runImport } from "../imports/running";
import { refreshFigures } from "../insights/rollup";
import { sendMail } from "../mail";
import { holdMeetups } from "../meetups/meetups";
import { tellOf } from "../notifications/tell";
import { endPassedContracts } from "../people/leaving";
import { sweepSessions } from "../people/sessions";
import type { JobName, Jobs } from "../queue";
import { askForConfirmation, releaseUnconfirmed } from "../seats/confirmation";
import { freeSeatsOfDeparted } from "../seats/departures";
import { eraseCompanionNames, eraseDetails } from "../seats/erasure";
import { lapseOffers } from "../seats/offers";
import { sendReminders } from "../seats/reminders";
import { keepSeriesAhead } from "../series/drafts";
import { freeSeatOfSpeaker, seatConfirmedSpeakers } from "../speakers/seats";
import { seatThoseCountedIn } from "./counted-in";
import { forgetEverywhere } from "./forgetting";
import { publishTalkSlides } from "./talk-slides";

type Handlers = { [Name in JobName]: (payload: Jobs[Name], at: Date) => Promise<unknown> };

/** Who does what. Each may run twice, or again after a crash: the verbs give the same result. */
const handlers: Handlers = {
	"mail.send": ({ mailId }, at) => sendMail(mailId, at),
	"activity.tell": ({ activityId }, at) => tellOf(activityId, at),
	"figures.refresh": (_, at) => refreshFigures(at),
	"terms.end": (_, at) => endTerms(at),
	"meetups.hold": (_, at) => holdMeetups(at),
	"series.keepAhead": (_, at) => keepSeriesAhead(at),
	"seats.lapse": (_, at) => lapseOffers(at),
	"seats.remind": (_, at) => sendReminders(at),
	"seats.confirm": async (_, at) => [await askForConfirmation(at), await releaseUnconfirmed(at)],
	"seats.speakers": ({ meetupId }, at) => seatConfirmedSpeakers(meetupId, at),
	"seats.speakerGone": (seat, at) => freeSeatOfSpeaker(seat, at),
	"seats.countedIn": ({ meetupId }, at) => seatThoseCountedIn(meetupId, at),
	"slides.publish": ({ speakerId }, at) => publishTalkSlides(speakerId, at),
	"details.erase": async (_, at) => [await eraseDetails(at), await eraseCompanionNames(at), await eraseWalkInNames(at)],
	"capture.remind": (_, at) => remindToCapture(at),
	"feedback.ask": (_, at) => askForFeedback(at),
	"sessions.sweep": (_, at) => sweepSessions(at),
	"people.import": ({ importId }, at) => runImport(importId, at),
	"people.leave": (_, at) => endPassedContracts(at),
	"people.departed": (_, at) => freeSeatsOfDeparted(at),
	"people.forget": (person) => forgetEverywhere(person),
};

export const tasks: TaskList = Object.fromEntries(
	Object.entries(handlers).map(([name, handle]): [string, Task] => [
		name,
		// The payload is what `enqueue` was given under the same name.
		async (payload) => void (await (handle as (payload: unknown, at: Date) => Promise<unknown>)(payload, now())),
	]),
);
