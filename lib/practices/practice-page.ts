import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { dayOfColumn } from "../clock";
import { canRead, communityReadableBy } from "../communities/policy";
import { communityColumns, topicNames, withCommunity } from "../communities/queries";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import { drawnTexts } from "../files/drawn";
import { translator } from "../i18n/translator";
import { organisationDay } from "../organisation-day";
import { badgesOfPerson } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames } from "../people/units";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { cardFields } from "./card";
import { freshnessOf } from "./freshness";
import { coAuthorIds, practiceReadableBy, practiceVisibleTo } from "./policy";
import { storedSources } from "./sources";
import { tagKey } from "./tags";
import { versionsOf } from "./version-list";

/** An author or a contact, as an expression for `select`. */
function personOfPractice(viewer: Viewer, personId: Expression<string>, at: Date) {
	return jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as person")
			.leftJoin("sites", "sites.id", "person.siteId")
			.select([...PERSON_COLUMNS, "person.email"])
			.select(["person.status", "sites.city"])
			.select((eb) => [
				unitNames(eb.ref("person.orgUnitId")).as("unit"),
				badgesOfPerson(viewer, eb.ref("person.id"), at).as("badges"),
			])
			.where("person.id", "=", personId),
	).$notNull();
}

/** People whom a card names beside its author and contact. */
const namedPeople = () =>
	expressionBuilder<DB>()
		.selectFrom("people as person")
		.select([...PERSON_COLUMNS, "person.status"])
		.orderBy("person.sortName")
		.orderBy("person.id");

/** What a practice refers to, in one statement. */
async function referencesOf(viewer: Viewer, practiceId: string, sourcePeople: string[], at: Date) {
	return kysely
		.selectFrom("practices as p")
		.select((eb) => [
			topicNames(eb.ref("p.topicId")).as("topic"),
			unitNames(eb.ref("p.orgUnitId")).as("unit"),
			jsonObjectFrom(
				eb
					.selectFrom("meetups as m")
					.select(["m.id", "m.title", "m.number"])
					.whereRef("m.id", "=", "p.meetupId")
					.where("m.publishedAt", "is not", null),
			).as("meetup"),
			personOfPractice(viewer, eb.ref("p.authorId"), at).as("author"),
			personOfPractice(viewer, eb.ref("p.contactId"), at).as("contact"),
			jsonObjectFrom(namedPeople().where("person.id", "=", eb.ref("p.ownerId"))).as("owner"),
			jsonArrayFrom(
				namedPeople()
					.innerJoin("practice_co_authors as co", "co.personId", "person.id")
					.where("co.practiceId", "=", eb.ref("p.id")),
			).as("coAuthors"),
			jsonArrayFrom(namedPeople().where("person.id", "=", eb.fn.any(eb.val(sourcePeople)))).as("sourcePeople"),
			jsonArrayFrom(
				eb
					.selectFrom("org_units as applies")
					.select(["applies.id", "applies.names"])
					.where("applies.id", "=", eb.fn.any(eb.ref("p.unitIds")))
					.orderBy("applies.position")
					.orderBy("applies.id"),
			).as("units"),
			jsonObjectFrom(
				eb
					.selectFrom("practice_confirmations as confirmed")
					.innerJoin("people as by", "by.id", "confirmed.personId")
					.select(["confirmed.note", "by.givenName", "by.familyName"])
					.select((row) => row.cast<string>("confirmed.at", "text").as("at"))
					.whereRef("confirmed.practiceId", "=", "p.id")
					.orderBy("confirmed.at", "desc")
					.limit(sql.lit(1)),
			).as("confirmation"),
			jsonObjectFrom(
				eb
					.selectFrom("practice_reviews as review")
					.select((row) => [
						row.cast<string>("review.closedAt", "text").as("at"),
						jsonArrayFrom(
							namedPeople()
								.innerJoin("practice_reviewers as r", "r.personId", "person.id")
								.where("r.reviewId", "=", row.ref("review.id"))
								.where("r.answer", "=", literal("approved")),
						).as("reviewers"),
					])
					.whereRef("review.practiceId", "=", "p.id")
					.where("review.outcome", "=", literal("approved"))
					.orderBy("review.closedAt", "desc")
					.limit(sql.lit(1)),
			).as("approval"),
		])
		.where("p.id", "=", practiceId)
		.executeTakeFirstOrThrow();
}

/** Units that reuse a practice, those with the most people first. */
async function reusingUnits(practiceId: string) {
	return kysely
		.selectFrom("reuses as r")
		.innerJoin("org_units as u", "u.id", "r.orgUnitId")
		.select((eb) => ["u.id", "u.names", eb.fn.countAll<number>().as("people"), eb.fn.max("r.usedOn").as("lastUsedOn")])
		.where("r.practiceId", "=", practiceId)
		.where("r.withdrawnAt", "is", null)
		.groupBy("u.id")
		.orderBy("people", "desc")
		.orderBy("lastUsedOn", "desc")
		.orderBy("u.id")
		.limit(sql.lit(30))
		.execute();
}

/** The viewer's own reuse first, then those with a result, then the latest. */
async function reusesOf(viewer: Viewer, practiceId: string) {
	return kysely
		.selectFrom("reuses as r")
		.innerJoin("people as person", "person.id", "r.personId")
		.select((eb) => [
			"r.personId",
			"person.givenName",
			"person.familyName",
			"person.faceFileId",
			unitNames(eb.ref("r.orgUnitId")).$notNull().as("unit"),
			"r.usedOn",
			"r.result",
		])
		.where("r.practiceId", "=", practiceId)
		.where("r.withdrawnAt", "is", null)
		.orderBy((eb) => eb("r.personId", "=", viewer.personId), "desc")
		.orderBy((eb) => eb("r.result", "is not", null), "desc")
		.orderBy("r.usedOn", "desc")
		.orderBy("r.id", "desc")
		.limit(sql.lit(6))
		.execute();
}

/** Reports of readers that the practice is out of date, the oldest first. */
async function openReports(practiceId: string) {
	return kysely
		.selectFrom("practice_doubts as d")
		.innerJoin("people as person", "person.id", "d.personId")
		.select(["d.personId", "person.givenName", "person.familyName", "d.reason", "d.createdAt"])
		.where("d.practiceId", "=", practiceId)
		.where("d.settledAt", "is", null)
		.orderBy("d.createdAt")
		.orderBy("d.id")
		.limit(sql.lit(20))
		.execute();
}

export type OutdatedReport = Awaited<ReturnType<typeof openReports>>[number];

/** A practice that the viewer may open. @throws NotFound */
export async function practiceRow(viewer: Viewer, slug: string) {
	const row = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(cardFields)
		.select(["p.contextHtml", "p.problemHtml", "p.stepsHtml", "p.resultHtml", "p.evidenceHtml"])
		.select(["p.id", "p.slug", "p.status", "p.version", "p.authorId", "p.contactId", "p.orgUnitId", "p.publishedAt"])
		.select(["p.updatedAt", "p.reviewOn", "p.reuseCount", "p.reuseUnitCount"])
		.select(["p.ownerId", "p.reviewEveryDays", "p.retiredReason", "p.insteadId"])
		.select("c.practiceReviewers")
		.select(coAuthorIds)
		.select(communityColumns)
		.where("p.slug", "=", slug)
		.where(practiceReadableBy(viewer))
		.executeTakeFirst();
	return withCommunity(found(row));
}

/** The practice to use instead, where the viewer may find it. */
async function practiceInstead(viewer: Viewer, id: string) {
	const row = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.slug", "p.title", "p.language"])
		.where("p.id", "=", id)
		.where(practiceReadableBy(viewer))
		.executeTakeFirst();
	return row ?? null;
}

/** So many of the last versions stand on the card. */
const VERSIONS_SHOWN = 5;

/** One practice as its page shows it. @throws NotFound */
export async function practicePage(viewer: Viewer, slug: string, at: Date) {
	const practice = await practiceRow(viewer, slug);
	const { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml } = practice;
	const htmls = { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml };
	const sources = storedSources.parse(practice.sources);
	const sourcePeople = sources.flatMap(({ personId }) => personId ?? []);
	const [texts, references, units, uses, versions, outdatedReports, instead] = await Promise.all([
		drawnTexts(["practiceId", practice.id], htmls, { t: translator(viewer.locale), at }),
		referencesOf(viewer, practice.id, sourcePeople, at),
		reusingUnits(practice.id),
		reusesOf(viewer, practice.id),
		versionsOf(practice.id, VERSIONS_SHOWN),
		practice.status === "needs_update" ? openReports(practice.id) : [],
		practice.status === "retired" && practice.insteadId ? practiceInstead(viewer, practice.insteadId) : null,
	]);
	const { sourcePeople: people, units: appliesToUnits, ...others } = references;
	const mine = uses[0]?.personId === viewer.personId ? uses[0] : null;
	return {
		...practice,
		...texts,
		...others,
		appliesToUnits,
		sources: sources.map(({ note, address, personId }) => ({
			note,
			address: address ?? null,
			person: people.find(({ id }) => id === personId) ?? null,
		})),
		instead,
		// Everybody may read the practice; only those who may read the community see which meetup it comes from.
		meetup: canRead(viewer, practice.community).allowed ? references.meetup : null,
		freshness: practice.reviewOn ? freshnessOf(dayOfColumn(practice.reviewOn), organisationDay(at)) : null,
		units,
		uses,
		mine,
		versions,
		outdatedReports,
	};
}

export type PracticePage = Awaited<ReturnType<typeof practicePage>>;

/** A practice for the form that edits it. @throws NotFound */
export async function practiceToChange(viewer: Viewer, slug: string) {
	const practice = await practiceRow(viewer, slug);
	const sources = storedSources.parse(practice.sources);
	const ids = [
		practice.contactId,
		...(practice.ownerId ? [practice.ownerId] : []),
		...practice.coAuthorIds,
		...sources.flatMap(({ personId }) => personId ?? []),
	];
	const [people, outdatedReports] = await Promise.all([
		kysely
			.selectFrom("people")
			.select(["id", "email", "givenName", "familyName"])
			.where((eb) => eb("id", "=", eb.fn.any(eb.val(ids))))
			.execute(),
		practice.status === "needs_update" ? openReports(practice.id) : [],
	]);
	const personOf = (id: string | null | undefined) => people.find((person) => person.id === id) ?? null;
	return {
		...practice,
		contact: personOf(practice.contactId),
		owner: personOf(practice.ownerId),
		coAuthors: practice.coAuthorIds.flatMap((id) => personOf(id) ?? []),
		sources: sources.map(({ personId, ...source }) => ({ ...source, person: personOf(personId) })),
		outdatedReports,
	};
}

/** The meetup that a new practice would say it was captured from: one of the same community, as the verb demands. */
export async function editionToCapture(viewer: Viewer, communityId: string, meetupId: string) {
	const meetup = await kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.title"])
		.where("m.id", "=", meetupId)
		.where("m.communityId", "=", communityId)
		.where("m.publishedAt", "is not", null)
		.where(communityReadableBy(viewer))
		.executeTakeFirst();
	return meetup ?? null;
}

/** Tags of a community's practices, the most used first, each as it was spelt last. */
export async function tagsOfCommunity(viewer: Viewer, communityId: string): Promise<string[]> {
	const practices = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select("p.tags")
		.where("p.communityId", "=", communityId)
		.where((eb) => eb(eb.fn<number>("cardinality", ["p.tags"]), ">", literal(0)))
		.where(practiceVisibleTo(viewer))
		.orderBy("p.updatedAt", "desc")
		.orderBy("p.id", "desc")
		.limit(sql.lit(200))
		.execute();
	const spellings = Map.groupBy(
		practices.flatMap(({ tags }) => tags),
		tagKey,
	);
	return [...spellings.values()]
		.sort((a, b) => b.length - a.length)
		.flatMap((tags) => tags[0] ?? [])
		.slice(0, 50);
}
