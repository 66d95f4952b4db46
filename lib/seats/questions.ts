import { DAY } from "../clock";
import { db, type Tx } from "../db";
import { Refused } from "../errors";
import type { MeetupInput } from "../meetups/schema";
import type { RsvpInput } from "../meetups/seat-schema";

/** Days after an edition for which hosts keep what people said about diet and access, and names of who has no account. */
export const KEPT_DAYS = 30;
const ERASED_AT_ONCE = 100;

type Question = MeetupInput["questions"][number];

/** Adds, rewords and removes what is asked. A question that was answered is not turned into another. */
export async function writeQuestions(tx: Tx, meetupId: string, questions: readonly Question[]): Promise<void> {
	const kept = questions.flatMap(({ id }) => id ?? []);
	await tx.rsvpQuestion.deleteMany({ where: { meetupId, id: { notIn: kept } } });
	// Positions are unique: those that stay step aside before they take their new ones.
	await tx.rsvpQuestion.updateMany({ where: { meetupId }, data: { position: { multiply: -1 } } });
	for (const [index, { id, kind, wording }] of questions.entries()) {
		const data = { kind, wording: wording ?? null, position: index + 1 };
		if (!id) {
			await tx.rsvpQuestion.create({ data: { ...data, meetupId }, select: { id: true } });
			continue;
		}
		const before = await tx.rsvpQuestion.findFirst({
			where: { id, meetupId },
			select: { kind: true, wording: true, _count: { select: { details: true } } },
		});
		if (!before) continue;
		const reworded = before.kind !== kind || before.wording !== data.wording;
		if (reworded && before._count.details > 0) throw new Refused("question_answered");
		await tx.rsvpQuestion.update({ where: { id }, data, select: { id: true } });
	}
}

/** Keeps what a person answered to the edition's questions, in place of what they answered before. */
export async function writeDetails(
	tx: Tx,
	meetupId: string,
	rsvpId: string,
	details: NonNullable<RsvpInput["details"]>,
): Promise<void> {
	const asked = await tx.rsvpQuestion.findMany({ where: { meetupId }, select: { id: true } });
	const known = new Set(asked.map(({ id }) => id));
	await tx.rsvpDetail.deleteMany({ where: { rsvpId } });
	await tx.rsvpDetail.createMany({
		data: details.flatMap(({ questionId, text }) =>
			text && known.has(questionId) ? [{ rsvpId, questionId, text }] : [],
		),
		skipDuplicates: true,
	});
}

/** Editions so long over that only counts are kept of them. */
export const isForgotten = (at: Date) => ({ endsAt: { lte: new Date(at.getTime() - KEPT_DAYS * DAY) } });

/** Job: what was said for one edition is nobody's business a month later. Returns of how many editions it was erased. */
export async function eraseDetails(at: Date): Promise<number> {
	const over = await db.meetup.findMany({
		where: {
			...isForgotten(at),
			questions: { some: { details: { some: {} } } },
		},
		orderBy: [{ endsAt: "asc" }, { id: "asc" }],
		take: ERASED_AT_ONCE,
		select: { id: true },
	});
	if (over.length > 0)
		await db.rsvpDetail.deleteMany({ where: { question: { meetupId: { in: over.map(({ id }) => id) } } } });
	return over.length;
}
