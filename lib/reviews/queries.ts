import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { kysely } from "../db";
import { cardOf } from "../practices/card";
import { practiceRow } from "../practices/practice-page";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { findPassage, markedPieces } from "./anchoring";
import { isReviewer } from "./policy";
import { REVIEWED_FIELDS } from "./schema";

const REVIEWS_SHOWN = 10;
const REMARKS_SHOWN = 300;

/** The reviews of a practice, the newest first, each with who was asked. */
async function reviewsOf(practiceId: string) {
	return kysely
		.selectFrom("practice_reviews as v")
		.innerJoin("people as asker", "asker.id", "v.askedById")
		.select(["v.id", "v.askedAt", "v.closedAt", "v.outcome", "asker.givenName", "asker.familyName"])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom("practice_reviewers as r")
					.innerJoin("people as person", "person.id", "r.personId")
					.select(["r.id", "r.personId", "r.rule", "r.answer", "r.note", "r.versionSeen"])
					.select(["person.givenName", "person.familyName", "person.faceFileId"])
					.select((row) => [
						row.cast<string>("r.dueOn", "text").as("dueOn"),
						row.cast<string | null>("r.answeredAt", "text").as("answeredAt"),
						row.cast<string | null>("r.passedOnAt", "text").as("passedOn"),
					])
					.whereRef("r.reviewId", "=", "v.id")
					.orderBy("r.id")
					.limit(literal(50)),
			).as("reviewers"),
		])
		.where("v.practiceId", "=", practiceId)
		.orderBy("v.askedAt", "desc")
		.orderBy("v.id", "desc")
		.limit(sql.lit(REVIEWS_SHOWN))
		.execute();
}

async function remarksOf(reviewId: string | undefined) {
	if (!reviewId) return [];
	return kysely
		.selectFrom("review_remarks as k")
		.innerJoin("people as author", "author.id", "k.authorId")
		.leftJoin("people as settler", "settler.id", "k.settledById")
		.select(["k.id", "k.field", "k.quote", "k.before", "k.after", "k.body", "k.suggestion", "k.at"])
		.select(["k.authorId", "k.settledAt", "k.outcome", "author.givenName", "author.familyName", "author.faceFileId"])
		.select(["settler.givenName as settlerGivenName", "settler.familyName as settlerFamilyName"])
		.where("k.reviewId", "=", reviewId)
		.orderBy("k.id")
		.limit(sql.lit(REMARKS_SHOWN))
		.execute();
}

/** A practice with its reviews, and its text with the comments of the latest one where they are now. @throws NotFound */
export async function reviewPage(viewer: Viewer, slug: string) {
	const practice = await practiceRow(viewer, slug);
	const reviews = await reviewsOf(practice.id);
	const [latest] = reviews;
	const remarks = await remarksOf(latest?.id);
	const card = cardOf(practice);
	const texts = REVIEWED_FIELDS.flatMap((field) => {
		const text = card[field] ?? "";
		const here = remarks
			.filter((one) => one.field === field)
			.map((one) => ({ ...one, passage: one.settledAt ? null : findPassage(text, one) }));
		if (text === "" && here.length === 0) return [];
		const places = here.flatMap(({ id, passage }) => (passage ? [{ id, ...passage }] : []));
		return [{ field, pieces: markedPieces(text, places), remarks: here }];
	});
	const reviewers = (latest?.reviewers ?? []).map((reviewer) => ({
		...reviewer,
		passedOnAt: reviewer.passedOn ? new Date(reviewer.passedOn) : null,
	}));
	return {
		practice,
		reviews,
		current: latest && !latest.closedAt ? latest : null,
		reviewers,
		mine: latest && !latest.closedAt && isReviewer(viewer, reviewers),
		texts,
	};
}

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>;
export type ShownRemark = ReviewPage["texts"][number]["remarks"][number];
