import { addDays, dateColumn, dayIn, HOUR } from "@/lib/clock";
import { cardColumns } from "@/lib/practices/card";
import type { Card } from "@/lib/practices/schema";
import { tagsTyped } from "@/lib/practices/tags";
import { slugOf } from "@/lib/text";
import type { Prisma } from "@/prisma/generated/client";
import type { ReuseAdvice } from "@/prisma/generated/enums";
import { type SeedCommunity, touchCommunity } from "./communities";
import type { PracticeText } from "./content/shape";
import type { SeedEdition } from "./editions";
import { idOf } from "./ids";
import type { DemoLanguage } from "./language";
import { inLanguage } from "./threads";
import { authorOf, regularPerson, type SeedPerson, type World } from "./world";

const REVIEW_AFTER_DAYS = 365;

/** A published practice that people can reuse. */
export interface ReusablePractice {
	community: SeedCommunity;
	row: Prisma.PracticeCreateManyInput & { id: string };
	author: SeedPerson;
	publishedAt: Date;
	/** The people who used it, and each unit with each year in which it did. */
	users: Set<SeedPerson>;
	unitYears: Set<string>;
}

/** Adds a practice with its versions. Null for one that is not published. */
export function seedPractice(
	world: World,
	community: SeedCommunity,
	text: PracticeText,
	editions: readonly SeedEdition[],
): ReusablePractice | null {
	const { calendar, rows, ledger } = world;
	const random = world.random.fork(`practice ${text.title}`);
	const { person: author, language } = authorOf(world, text.by);
	const createdAt = calendar.ago(text.daysAgo, random, author.zone);
	const id = idOf(createdAt, "practice", text.title);
	const card = cardOf(world, community, text, language);
	const status = text.status ?? "published";
	const isShelved = status !== "draft" && status !== "in_review";
	const publishedAt = isShelved ? new Date(createdAt.getTime() + 2 * HOUR) : null;
	const revisedAt = text.earlier ? calendar.ago(text.earlier.revisedDaysAgo, random, author.zone) : null;
	const reviewFrom = revisedAt ?? publishedAt;
	const captured = editions.find((edition) => edition.community === community && edition.number === text.edition);
	const updatedAt =
		status === "retired" ? calendar.ago(text.daysAgo / 3, random) : (revisedAt ?? publishedAt ?? createdAt);
	const row = {
		...cardColumns(card),
		id,
		slug: slugOf(text.title),
		communityId: community.id,
		status,
		authorId: author.id,
		orgUnitId: publishedAt ? author.unit?.id : null,
		contactId: (text.contact ? regularPerson(world, text.contact) : author).id,
		ownerId: (text.contact ? regularPerson(world, text.contact) : author).id,
		meetupId: captured && captured.endsAt < createdAt ? captured.id : null,
		version: text.earlier ? 2 : 1,
		createdAt,
		publishedAt,
		updatedAt,
		reviewOn: reviewFrom ? dateColumn(addDays(dayIn(reviewFrom, calendar.zone), REVIEW_AFTER_DAYS)) : null,
		reuseCount: 0,
		reuseUnitCount: 0,
	};
	rows.practices.push(row);
	const activity = { communityId: community.id, subject: ["practice", id] as const };
	ledger.record(author, { ...activity, kind: "practice.drafted", at: createdAt });
	if (!publishedAt) return null;
	ledger.record(author, { ...activity, kind: "practice.published", at: publishedAt });
	touchCommunity(community, publishedAt);
	addVersions(world, text, { id, community, card, author, language, publishedAt, revisedAt });
	if (status === "retired") {
		ledger.record(community.managers[0] ?? author, { ...activity, kind: "practice.retired", at: updatedAt });
		return null;
	}
	const shelved: ReusablePractice = { community, row, author, publishedAt, users: new Set(), unitYears: new Set() };
	for (const [voice, daysAgo, result, more] of text.reuses ?? []) {
		const { person, language } = authorOf(world, voice);
		// Two days of a weekend may become the same Friday.
		const at = new Date(Math.max(calendar.ago(daysAgo, random, person.zone).getTime(), publishedAt.getTime() + HOUR));
		const said = (words: string | undefined) => (words ? inLanguage(language, words) : null);
		const advice = more?.advice ?? (result ? "yes" : null);
		markUsed(world, shelved, person, at, { result: said(result), adapted: said(more?.adapted), advice });
	}
	return shelved;
}

function cardOf(world: World, community: SeedCommunity, text: PracticeText, language: DemoLanguage): Card {
	const topic = text.topic ?? community.text.topic;
	const set = (words: string) => inLanguage(language, words);
	return {
		title: set(text.title),
		summary: set(text.summary),
		context: set(text.context),
		problem: set(text.problem),
		steps: set(text.steps),
		result: set(text.result),
		...(text.figure ? { resultFigure: set(text.figure) } : {}),
		...(text.figureLabel ? { resultLabel: set(text.figureLabel) } : {}),
		...(text.evidence ? { evidence: set(text.evidence) } : {}),
		...(text.appliesTo ? { appliesTo: set(text.appliesTo) } : {}),
		tags: tagsTyped(text.tags ?? ""),
		language,
		...(topic ? { topicId: world.structure.topicIds.get(topic) } : {}),
	};
}

interface Published {
	id: string;
	community: SeedCommunity;
	card: Card;
	author: SeedPerson;
	language: DemoLanguage;
	publishedAt: Date;
	revisedAt: Date | null;
}

function addVersions({ rows, ledger }: World, text: PracticeText, practice: Published): void {
	const { id, community, card, author, language, publishedAt, revisedAt } = practice;
	const version = (number: number, written: Card, at: Date) =>
		rows.practiceVersions.push({ practiceId: id, number, card: { ...written }, editedById: author.id, at });
	if (!text.earlier || !revisedAt) {
		version(1, card, publishedAt);
		return;
	}
	const { result, figure } = text.earlier;
	const before = { ...card, result: inLanguage(language, result) };
	version(1, figure ? { ...before, resultFigure: inLanguage(language, figure) } : before, publishedAt);
	version(2, card, revisedAt);
	ledger.record(author, {
		kind: "practice.changed",
		at: revisedAt,
		communityId: community.id,
		subject: ["practice", id],
		detail: { version: 2 },
	});
}

/** A reuse, once for each person. The practice's row is updated when all reuses are added. */
export function markUsed(
	world: World,
	practice: ReusablePractice,
	person: SeedPerson,
	at: Date,
	said: { result: string | null; adapted?: string | null; advice?: ReuseAdvice | null },
): void {
	const { rows, ledger, calendar } = world;
	const { community, row, users, unitYears } = practice;
	if (!person.unit || users.has(person)) return;
	users.add(person);
	const elsewhere = person.unit.id !== row.orgUnitId;
	const newUnit = elsewhere && ![...users].some((user) => user !== person && user.unit === person.unit);
	const usedOn = dayIn(at, calendar.zone);
	const unitYear = `${person.unit.id} ${usedOn.slice(0, 4)}`;
	if (!unitYears.has(unitYear)) row.reuseCount = (row.reuseCount ?? 0) + 1;
	unitYears.add(unitYear);
	rows.reuses.push({
		id: idOf(at, "reuse", row.id, person.id),
		practiceId: row.id,
		communityId: community.id,
		personId: person.id,
		orgUnitId: person.unit.id,
		spokeId: person.spokeId,
		usedOn: dateColumn(usedOn),
		...said,
		createdAt: at,
	});
	if (newUnit) row.reuseUnitCount = (row.reuseUnitCount ?? 0) + 1;
	ledger.record(person, {
		kind: "practice.reused",
		at,
		communityId: community.id,
		subject: ["practice", row.id],
		detail: { elsewhere },
	});
}
