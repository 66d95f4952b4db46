import { addDays, dateColumn, dayIn, HOUR } from "@/lib/clock";
import { cardColumns } from "@/lib/practices/card";
import type { Card } from "@/lib/practices/schema";
import { tagsTyped } from "@/lib/practices/tags";
import { slugOf } from "@/lib/text";
import type { Prisma } from "@/prisma/generated/client";
import { type Circle, markLively } from "./circles";
import type { PracticeText } from "./content/shape";
import type { Gathering } from "./gatherings";
import { idOf } from "./identity";
import type { DemoLanguage } from "./language";
import { inLanguage } from "./talk";
import { type Someone, someone, speaker, type World } from "./world";

const REVIEW_AFTER_DAYS = 365;

/** A practice that people may mark as used. */
export interface Shelved {
	circle: Circle;
	row: Prisma.PracticeCreateManyInput & { id: string };
	author: Someone;
	publishedAt: Date;
	/** Who used it. */
	users: Set<Someone>;
}

/** Writes a card with its versions. Null for one that is not published. */
export function shelvePractice(
	world: World,
	circle: Circle,
	text: PracticeText,
	gatherings: readonly Gathering[],
): Shelved | null {
	const { calendar, rows, ledger } = world;
	const random = world.random.fork(`practice ${text.title}`);
	const { person: author, language } = speaker(world, text.by);
	const createdAt = calendar.ago(text.daysAgo, random, author.zone);
	const id = idOf(createdAt, "practice", text.title);
	const card = cardOf(world, circle, text, language);
	const status = text.status ?? "published";
	const isShelved = status !== "draft" && status !== "in_review";
	const publishedAt = isShelved ? new Date(createdAt.getTime() + 2 * HOUR) : null;
	const revisedAt = text.earlier ? calendar.ago(text.earlier.revisedDaysAgo, random, author.zone) : null;
	const reviewFrom = revisedAt ?? publishedAt;
	const captured = gatherings.find((one) => one.circle === circle && one.number === text.edition);
	const updatedAt =
		status === "retired" ? calendar.ago(text.daysAgo / 3, random) : (revisedAt ?? publishedAt ?? createdAt);
	const row = {
		...cardColumns(card),
		id,
		slug: slugOf(text.title),
		communityId: circle.id,
		status,
		authorId: author.id,
		orgUnitId: publishedAt ? author.unit?.id : null,
		contactId: (text.contact ? someone(world, text.contact) : author).id,
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
	const fact = { communityId: circle.id, subject: ["practice", id] as const };
	ledger.record(author, { ...fact, kind: "practice.drafted", at: createdAt });
	if (!publishedAt) return null;
	ledger.record(author, { ...fact, kind: "practice.published", at: publishedAt });
	markLively(circle, publishedAt);
	keepVersions(world, text, { id, circle, card, author, language, publishedAt, revisedAt });
	if (status === "retired") {
		ledger.record(circle.managers[0] ?? author, { ...fact, kind: "practice.retired", at: updatedAt });
		return null;
	}
	const shelved: Shelved = { circle, row, author, publishedAt, users: new Set() };
	for (const [voice, daysAgo, result] of text.reuses ?? []) {
		const { person, language } = speaker(world, voice);
		// Two days of a weekend may be the same Friday.
		const at = new Date(Math.max(calendar.ago(daysAgo, random, person.zone).getTime(), publishedAt.getTime() + HOUR));
		markUsed(world, shelved, person, at, result ? inLanguage(language, result) : null);
	}
	return shelved;
}

function cardOf(world: World, circle: Circle, text: PracticeText, language: DemoLanguage): Card {
	const topic = text.topic ?? circle.text.topic;
	const set = (words: string) => inLanguage(language, words);
	return {
		title: set(text.title),
		summary: set(text.summary),
		context: set(text.context),
		problem: set(text.problem),
		steps: set(text.steps),
		result: set(text.result),
		...(text.figure ? { resultFigure: set(text.figure) } : {}),
		...(text.evidence ? { evidence: set(text.evidence) } : {}),
		...(text.appliesTo ? { appliesTo: set(text.appliesTo) } : {}),
		tags: tagsTyped(text.tags ?? ""),
		language,
		...(topic ? { topicId: world.house.topicIds.get(topic) } : {}),
	};
}

interface Published {
	id: string;
	circle: Circle;
	card: Card;
	author: Someone;
	language: DemoLanguage;
	publishedAt: Date;
	revisedAt: Date | null;
}

function keepVersions({ rows, ledger }: World, text: PracticeText, practice: Published): void {
	const { id, circle, card, author, language, publishedAt, revisedAt } = practice;
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
		communityId: circle.id,
		subject: ["practice", id],
		detail: { version: 2 },
	});
}

/** "We used this." Once a person; the row is counted when all are there. */
export function markUsed(world: World, practice: Shelved, person: Someone, at: Date, result: string | null): void {
	const { rows, ledger, calendar } = world;
	const { circle, row, users } = practice;
	if (!person.unit || users.has(person)) return;
	users.add(person);
	const elsewhere = person.unit.id !== row.orgUnitId;
	const newUnit = elsewhere && ![...users].some((user) => user !== person && user.unit === person.unit);
	rows.reuses.push({
		id: idOf(at, "reuse", row.id, person.id),
		practiceId: row.id,
		communityId: circle.id,
		personId: person.id,
		orgUnitId: person.unit.id,
		spokeId: person.spokeId,
		usedOn: dateColumn(dayIn(at, calendar.zone)),
		result,
		createdAt: at,
	});
	row.reuseCount = (row.reuseCount ?? 0) + 1;
	if (newUnit) row.reuseUnitCount = (row.reuseUnitCount ?? 0) + 1;
	ledger.record(person, {
		kind: "practice.reused",
		at,
		communityId: circle.id,
		subject: ["practice", row.id],
		detail: { elsewhere },
	});
}
