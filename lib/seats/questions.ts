import type { Tx } from "../db";
import { Refused } from "../errors";

/** A question as a form gives it; `id` where there is one already. */
interface Question {
	id?: string;
	kind: "diet" | "access" | "other";
	wording?: string;
}

/** Adds, rewords and removes questions. @throws Refused for rewording a question that was answered */
export async function writeQuestions(tx: Tx, meetupId: string, questions: readonly Question[]): Promise<void> {
	const kept = questions.flatMap(({ id }) => id ?? []);
	await tx.rsvpQuestion.deleteMany({ where: { meetupId, id: { notIn: kept } } });
	// Positions are unique: negative ones make room for the new ones.
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

/** Replaces a person's answers to the questions of the meetup. */
export async function writeDetails(
	tx: Tx,
	meetupId: string,
	rsvpId: string,
	details: readonly { questionId: string; text?: string }[],
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
