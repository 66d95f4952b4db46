import { parseCronItems } from "graphile-worker";
import { DAY } from "../clock";
import type { JobName } from "../queue";

/** What happens by the clock. Patterns are read in UTC; every job gives the same result however often it runs. */
const SCHEDULE: { task: JobName; match: string; catchUp?: number }[] = [
	{ task: "figures.refresh", match: "* * * * *" },
	{ task: "posts.publish", match: "* * * * *" },
	{ task: "letters.send", match: "* * * * *" },
	{ task: "polls.seal", match: "*/5 * * * *" },
	{ task: "meetups.hold", match: "*/5 * * * *" },
	// For what no verb tells of, such as a seat taken at the same moment.
	{ task: "seats.outOfSight", match: "*/5 * * * *" },
	// A chosen hour begins on a quarter of an hour of UTC in every zone.
	{ task: "digests.send", match: "*/5 * * * *" },
	{ task: "seats.lapse", match: "* * * * *" },
	{ task: "seats.remind", match: "*/5 * * * *" },
	{ task: "seats.requests", match: "* * * * *" },
	{ task: "seats.confirm", match: "*/5 * * * *" },
	{ task: "series.keepAhead", match: "23 4 * * *", catchUp: DAY },
	{ task: "details.erase", match: "41 2 * * *", catchUp: DAY },
	{ task: "files.collect", match: "51 2 * * *", catchUp: DAY },
	// Nothing to do unless an earlier version kept files in the database.
	{ task: "files.move", match: "*/10 * * * *" },
	{ task: "search.files", match: "* * * * *" },
	{ task: "search.words", match: "37 3 * * *", catchUp: DAY },
	{ task: "managers.leaving", match: "13 7 * * *", catchUp: DAY },
	{ task: "stages.propose", match: "19 6 * * *", catchUp: DAY },
	{ task: "proposals.remind", match: "11 7 * * *", catchUp: DAY },
	{ task: "practices.remind", match: "3 7 * * *", catchUp: DAY },
	{ task: "reviews.passOn", match: "5 7 * * *", catchUp: DAY },
	{ task: "feedback.ask", match: "*/15 * * * *" },
	{ task: "capture.remind", match: "9 7 * * *", catchUp: DAY },
	// A day begins on a quarter of an hour of UTC whatever the organisation's zone and season: terms and contracts end
	// a minute or two after.
	{ task: "terms.end", match: "1,16,31,46 * * * *" },
	{ task: "people.leave", match: "2,17,32,47 * * * *" },
	// Each departure queues it as well; this finds what happened at the same time.
	{ task: "people.departed", match: "7,22,37,52 * * * *" },
	{ task: "sessions.sweep", match: "17 3 * * *", catchUp: DAY },
];

export const schedule = parseCronItems(
	SCHEDULE.map(({ task, match, catchUp = 0 }) => ({
		task,
		match,
		identifier: task,
		options: {
			backfillPeriod: catchUp,
			// One at a time; the next turn takes the place of one that still waits or has failed.
			queueName: task,
			jobKey: task,
		},
	})),
);
