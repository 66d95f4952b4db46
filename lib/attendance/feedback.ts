import { jsonObjectFrom } from "kysely/helpers/postgres";
import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { attendances } from "../meetups/attendances";
import { meetupForVerb, nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import type { FeedbackInput } from "./feedback-schema";
import { recordOncePerMeetup } from "./once-per-meetup";
import { canGiveFeedback } from "./policy";

/** Days after which attendees are asked, if the meetup is not closed before, and until when. */
const PATIENCE_DAYS = 1;
const OLDEST_DAYS = 14;

/** Job: asks attendees for feedback, once for each meetup. Returns for how many. */
export async function askForFeedback(at: Date): Promise<number> {
	const daysAgo = (days: number) => new Date(at.getTime() - days * DAY);
	const over = await kysely
		.selectFrom("meetups as m")
		.select("m.id")
		.where("m.endsAt", ">", daysAgo(OLDEST_DAYS))
		.where("m.endsAt", "<=", at)
		.where((eb) =>
			eb.or([
				eb("m.state", "=", literal("closed")),
				eb.and([eb("m.state", "=", literal("held")), eb("m.endsAt", "<=", daysAgo(PATIENCE_DAYS))]),
			]),
		)
		.execute();
	return recordOncePerMeetup(over, { kind: "meetup.feedback_asked", detail: { asks: true } }, at);
}

/** Writes an attendee's feedback, in place of an earlier one. */
export async function giveFeedback(viewer: Viewer, input: FeedbackInput, at: Date): Promise<void> {
	const { meetupId, ...answer } = input;
	await db.$transaction(async (tx) => {
		const meetup = await meetupForVerb(tx, viewer, meetupId);
		demand(canGiveFeedback(meetup, at));
		if (!(await didAttend(tx, viewer, meetupId))) throw new Refused("did_not_come");
		const said = { ...answer, answeredAt: at };
		await tx.meetupFeedback.upsert({
			where: { meetupId_personId: { meetupId, personId: viewer.personId } },
			create: { meetupId, personId: viewer.personId, ...said },
			update: said,
			select: { meetupId: true },
		});
		await recordActivity(tx, viewer, {
			kind: "feedback.given",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
		});
	});
}

async function didAttend(tx: Tx, viewer: Viewer, meetupId: string): Promise<boolean> {
	const [row] = await readIn(
		tx,
		kysely
			.selectFrom(attendances().as("there"))
			.select("there.personId")
			.where("there.meetupId", "=", meetupId)
			.where("there.personId", "=", viewer.personId),
	);
	return row !== undefined;
}

/** The two questions for the viewer, with their own answer. @throws NotFound, Refused where they are not theirs to answer */
export async function feedbackPage(viewer: Viewer, id: string, at: Date) {
	const meetup = nestCommunity(await visibleMeetup(viewer, id).executeTakeFirst());
	demand(canGiveFeedback(meetup, at));
	const { came, answer } = await ownAttendance(viewer, id);
	if (!came) throw new Refused("did_not_come");
	return { ...meetup, mine: answer };
}

/** After a meetup: whether the viewer attended and was checked in, and their feedback; in one statement. */
export async function ownAttendance(viewer: Viewer, meetupId: string) {
	return kysely
		.selectNoFrom((eb) => [
			eb
				.exists(
					eb
						.selectFrom(attendances().as("there"))
						.select("there.personId")
						.where("there.meetupId", "=", meetupId)
						.where("there.personId", "=", viewer.personId),
				)
				.as("came"),
			eb
				.exists(
					eb
						.selectFrom("check_ins as ci")
						.select("ci.id")
						.where("ci.meetupId", "=", meetupId)
						.where("ci.personId", "=", viewer.personId)
						.where("ci.takenBackAt", "is", null),
				)
				.as("checkedIn"),
			jsonObjectFrom(
				eb
					.selectFrom("meetup_feedback as f")
					.select(["f.useful", "f.willApply"])
					.where("f.meetupId", "=", meetupId)
					.where("f.personId", "=", viewer.personId),
			).as("answer"),
		])
		.executeTakeFirstOrThrow();
}
export type OwnAttendance = Awaited<ReturnType<typeof ownAttendance>>;
