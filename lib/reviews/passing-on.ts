import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, type Tx } from "../db";
import { organisationDay } from "../organisation-day";
import { lockPracticeOfJob } from "../practices/lock";
import { dayValue, literal } from "../sql";
import { findReviewer } from "./reviewers";
import { askReviewer, dueDay, openReview } from "./reviews";

const AT_ONCE = 200;

/** Reviews whose reviewer let the due day pass, or has left. */
async function overdue(at: Date) {
	return kysely
		.selectFrom("practice_reviewers as r")
		.innerJoin("practice_reviews as v", "v.id", "r.reviewId")
		.innerJoin("people as person", "person.id", "r.personId")
		.select(["r.id", "v.practiceId"])
		.where("v.closedAt", "is", null)
		.where("r.answer", "is", null)
		.where("r.passedOnAt", "is", null)
		.where((eb) =>
			eb.or([eb("r.dueOn", "<", dayValue(organisationDay(at))), eb("person.status", "=", literal("left"))]),
		)
		.orderBy("r.id")
		.limit(sql.lit(AT_ONCE))
		.execute();
}

/**
 * Job: asks somebody else where a reviewer has not answered in time. Where nobody else may review, they keep the review and the
 * managers are told. Returns how many it changed.
 */
export async function passOnReviews(at: Date): Promise<number> {
	let changed = 0;
	for (const { id, practiceId } of await overdue(at))
		changed += (await db.$transaction((tx) => passOn(tx, id, practiceId, at))) ? 1 : 0;
	return changed;
}

async function passOn(tx: Tx, reviewerId: string, practiceId: string, at: Date): Promise<boolean> {
	const practice = await lockPracticeOfJob(tx, practiceId);
	if (practice?.status !== "in_review") return false;
	const review = await openReview(tx, practiceId);
	const late = review.reviewers.find(({ id }) => id === reviewerId);
	// They have answered meanwhile, or another worker was faster.
	if (!late || late.answer || late.passedOnAt) return false;
	const asked = review.reviewers.map(({ personId }) => personId);
	const instead = await findReviewer(tx, late.rule, practice, asked, at);
	const communityId = practice.community.id;
	if (!instead) {
		await tx.practiceReviewer.update({ where: { id: late.id }, data: { dueOn: dueDay(at) } });
		await recordActivity(tx, null, { kind: "review.waits", at, communityId, subject: ["reviewer", late.id] });
		return true;
	}
	await tx.practiceReviewer.update({ where: { id: late.id }, data: { passedOnAt: at } });
	await recordActivity(tx, null, { kind: "review.passed_on", at, communityId, subject: ["reviewer", late.id] });
	await askReviewer(tx, null, { practice: { id: practiceId, communityId }, reviewId: review.id }, instead, at);
	return true;
}
