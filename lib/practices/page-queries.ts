import { dayIn, dayOfColumn } from "../clock";
import { type CommunityFacts, canRead, communitiesReadableBy } from "../communities/policy";
import { db, Prisma } from "../db";
import { env } from "../env";
import { found } from "../errors";
import type { Names } from "../i18n/locales";
import { renderMarkdown } from "../markdown";
import { type Badge, badgesOf } from "../people/badges";
import type { Viewer } from "../viewer";
import type { cardSelect } from "./card";
import { freshnessOf } from "./freshness";
import { type PracticeFacts, practicesVisibleTo } from "./policy";
import { openTo } from "./queries";
import { storedCard } from "./schema";
import { tagKey } from "./tags";

interface PersonOfPractice {
	id: string;
	givenName: string;
	familyName: string;
	jobTitle: string | null;
	email: string | null;
	status: "active" | "suspended" | "left";
	unit: Names | null;
	city: string | null;
	badges: Badge[] | null;
}

interface Surroundings {
	topic: { slug: string; names: Names } | null;
	unit: Names | null;
	meetup: { id: string; title: string; number: number | null } | null;
	author: PersonOfPractice;
	contact: PersonOfPractice;
}

/** What a practice points to, in one statement. */
async function surroundingsOf(viewer: Viewer, practiceId: string, at: Date): Promise<Surroundings> {
	const rows = await db.$queryRaw<Surroundings[]>`
		with people as (
			select p.id, json_build_object('id', p.id, 'givenName', p."givenName", 'familyName', p."familyName", 'jobTitle', p."jobTitle",
				'email', p.email, 'status', p.status, 'city', s.city, 'badges', ${badgesOf(viewer, Prisma.sql`p.id`, at)},
				'unit', u.names) as person
			from people p left join org_units u on u.id = p."orgUnitId" left join sites s on s.id = p."siteId"
			where p.id in (select unnest(array["authorId", "contactId"]) from practices where id = ${practiceId}::uuid)
		)
		select
			(select json_build_object('slug', t.slug, 'names', t.names) from topics t where t.id = pr."topicId") as topic,
			(select u.names from org_units u where u.id = pr."orgUnitId") as unit,
			(select json_build_object('id', m.id, 'title', m.title, 'number', m.number) from meetups m where m.id = pr."meetupId" and m."publishedAt" is not null) as meetup,
			(select person from people where id = pr."authorId") as author,
			(select person from people where id = pr."contactId") as contact
		from practices pr where pr.id = ${practiceId}::uuid`;
	return found(rows[0]);
}

export interface ReusingUnit {
	id: string;
	names: Names;
	people: number;
	lastUsedOn: Date;
}

/** Units that used it, the most people first. */
async function unitsUsing(practiceId: string): Promise<ReusingUnit[]> {
	return db.$queryRaw<ReusingUnit[]>`
		select u.id, u.names, count(*)::int as people, max(r."usedOn") as "lastUsedOn"
		from reuses r join org_units u on u.id = r."orgUnitId"
		where r."practiceId" = ${practiceId}::uuid and r."withdrawnAt" is null
		group by u.id order by count(*) desc, max(r."usedOn") desc, u.id limit 30`;
}

export interface ReuseSaid {
	personId: string;
	givenName: string;
	familyName: string;
	unit: Names;
	usedOn: Date;
	result: string | null;
}

/** The viewer's own use first, then the latest ones, those that tell a result before those that do not. */
async function usesOf(viewer: Viewer, practiceId: string): Promise<ReuseSaid[]> {
	return db.$queryRaw<ReuseSaid[]>`
		select r."personId", p."givenName", p."familyName", u.names as unit, r."usedOn", r.result
		from reuses r join people p on p.id = r."personId" join org_units u on u.id = r."orgUnitId"
		where r."practiceId" = ${practiceId}::uuid and r."withdrawnAt" is null
		order by (r."personId" = ${viewer.personId}::uuid) desc, (r.result is not null) desc, r."usedOn" desc, r.id desc limit 6`;
}

export interface VersionEntry {
	number: number;
	at: Date;
	editorId: string;
	givenName: string;
	familyName: string;
}

export interface Doubt {
	personId: string;
	givenName: string;
	familyName: string;
	reason: string;
	createdAt: Date;
}

/** What readers say is no longer right, the first word first. */
async function openDoubts(practiceId: string): Promise<Doubt[]> {
	return db.$queryRaw<Doubt[]>`
		select d."personId", p."givenName", p."familyName", d.reason, d."createdAt"
		from practice_doubts d join people p on p.id = d."personId"
		where d."practiceId" = ${practiceId}::uuid and d."settledAt" is null order by d."createdAt", d.id limit 20`;
}

async function versionsOf(practiceId: string): Promise<VersionEntry[]> {
	return db.$queryRaw<VersionEntry[]>`
		select v.number, v.at, p.id as "editorId", p."givenName", p."familyName"
		from practice_versions v join people p on p.id = v."editedById"
		where v."practiceId" = ${practiceId}::uuid order by v.number desc limit 50`;
}

type CardRow = Prisma.PracticeGetPayload<{ select: typeof cardSelect }>;

interface PracticeRow extends CardRow {
	id: string;
	slug: string;
	status: PracticeFacts["status"];
	version: number;
	contextHtml: string;
	problemHtml: string;
	stepsHtml: string;
	resultHtml: string;
	evidenceHtml: string | null;
	authorId: string;
	contactId: string;
	orgUnitId: string | null;
	publishedAt: Date | null;
	updatedAt: Date;
	reviewOn: Date | null;
	reuseCount: number;
	reuseUnitCount: number;
	community: CommunityFacts & { slug: string; name: string };
}

async function practiceRow(viewer: Viewer, slug: string): Promise<PracticeRow> {
	const rows = await db.$queryRaw<(PracticeRow & { archivedAt: Date | null })[]>`
		select p.id, p.slug, p.status::text, p.version, p.title, p.summary, p.language::text, p."topicId", p.tags, p."resultFigure", p."appliesTo",
			p.context, p."contextHtml", p.problem, p."problemHtml", p.steps, p."stepsHtml", p.result, p."resultHtml", p.evidence, p."evidenceHtml",
			p."authorId", p."contactId", p."orgUnitId", p."publishedAt", p."updatedAt", p."reviewOn", p."reuseCount", p."reuseUnitCount",
			json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'visibility', c.visibility) as community, c."archivedAt"
		from practices p join communities c on c.id = p."communityId" where p.slug = ${slug} and ${openTo(viewer)}`;
	const { archivedAt, ...practice } = found(rows[0]);
	return { ...practice, community: { ...practice.community, archivedAt } };
}

/** One practice as its page shows it. @throws NotFound */
export async function practicePage(viewer: Viewer, slug: string, at: Date) {
	const practice = await practiceRow(viewer, slug);
	const [surroundings, units, uses, versions, doubts] = await Promise.all([
		surroundingsOf(viewer, practice.id, at),
		unitsUsing(practice.id),
		usesOf(viewer, practice.id),
		versionsOf(practice.id),
		practice.status === "needs_update" ? openDoubts(practice.id) : [],
	]);
	const mine = uses[0]?.personId === viewer.personId ? uses[0] : null;
	return {
		...practice,
		...surroundings,
		// An edition is its readers' to know of, even where the card is everyone's.
		meetup: canRead(viewer, practice.community).allowed ? surroundings.meetup : null,
		freshness: practice.reviewOn
			? freshnessOf(dayOfColumn(practice.reviewOn), dayIn(at, env().ORGANISATION_ZONE))
			: null,
		units,
		uses,
		mine,
		versions,
		doubts,
	};
}

export type PracticePage = Awaited<ReturnType<typeof practicePage>>;

/** A practice as its form edits it. @throws NotFound */
export async function practiceToChange(viewer: Viewer, slug: string) {
	const practice = await practiceRow(viewer, slug);
	const [contact, doubts] = await Promise.all([
		db.person.findUnique({ where: { id: practice.contactId }, select: { email: true } }),
		practice.status === "needs_update" ? openDoubts(practice.id) : [],
	]);
	return { ...practice, contactEmail: contact?.email ?? null, doubts };
}

/** The card as it stood at a version, rendered now. @throws NotFound */
export async function practiceVersion(viewer: Viewer, slug: string, number: number) {
	const practice = await practiceRow(viewer, slug);
	const version = found(
		await db.practiceVersion.findUnique({
			where: { practiceId_number: { practiceId: practice.id, number } },
			select: { number: true, at: true, card: true, editedBy: { select: { givenName: true, familyName: true } } },
		}),
	);
	const card = storedCard.parse(version.card);
	const html = (text: string | null | undefined) => renderMarkdown(text ?? "");
	return {
		slug: practice.slug,
		currentVersion: practice.version,
		number: version.number,
		at: version.at,
		editedBy: version.editedBy,
		card: {
			title: card.title,
			summary: card.summary ?? "",
			language: card.language ?? practice.language,
			resultFigure: card.resultFigure ?? null,
			appliesTo: card.appliesTo ?? null,
			tags: card.tags ?? [],
			contextHtml: html(card.context),
			problemHtml: html(card.problem),
			stepsHtml: html(card.steps),
			resultHtml: html(card.result),
			evidenceHtml: card.evidence ? html(card.evidence) : null,
		},
	};
}

/** Members a writer may choose the contact from: those who look after the community first, at most fifty. */
export async function possibleContacts(viewer: Viewer, communityId: string) {
	const rows = await db.membership.findMany({
		where: {
			communityId,
			community: communitiesReadableBy(viewer),
			status: "active",
			person: { status: "active", email: { not: null } },
		},
		orderBy: [{ role: "desc" }, { person: { sortName: "asc" } }],
		take: 50,
		select: { person: { select: { email: true, givenName: true, familyName: true } } },
	});
	return rows.map((row) => row.person);
}

/** The edition a new card would say it was captured from: one of the same community, as the verb demands. */
export async function editionToCapture(viewer: Viewer, communityId: string, meetupId: string) {
	return db.meetup.findFirst({
		where: { id: meetupId, communityId, publishedAt: { not: null }, community: communitiesReadableBy(viewer) },
		select: { id: true, title: true },
	});
}

/** Tags of a community's cards, the most used first, each as it was spelt last. */
export async function tagsOfCommunity(viewer: Viewer, communityId: string): Promise<string[]> {
	const cards = await db.practice.findMany({
		where: { AND: [practicesVisibleTo(viewer), { communityId, tags: { isEmpty: false } }] },
		orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
		take: 200,
		select: { tags: true },
	});
	const spellings = Map.groupBy(
		cards.flatMap(({ tags }) => tags),
		tagKey,
	);
	return [...spellings.values()]
		.sort((a, b) => b.length - a.length)
		.flatMap((tags) => tags[0] ?? [])
		.slice(0, 50);
}
