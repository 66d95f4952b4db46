import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { seenEdition } from "../meetups/edition-facts";
import type { Viewer } from "../viewer";
import { askOnce } from "./asked-once";
import type { FeedbackInput } from "./feedback-schema";
import { canGiveFeedback } from "./policy";
import { cameTo } from "./who-came";

/** Those who came are asked once it is captured, or a day later at the latest; after two weeks nobody remembers. */
const PATIENCE_DAYS = 1;
const OLDEST_DAYS = 14;

/** Job: two questions to those who came, with what was shown; once for each edition. Returns of how many it was asked. */
export async function askForFeedback(at: Date): Promise<number> {
	const over = await db.meetup.findMany({
		where: {
			endsAt: { gt: new Date(at.getTime() - OLDEST_DAYS * DAY), lte: at },
			OR: [{ state: "closed" }, { state: "held", endsAt: { lte: new Date(at.getTime() - PATIENCE_DAYS * DAY) } }],
		},
		select: { id: true },
	});
	return askOnce(over, { kind: "meetup.feedback_asked", detail: { asks: true } }, at);
}

/** What somebody who came thinks of it; said again, it takes the place of what was said before. */
export async function giveFeedback(viewer: Viewer, input: FeedbackInput, at: Date): Promise<void> {
	const { meetupId, ...answer } = input;
	await db.$transaction(async (tx) => {
		const meetup = await seenEdition(tx, viewer, meetupId, judged);
		demand(canGiveFeedback(meetup, at));
		if (!(await didCome(tx, viewer, meetupId))) throw new Refused("did_not_come");
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

const judged = { id: true, communityId: true, title: true, state: true, endsAt: true } as const;

async function didCome(tx: Tx, viewer: Viewer, meetupId: string): Promise<boolean> {
	const rows =
		await tx.$queryRaw`select 1 from (${cameTo(meetupId)}) there where "personId" = ${viewer.personId}::uuid`;
	return (rows as unknown[]).length > 0;
}

/** The two questions as they stand for the viewer. @throws NotFound, Refused where they are not theirs to answer */
export async function feedbackPage(viewer: Viewer, id: string, at: Date) {
	const meetup = await seenEdition(db, viewer, id, judged);
	demand(canGiveFeedback(meetup, at));
	if (!(await didCome(db, viewer, id))) throw new Refused("did_not_come");
	return { ...meetup, mine: (await afterwardsOf(viewer, id)).answer };
}

/** How an edition that is over stands for the viewer: whether they came, and what they said of it; in one statement. */
export async function afterwardsOf(viewer: Viewer, meetupId: string) {
	const rows = await db.$queryRaw<
		{ came: boolean; checkedIn: boolean; answer: { useful: number; willApply: boolean } | null }[]
	>`
		select exists (select from (${cameTo(meetupId)}) there where "personId" = ${viewer.personId}::uuid) as came,
			exists (select from check_ins where "meetupId" = ${meetupId}::uuid and "personId" = ${viewer.personId}::uuid and "takenBackAt" is null) as "checkedIn",
			(select json_build_object('useful', useful, 'willApply', "willApply") from meetup_feedback
				where "meetupId" = ${meetupId}::uuid and "personId" = ${viewer.personId}::uuid) as answer`;
	return found(rows[0]);
}
export type Afterwards = Awaited<ReturnType<typeof afterwardsOf>>;
