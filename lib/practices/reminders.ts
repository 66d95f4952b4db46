import { type ExpressionBuilder, sql } from "kysely";
import { recordActivity } from "../activity";
import { type DB, db, kysely, readIn } from "../db";
import { literal } from "../sql";
import { practiceHasFreshness } from "./freshness";
import { practicePublished } from "./policy";

const AT_ONCE = 200;

type Marked = ExpressionBuilder<DB & { p: DB["practices"]; c: DB["communities"] }, "p" | "c">;

/** Published practices of communities that are not archived, and are not locked by another worker. */
const kept = () =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select("p.id")
		.where(practicePublished)
		.where("p.deletedAt", "is", null)
		.where("c.archivedAt", "is", null)
		.orderBy("p.id")
		.limit(sql.lit(AT_ONCE))
		.forNoKeyUpdate("p")
		.skipLocked();

const hasNotBeenToldOf = (mark: "ownerRemindedFor" | "managersRemindedFor") => (eb: Marked) =>
	eb(`p.${mark}`, "is distinct from", eb.ref("p.reviewOn"));

/** Practices whose owner is to be reminded: their review is due, for the first time since it was set. */
const toRemindOwners = (at: Date) =>
	kept()
		.where("p.ownerId", "is not", null)
		.where((eb) => eb.or([practiceHasFreshness("due", at)(eb), practiceHasFreshness("expired", at)(eb)]))
		.where(hasNotBeenToldOf("ownerRemindedFor"));

/** Practices of which the managers are told: the review day has passed, or it is due and nobody owns the practice. */
const toRemindManagers = (at: Date) =>
	kept()
		.where((eb) =>
			eb.or([
				practiceHasFreshness("expired", at)(eb),
				eb.and([eb("p.ownerId", "is", null), practiceHasFreshness("due", at)(eb)]),
			]),
		)
		.where(hasNotBeenToldOf("managersRemindedFor"));

/** Practices whose owner has left. */
const ofOwnersWhoLeft = () =>
	kept().where((eb) =>
		eb.exists(
			eb
				.selectFrom("people as owner")
				.select(eb.lit(1).as("one"))
				.whereRef("owner.id", "=", "p.ownerId")
				.where("owner.status", "=", literal("left")),
		),
	);

type ReviewTold = "practice.review_due" | "practice.review_overdue" | "practice.handed_over";

async function tellSome(kind: ReviewTold, at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const marking = kysely.updateTable("practices as marked");
		const query =
			kind === "practice.handed_over"
				? marking.set({ ownerId: null }).where("marked.id", "in", ofOwnersWhoLeft())
				: kind === "practice.review_due"
					? marking
							.set((eb) => ({ ownerRemindedFor: eb.ref("marked.reviewOn") }))
							.where("marked.id", "in", toRemindOwners(at))
					: marking
							.set((eb) => ({ managersRemindedFor: eb.ref("marked.reviewOn") }))
							.where("marked.id", "in", toRemindManagers(at));
		const rows = await readIn(tx, query.returning(["marked.id", "marked.communityId"]));
		for (const { id, communityId } of rows)
			await recordActivity(tx, null, { kind, at, communityId, subject: ["practice", id] });
		return rows.length;
	});
}

async function tellAll(kind: ReviewTold, at: Date): Promise<number> {
	let told = 0;
	let batch: number;
	do {
		batch = await tellSome(kind, at);
		told += batch;
	} while (batch === AT_ONCE);
	return told;
}

/** Job: the practices of owners who have left are the managers' now, who are told. Returns how many. */
export const handOverPracticesOfLeavers = (at: Date): Promise<number> => tellAll("practice.handed_over", at);

/**
 * Job: reminds owners of practices that are due, and managers of those whose review day has passed, once for each review day.
 * Returns how many.
 */
export async function remindOfReviews(at: Date): Promise<number> {
	await handOverPracticesOfLeavers(at);
	return (await tellAll("practice.review_due", at)) + (await tellAll("practice.review_overdue", at));
}
