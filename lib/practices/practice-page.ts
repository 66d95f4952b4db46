import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { dayOfColumn } from "../clock";
import { canRead, communityReadableBy } from "../communities/policy";
import { communityColumns, topicNames, withCommunity } from "../communities/queries";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import { drawnTexts } from "../files/drawn";
import { translator } from "../i18n/translator";
import { renderMarkdown } from "../markdown";
import { organisationDay } from "../organisation-day";
import { badgesOfPerson } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames } from "../people/units";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { cardFields, renderCard } from "./card";
import { practiceReadableBy, practiceVisibleTo } from "./policy";
import { freshnessOf } from "./queries";
import { storedCard } from "./schema";
import { tagKey } from "./tags";

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

/** What a practice refers to, in one statement. */
async function referencesOf(viewer: Viewer, practiceId: string, at: Date) {
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

async function versionsOf(practiceId: string) {
	return kysely
		.selectFrom("practice_versions as v")
		.innerJoin("people as editor", "editor.id", "v.editedById")
		.select(["v.number", "v.at", "editor.id as editorId", "editor.givenName", "editor.familyName"])
		.where("v.practiceId", "=", practiceId)
		.orderBy("v.number", "desc")
		.limit(sql.lit(50))
		.execute();
}

async function practiceRow(viewer: Viewer, slug: string) {
	const row = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(cardFields)
		.select(["p.contextHtml", "p.problemHtml", "p.stepsHtml", "p.resultHtml", "p.evidenceHtml"])
		.select(["p.id", "p.slug", "p.status", "p.version", "p.authorId", "p.contactId", "p.orgUnitId", "p.publishedAt"])
		.select(["p.updatedAt", "p.reviewOn", "p.reuseCount", "p.reuseUnitCount"])
		.select(communityColumns)
		.where("p.slug", "=", slug)
		.where(practiceReadableBy(viewer))
		.executeTakeFirst();
	return withCommunity(found(row));
}

/** One practice as its page shows it. @throws NotFound */
export async function practicePage(viewer: Viewer, slug: string, at: Date) {
	const practice = await practiceRow(viewer, slug);
	const { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml } = practice;
	const htmls = { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml };
	const [texts, references, units, uses, versions, outdatedReports] = await Promise.all([
		drawnTexts(["practiceId", practice.id], htmls, { t: translator(viewer.locale), at }),
		referencesOf(viewer, practice.id, at),
		reusingUnits(practice.id),
		reusesOf(viewer, practice.id),
		versionsOf(practice.id),
		practice.status === "needs_update" ? openReports(practice.id) : [],
	]);
	const mine = uses[0]?.personId === viewer.personId ? uses[0] : null;
	return {
		...practice,
		...texts,
		...references,
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
	const [contact, outdatedReports] = await Promise.all([
		kysely
			.selectFrom("people")
			.select(["id", "email", "givenName", "familyName"])
			.where("id", "=", practice.contactId)
			.executeTakeFirst(),
		practice.status === "needs_update" ? openReports(practice.id) : [],
	]);
	return { ...practice, contact, outdatedReports };
}

/** An earlier version of a practice, rendered now. Files that the card no longer has are their words. @throws NotFound */
export async function practiceVersion(viewer: Viewer, slug: string, number: number, at: Date) {
	const practice = await practiceRow(viewer, slug);
	const version = found(
		await kysely
			.selectFrom("practice_versions as v")
			.innerJoin("people as editor", "editor.id", "v.editedById")
			.select(["v.number", "v.at", "v.card", "editor.givenName", "editor.familyName"])
			.where("v.practiceId", "=", practice.id)
			.where("v.number", "=", number)
			.executeTakeFirst(),
	);
	const card = storedCard.parse(version.card);
	await renderCard(card);
	const html = (text: string | null | undefined) => renderMarkdown(text ?? "");
	const htmls = {
		contextHtml: html(card.context),
		problemHtml: html(card.problem),
		stepsHtml: html(card.steps),
		resultHtml: html(card.result),
		evidenceHtml: card.evidence ? html(card.evidence) : null,
	};
	return {
		slug: practice.slug,
		currentVersion: practice.version,
		number: version.number,
		at: version.at,
		editedBy: { givenName: version.givenName, familyName: version.familyName },
		card: {
			title: card.title,
			summary: card.summary ?? "",
			language: card.language ?? practice.language,
			resultFigure: card.resultFigure ?? null,
			resultLabel: card.resultLabel ?? null,
			appliesTo: card.appliesTo ?? null,
			tags: card.tags ?? [],
			...(await drawnTexts(["practiceId", practice.id], htmls, { t: translator(viewer.locale), at })),
		},
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
