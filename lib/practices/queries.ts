import { sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import { addDays, dayOfColumn } from "../clock";
import { kysely } from "../db";
import { organisationDay } from "../organisation-day";
import { unitNames } from "../people/units";
import { dayValue, literal } from "../sql";
import { activeCommunityIds, managedCommunityIds, type Viewer } from "../viewer";
import { freshnessOf } from "./freshness";
import { type PracticeQuery, practiceIsDraft, practicePublished, practiceVisibleTo } from "./policy";
import { DUE_DAYS } from "./schema";
import { inLanguageOfReader, translationForLists } from "./translation-reads";

/** Practices that the viewer may see, each with its author, unit and community. */
export function listedPractices(viewer: Viewer) {
	return kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.innerJoin("people as author", "author.id", "p.authorId")
		.select(["p.id", "p.slug", "p.title", "p.summary", "p.language", "p.status", "p.version"])
		.select(["p.resultFigure", "p.resultLabel"])
		.select(["p.publishedAt", "p.updatedAt", "p.reviewOn", "p.reuseCount", "p.reuseUnitCount", "p.meetupId", "p.tags"])
		.select((eb) => [
			jsonBuildObject({ slug: eb.ref("c.slug"), name: eb.ref("c.name"), accent: eb.ref("c.accent") }).as("community"),
			jsonBuildObject({
				id: eb.ref("author.id"),
				givenName: eb.ref("author.givenName"),
				familyName: eb.ref("author.familyName"),
				faceFileId: eb.ref("author.faceFileId"),
				status: eb.ref("author.status"),
			}).as("author"),
			unitNames(eb.ref("p.orgUnitId")).as("orgUnit"),
			translationForLists(viewer),
		])
		.where(practiceVisibleTo(viewer));
}

export type ListQuery = ReturnType<typeof listedPractices>;

/** A practice as lists show it: in the reader's language, where it is translated. A draft has no freshness. */
export async function readList(query: ListQuery, at: Date) {
	return (await query.execute()).map((row) => withFreshness(inLanguageOfReader(row), at));
}

export const withFreshness = <Row extends { reviewOn: Date | null }>(row: Row, at: Date) => ({
	...row,
	freshness: row.reviewOn ? freshnessOf(dayOfColumn(row.reviewOn), organisationDay(at)) : null,
});

export type ListedPractice = Awaited<ReturnType<typeof readList>>[number];

// Ids are uuid v7: among equals the newest comes first.
export const newestFirst = (query: ListQuery) => query.orderBy("p.publishedAt", "desc").orderBy("p.id", "desc");

/** The latest practice captured from a meetup of the same series, or null. */
export async function latestPracticeOfSeries(
	viewer: Viewer,
	meetupId: string,
	at: Date,
): Promise<ListedPractice | null> {
	const query = listedPractices(viewer)
		.where(practicePublished)
		.where("p.meetupId", "in", (eb) =>
			eb
				.selectFrom("meetups as other")
				.innerJoin("meetups as this", "this.seriesId", "other.seriesId")
				.select("other.id")
				.where("this.id", "=", meetupId),
		);
	const [latest] = await readList(newestFirst(query).limit(sql.lit(1)), at);
	return latest ?? null;
}

/** Practices captured from meetups, newest first; each row says which by `meetupId`. */
export async function practicesOfMeetup(viewer: Viewer, meetupIds: string[], at: Date): Promise<ListedPractice[]> {
	const query = listedPractices(viewer)
		.where(practicePublished)
		.where((eb) => eb("p.meetupId", "=", eb.fn.any(eb.val(meetupIds))));
	return readList(newestFirst(query).limit(sql.lit(50)), at);
}

/** Practices and drafts captured from a meetup, in every state that the viewer may see. */
export async function practicesAndDraftsOfMeetup(
	viewer: Viewer,
	meetupId: string,
	at: Date,
): Promise<ListedPractice[]> {
	return readList(newestFirst(listedPractices(viewer).where("p.meetupId", "=", meetupId)).limit(sql.lit(20)), at);
}

/** For home: what the viewer's communities published last. */
export async function latestPractices(viewer: Viewer, take: number, at: Date): Promise<ListedPractice[]> {
	const query = listedPractices(viewer)
		.where(practicePublished)
		.where((eb) => eb("p.communityId", "=", eb.fn.any(eb.val(activeCommunityIds(viewer)))));
	return readList(newestFirst(query).limit(sql.lit(take)), at);
}

/** Who corrects a practice: its author, its owner, its contact, and the managers of the community where nobody owns it. */
const correctedBy = (viewer: Viewer) => (eb: PracticeQuery) =>
	eb.or([eb("p.authorId", "=", viewer.personId), eb("p.contactId", "=", viewer.personId), ownedBy(viewer)(eb)]);

/** Practices that the viewer keeps true: as owner, or as a manager of the community where nobody owns it or the owner has left. */
const ownedBy = (viewer: Viewer) => (eb: PracticeQuery) => {
	const ownerHasLeft = eb.exists(
		eb
			.selectFrom("people as owner")
			.select(eb.lit(1).as("one"))
			.whereRef("owner.id", "=", "p.ownerId")
			.where("owner.status", "=", literal("left")),
	);
	return eb.or([
		eb("p.ownerId", "=", viewer.personId),
		eb.and([
			eb("p.communityId", "=", eb.fn.any(eb.val(managedCommunityIds(viewer)))),
			eb.or([eb("p.ownerId", "is", null), ownerHasLeft]),
		]),
	]);
};

/**
 * For home, in one statement: practices that the viewer should correct because somebody reports them as out of date,
 * practices whose review is due or overdue, the oldest first, and drafts.
 */
export async function practicesForHome(viewer: Viewer, at: Date) {
	const dueBefore = dayValue(addDays(organisationDay(at), DUE_DAYS));
	const query = listedPractices(viewer)
		.where((eb) =>
			eb.or([
				eb.and([eb("p.status", "=", literal("needs_update")), correctedBy(viewer)(eb)]),
				eb.and([eb("p.status", "=", literal("published")), ownedBy(viewer)(eb), eb("p.reviewOn", "<", dueBefore)]),
				practiceIsDraft(eb),
			]),
		)
		// Drafts have no review day: they come last.
		.orderBy("p.reviewOn", (order) => order.asc().nullsLast())
		.orderBy("p.updatedAt", "desc")
		.orderBy("p.id");
	const rows = await readList(query.limit(sql.lit(20)), at);
	const withStatus = (...statuses: ListedPractice["status"][]) =>
		rows.filter(({ status }) => statuses.includes(status));
	return {
		toMend: withStatus("needs_update"),
		toReview: withStatus("published"),
		drafts: withStatus("draft", "in_review"),
	};
}

/** Drafts that the viewer maintains: as author, as contact, or as moderator or manager of the community. */
export async function draftsToFinish(viewer: Viewer, at: Date): Promise<ListedPractice[]> {
	const query = listedPractices(viewer).where(practiceIsDraft).orderBy("p.updatedAt", "desc").orderBy("p.id", "desc");
	return readList(query.limit(sql.lit(10)), at);
}
