import { type ActivityKind, recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, Refused } from "../errors";
import { lockRow } from "../locks";
import { renderMarkdown } from "../markdown";
import { WORKS_HERE } from "../people/policy";
import { readSettings } from "../settings";
import type { Viewer } from "../viewer";
import { placeColumnsOf } from "./columns";
import { atNewAddress, openCommunity } from "./opening";
import { canCreateCommunity } from "./policy";
import {
	canAnswerAsManager,
	canApproveRequest,
	canChangeRequest,
	canDecideRequest,
	canProposeCommunity,
	communityRequestVisibleTo,
	opensByItself,
} from "./request-policy";
import type { RequestFields } from "./schema";

const MANAGERS = 2;

/** The columns of what was typed; its people have rows of their own. */
async function columnsOf(tx: Tx, { managerIds: _, sponsorId, ...fields }: RequestFields) {
	return {
		...fields,
		...(await placeColumnsOf(tx, fields)),
		sponsorId: sponsorId ?? null,
		charterHtml: renderMarkdown(fields.charter),
	};
}

/** Two different colleagues who work here, and a sponsor who does. */
async function demandColleagues(tx: Tx, { sponsorId, managerIds }: RequestFields): Promise<void> {
	if (new Set(managerIds).size !== MANAGERS) throw new Refused("two_managers");
	const named = [...new Set([...managerIds, ...(sponsorId ? [sponsorId] : [])])];
	const here = await tx.person.count({ where: { id: { in: named }, ...WORKS_HERE } });
	if (here < named.length) throw new Refused("person_not_active");
}

async function record(tx: Tx, viewer: Viewer, kind: ActivityKind, id: string, at: Date, personId?: string) {
	await recordActivity(tx, viewer, {
		kind,
		at,
		subject: ["community_request", id],
		...(personId ? { detail: { personId } } : {}),
	});
}

/** Asks people to manage it. Who proposes it and names themselves has accepted. */
async function askManagers(tx: Tx, viewer: Viewer, id: string, personIds: readonly string[], at: Date): Promise<void> {
	for (const personId of personIds) {
		const own = personId === viewer.personId;
		await tx.communityRequestManager.create({
			data: { requestId: id, personId, answer: own ? "accepted" : "asked", answeredAt: own ? at : null },
			select: { personId: true },
		});
		if (!own) await record(tx, viewer, "community_request.manager_asked", id, at, personId);
	}
}

/** Proposes a community. The sponsor, the two managers and the hub are told. */
export async function proposeCommunity(viewer: Viewer, fields: RequestFields, at: Date): Promise<{ id: string }> {
	demand(canProposeCommunity(viewer));
	renderMarkdown(fields.charter);
	const needsApproval = !canCreateCommunity(viewer, await readSettings()).allowed;
	return db.$transaction(async (tx) => {
		await demandColleagues(tx, fields);
		const { id } = await tx.communityRequest.create({
			data: { ...(await columnsOf(tx, fields)), proposerId: viewer.personId, needsApproval, createdAt: at },
			select: { id: true },
		});
		await record(tx, viewer, "community_request.proposed", id, at);
		await askManagers(tx, viewer, id, fields.managerIds, at);
		return { id };
	});
}

const facts = {
	id: true,
	proposerId: true,
	state: true,
	needsApproval: true,
	managers: { select: { personId: true, answer: true }, orderBy: { personId: "asc" } },
} as const;

/** A proposed community that the viewer may see, locked until the transaction ends. @throws NotFound */
async function lockRequest(tx: Tx, viewer: Viewer, id: string) {
	await lockRow(tx, "community_requests", id, "update");
	const query = kysely
		.selectFrom("community_requests as cr")
		.select("cr.id")
		.where("cr.id", "=", id)
		.where(communityRequestVisibleTo(viewer));
	found((await readIn(tx, query))[0]);
	return tx.communityRequest.findUniqueOrThrow({ where: { id }, select: facts });
}

const FIELDS = {
	name: true,
	purpose: true,
	audience: true,
	charter: true,
	kind: true,
	visibility: true,
	languages: true,
	topicId: true,
	moreTopicIds: true,
	orgUnitId: true,
	sponsorId: true,
} as const;

type RequestRow = Omit<RequestFields, "topicId" | "orgUnitId" | "sponsorId" | "managerIds"> & {
	topicId: string | null;
	orgUnitId: string | null;
	sponsorId: string | null;
};

/** The fields of the form that changes a proposed community. */
export function requestFields(row: RequestRow, managers: readonly { personId: string }[]): RequestFields {
	const { name, purpose, audience, charter, kind, visibility, languages, moreTopicIds } = row;
	return {
		name,
		purpose,
		audience,
		charter,
		kind,
		visibility,
		languages,
		moreTopicIds,
		topicId: row.topicId ?? undefined,
		orgUnitId: row.orgUnitId ?? undefined,
		sponsorId: row.sponsorId ?? undefined,
		managerIds: managers.map(({ personId }) => personId).sort(),
	};
}

/** Changes a proposed community. New managers are asked; those who stay keep their answer. Everybody named is told. */
export async function changeRequest(
	viewer: Viewer,
	id: string,
	sent: RequestFields,
	from: MadeFrom,
	at: Date,
): Promise<{ opened: string | null }> {
	renderMarkdown(sent.charter);
	return atNewAddress(sent.name, async (tx, slug) => {
		const request = await lockRequest(tx, viewer, id);
		demand(canChangeRequest(viewer, request));
		const row = await tx.communityRequest.findUniqueOrThrow({ where: { id }, select: FIELDS });
		const input = applyEdit(requestFields(row, request.managers), sent, from);
		await demandColleagues(tx, input);
		await tx.communityRequest.update({ where: { id }, data: await columnsOf(tx, input), select: { id: true } });
		await tx.communityRequestManager.deleteMany({ where: { requestId: id, personId: { notIn: input.managerIds } } });
		await record(tx, viewer, "community_request.changed", id, at);
		const known = request.managers.map(({ personId }) => personId);
		const asked = input.managerIds.filter((personId) => !known.includes(personId));
		await askManagers(tx, viewer, id, asked, at);
		return openIfReady(tx, viewer, { id, slug }, at);
	});
}

/** A colleague who is asked to manage it answers. Where nobody must approve, the last yes opens the community. */
export async function answerAsManager(
	viewer: Viewer,
	{ requestId, accept }: { requestId: string; accept: boolean },
	at: Date,
): Promise<{ opened: string | null }> {
	return atNewAddress(await nameOfRequest(requestId), async (tx, slug) => {
		const request = await lockRequest(tx, viewer, requestId);
		demand(canAnswerAsManager(viewer, request));
		const key = { requestId_personId: { requestId, personId: viewer.personId } };
		const answer = accept ? "accepted" : "declined";
		// Sent twice, it is told once.
		if (request.managers.some((one) => one.personId === viewer.personId && one.answer === answer))
			return { opened: null };
		await tx.communityRequestManager.update({ where: key, data: { answer, answeredAt: at } });
		await record(tx, viewer, `community_request.manager_${answer}`, requestId, at, viewer.personId);
		return openIfReady(tx, viewer, { id: requestId, slug }, at);
	});
}

async function nameOfRequest(id: string): Promise<string> {
	return found(await db.communityRequest.findUnique({ where: { id }, select: { name: true } })).name;
}

async function openIfReady(tx: Tx, viewer: Viewer, { id, slug }: { id: string; slug: string }, at: Date) {
	const request = await tx.communityRequest.findUniqueOrThrow({ where: { id }, select: facts });
	if (!opensByItself(request)) return { opened: null };
	await openRequest(tx, viewer, { id, slug }, at);
	return { opened: slug };
}

/** The hub approves: the community opens with its two managers, and who proposed it is a member. */
export async function approveRequest(viewer: Viewer, requestId: string, at: Date): Promise<{ slug: string }> {
	return atNewAddress(await nameOfRequest(requestId), async (tx, slug) => {
		demand(canApproveRequest(viewer, await lockRequest(tx, viewer, requestId)));
		await openRequest(tx, viewer, { id: requestId, slug }, at);
		return { slug };
	});
}

async function openRequest(
	tx: Tx,
	viewer: Viewer,
	{ id, slug }: { id: string; slug: string },
	at: Date,
): Promise<void> {
	const row = await tx.communityRequest.findUniqueOrThrow({ where: { id }, select: { ...FIELDS, ...facts } });
	const request = requestFields(row, row.managers);
	// Who has left the company since manages nothing, and sponsors nothing.
	await demandColleagues(tx, request);
	const { managerIds, purpose, audience, sponsorId, ...fields } = request;
	const opened = await openCommunity(
		tx,
		viewer,
		{
			slug,
			input: { ...fields, summary: purpose, about: audience },
			people: { founderId: row.proposerId, sponsorId, managerIds, memberIds: await hereOf(tx, row.proposerId) },
		},
		at,
	);
	await end(tx, viewer, id, { state: "opened", communityId: opened.id }, at);
}

/** The proposer, while they work here. */
async function hereOf(tx: Tx, personId: string): Promise<string[]> {
	return (await tx.person.count({ where: { id: personId, status: "active" } })) > 0 ? [personId] : [];
}

export async function declineRequest(
	viewer: Viewer,
	{ requestId, reason }: { requestId: string; reason: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		demand(canDecideRequest(viewer, await lockRequest(tx, viewer, requestId)));
		await end(tx, viewer, requestId, { state: "declined", reason }, at);
	});
}

export async function withdrawRequest(viewer: Viewer, requestId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		demand(canChangeRequest(viewer, await lockRequest(tx, viewer, requestId)));
		await end(tx, viewer, requestId, { state: "withdrawn" }, at);
	});
}

async function end(
	tx: Tx,
	viewer: Viewer,
	id: string,
	how: { state: "opened" | "declined" | "withdrawn"; communityId?: string; reason?: string },
	at: Date,
): Promise<void> {
	await tx.communityRequest.update({
		where: { id },
		data: { ...how, endedAt: at, endedById: viewer.personId },
		select: { id: true },
	});
	await record(tx, viewer, `community_request.${how.state}`, id, at);
}

/** Takes a withdrawal back. Everybody named is told that it is open again. */
export async function restoreRequest(viewer: Viewer, requestId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const request = await lockRequest(tx, viewer, requestId);
		if (request.state !== "withdrawn") throw new Refused("answer_passed");
		demand(canChangeRequest(viewer, { ...request, state: "open" }));
		await tx.communityRequest.update({
			where: { id: requestId },
			data: { state: "open", endedAt: null, endedById: null },
			select: { id: true },
		});
		await record(tx, viewer, "community_request.restored", requestId, at);
	});
}
