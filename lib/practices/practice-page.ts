import { sql } from "kysely";
import { dayOfColumn } from "../clock";
import { canRead, communityReadableBy } from "../communities/policy";
import { communityColumns, withCommunity } from "../communities/queries";
import { kysely } from "../db";
import { found } from "../errors";
import type { Locale } from "../i18n/locales";
import { organisationDay } from "../organisation-day";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { cardFields } from "./card";
import { freshnessOf } from "./freshness";
import { coAuthorIds, practiceReadableBy, practiceVisibleTo } from "./policy";
import { referencesOf } from "./references";
import { latestUnits, reusesForCard } from "./reuse-trail";
import { storedSources } from "./sources";
import { tagKey } from "./tags";
import { cardAsRead } from "./translation-page";

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

/** So many of the units that reuse a practice stand on its card. */
const UNITS_SHOWN = 5;

/** One practice as its page shows it, in the language that is asked for, or in the reader's. @throws NotFound */
export async function practicePage(viewer: Viewer, slug: string, at: Date, asked?: Locale) {
	const practice = await practiceRow(viewer, slug);
	const sources = storedSources.parse(practice.sources);
	const sourcePeople = sources.flatMap(({ personId }) => personId ?? []);
	const [texts, references, reusingUnits, reuses, outdatedReports, instead] = await Promise.all([
		cardAsRead(viewer, practice, asked, at),
		referencesOf(viewer, practice.id, sourcePeople, at),
		latestUnits(practice.id, UNITS_SHOWN),
		reusesForCard(viewer, practice),
		practice.status === "needs_update" ? openReports(practice.id) : [],
		practice.status === "retired" && practice.insteadId ? practiceInstead(viewer, practice.insteadId) : null,
	]);
	const { sourcePeople: people, units: appliesToUnits, ...others } = references;
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
		reusingUnits,
		...reuses,
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
