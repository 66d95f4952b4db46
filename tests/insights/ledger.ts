import { randomUUID } from "node:crypto";
import type { ActivityKind } from "@/lib/activity";
import { DAY, dateColumn, dayOfColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { ALL, type Window } from "@/lib/insights/schema";
import { at, castId, community, orgUnit, person } from "../factories";

export const daysAgo = (days: number) => new Date(at.getTime() - days * DAY);

/** Someone who signed in for the first time long before the windows under test. */
export async function colleague(member: Parameters<typeof person>[0] = {}, registeredAt = daysAgo(400)) {
	const id = await person(member);
	await db.person.update({ where: { id }, data: { registeredAt }, select: { id: true } });
	return id;
}

export async function colleagues(count: number, member: Parameters<typeof person>[0] = {}) {
	const ids: string[] = [];
	for (let made = 0; made < count; made++) ids.push(await colleague(member));
	return ids;
}

interface Fact {
	at?: Date;
	unit?: string;
	country?: string;
	communityId?: string;
}

/** A row of the ledger as it was written then, with the unit and country of that day. */
export async function did(personId: string, kind: ActivityKind, fact: Fact = {}) {
	const { unit = "communication", country = "FR", at: when = at, communityId } = fact;
	const orgUnitId = await orgUnit(unit);
	const { spokeId } = await db.orgUnit.findUniqueOrThrow({ where: { id: orgUnitId }, select: { spokeId: true } });
	await db.activity.create({
		data: { kind, at: when, actorId: personId, orgUnitId, spokeId, country, communityId },
		select: { id: true },
	});
}

export async function headcount(unit: string, country: string, on: string, people: number) {
	const orgUnitId = await orgUnit(unit);
	await db.headcount.create({ data: { orgUnitId, country, on: dateColumn(on), people }, select: { on: true } });
}

export const spoke = async (unit: string) => `spoke:${await orgUnit(unit)}`;

/** A figure as `numerator/denominator`, or null where there is none. */
export async function figure(key: string, windowDays: Window | 0 | 365, scope = ALL, endsOn = "2026-11-18") {
	const row = await db.figure.findUnique({
		where: { key_windowDays_endsOn_scope: { key, windowDays, scope, endsOn: dateColumn(endsOn) } },
		select: { numerator: true, denominator: true },
	});
	return row && `${row.numerator}/${row.denominator}`;
}

export async function personDays(personId: string) {
	const rows = await db.personDay.findMany({
		where: { personId },
		orderBy: { on: "asc" },
		select: { on: true, engaged: true },
	});
	return rows.map((row) => `${dayOfColumn(row.on)}${row.engaged ? " engaged" : ""}`);
}

interface PracticeFacts {
	unit?: string;
	publishedAt: Date;
	communityId?: string;
}

export async function practice({ unit = "communication", publishedAt, communityId }: PracticeFacts): Promise<string> {
	const authorId = await colleague();
	const text = { context: "", problem: "", steps: "", result: "" };
	const html = { contextHtml: "", problemHtml: "", stepsHtml: "", resultHtml: "" };
	const { id } = await db.practice.create({
		data: {
			...text,
			...html,
			slug: randomUUID(),
			communityId: communityId ?? (await community()).id,
			language: "fr",
			status: "published",
			title: "Répondre en quarante mots",
			summary: "",
			searchText: "",
			authorId,
			contactId: authorId,
			orgUnitId: await orgUnit(unit),
			createdAt: publishedAt,
			publishedAt,
			updatedAt: publishedAt,
		},
		select: { id: true },
	});
	return id;
}

/** Someone of a unit used a practice on a day. */
export async function reuse(practiceId: string, unit: string, on: Date) {
	const orgUnitId = await orgUnit(unit);
	const where = { id: orgUnitId };
	const { spokeId } = await db.orgUnit.findUniqueOrThrow({ where, select: { spokeId: true } });
	const { communityId } = await db.practice.findUniqueOrThrow({
		where: { id: practiceId },
		select: { communityId: true },
	});
	const personId = await colleague({ unit });
	await db.reuse.create({
		data: { practiceId, communityId, personId, orgUnitId, spokeId, usedOn: on, createdAt: on },
		select: { id: true },
	});
}

export async function question(
	communityId: string,
	createdAt: Date,
	firstRepliedAt: Date | null,
	own: { deletedAt?: Date; hiddenAs?: "waiting" | "hidden"; kind?: "discussion" | "announcement" } = {},
) {
	const text = { title: "Qui a déjà essayé ?", body: "", bodyHtml: "", searchText: "" };
	await db.post.create({
		data: {
			...text,
			communityId,
			authorId: await castId("employee"),
			kind: "question",
			language: "fr",
			createdAt,
			livelyAt: createdAt,
			firstRepliedAt,
			...own,
		},
		select: { id: true },
	});
}
