import { dayOfColumn } from "../clock";
import { kysely } from "../db";
import { fullName } from "../text";
import { type Detail, type Subject, textOf } from "./subject";

const reviewsOfPractices = () =>
	kysely
		.selectFrom("practice_reviews as v")
		.innerJoin("practices as p", "p.id", "v.practiceId")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["v.id as reviewId", "v.askedById", "p.slug", "p.title", "c.name as community"])
		.where("p.deletedAt", "is", null);

interface ReviewRow {
	reviewId: string;
	askedById: string;
	slug: string;
	title: string;
	community: string;
}

const subjectOf = ({ reviewId, askedById, slug, title, community }: ReviewRow, params: Subject["params"]): Subject => ({
	reviewId,
	otherPersonId: askedById,
	params: { title, community, ...params },
	path: `/practices/${slug}/reviews`,
});

/** What messages need of a review, of somebody who was asked, and of a comment. */
export const REVIEW_SUBJECTS = {
	async review(id: string): Promise<Subject | null> {
		const row = await reviewsOfPractices().where("v.id", "=", id).executeTakeFirst();
		return row ? subjectOf(row, {}) : null;
	},

	async reviewer(id: string, { answer }: Detail): Promise<Subject | null> {
		const row = await reviewsOfPractices()
			.innerJoin("practice_reviewers as r", "r.reviewId", "v.id")
			.innerJoin("people as person", "person.id", "r.personId")
			.select(["r.personId", "r.dueOn", "person.givenName", "person.familyName"])
			.where("r.id", "=", id)
			.executeTakeFirst();
		if (!row) return null;
		const due = { day: dayOfColumn(row.dueOn) };
		return {
			...subjectOf(row, { person: fullName(row), due, answer: textOf(answer) ?? "" }),
			personId: row.personId,
		};
	},

	async remark(id: string, { how }: Detail): Promise<Subject | null> {
		const row = await reviewsOfPractices()
			.innerJoin("review_remarks as k", "k.reviewId", "v.id")
			.select("k.authorId")
			.where("k.id", "=", id)
			.executeTakeFirst();
		return row ? { ...subjectOf(row, { how: textOf(how) ?? "" }), personId: row.authorId } : null;
	},
};
