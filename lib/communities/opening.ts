import { recordActivity } from "../activity";
import { db, isDuplicate, type Tx } from "../db";
import { demand } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { newAddress } from "../new-address";
import { readSettings } from "../settings";
import type { Viewer } from "../viewer";
import { communityColumnsOf } from "./columns";
import { canCreateCommunity } from "./policy";
import { pairOf } from "./related";
import type { CommunityInput } from "./schema";

interface FirstPeople {
	founderId: string;
	sponsorId?: string | null;
	managerIds: readonly string[];
	memberIds?: readonly string[];
}

const ATTEMPTS = 5;

/** Runs a transaction that makes a community at a new address; again with another one where the address is taken. */
export async function atNewAddress<Result>(
	name: string,
	make: (tx: Tx, slug: string) => Promise<Result>,
): Promise<Result> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		try {
			return await db.$transaction((tx) => make(tx, newAddress(name, "community")));
		} catch (problem) {
			if (!isDuplicate(problem)) throw problem;
		}
	}
	throw new Error("No free address for a community");
}

/** Opens a community with its first managers and members. */
export async function openCommunity(
	tx: Tx,
	viewer: Viewer,
	{
		slug,
		input,
		people,
		splitFromId,
	}: { slug: string; input: CommunityInput; people: FirstPeople; splitFromId?: string },
	at: Date,
): Promise<{ id: string }> {
	const active = { status: "active" as const, since: at, joinedAt: at };
	const sponsorIds = people.sponsorId && !people.managerIds.includes(people.sponsorId) ? [people.sponsorId] : [];
	const members = (people.memberIds ?? []).filter((id) => ![...people.managerIds, ...sponsorIds].includes(id));
	const written = await communityColumnsOf(tx, input);
	const { id } = await tx.community.create({
		data: {
			...written,
			slug,
			createdById: people.founderId,
			splitFromId,
			createdAt: at,
			livelyAt: at,
			memberCount: people.managerIds.length + sponsorIds.length + members.length,
			memberships: {
				create: [
					...people.managerIds.map((personId) => ({ personId, role: "manager" as const, ...active })),
					...sponsorIds.map((personId) => ({ personId, role: "sponsor" as const, ...active })),
					...members.map((personId) => ({ personId, role: "member" as const, ...active })),
				],
			},
			stageChanges: { create: { stage: "potential", at, byId: viewer.personId } },
		},
		select: { id: true },
	});
	// What a proposed community shows was sent by its proposer, whoever approves it.
	await attachFiles(tx, { personId: people.founderId }, written.aboutHtml + written.charterHtml, { communityId: id });
	if (splitFromId)
		await tx.communityRelation.create({
			data: { ...pairOf(id, splitFromId), at, byId: viewer.personId },
			select: { oneId: true },
		});
	await recordActivity(tx, viewer, { kind: "community.created", at, communityId: id, subject: ["community", id] });
	return { id };
}

/** The creator becomes the first manager. Returns the slug, which never changes. */
export async function createCommunity(viewer: Viewer, input: CommunityInput, at: Date): Promise<{ slug: string }> {
	demand(canCreateCommunity(viewer, await readSettings()));
	// Before a connection is kept for the transaction.
	renderMarkdown(input.about);
	renderMarkdown(input.charter);
	return atNewAddress(input.name, async (tx, slug) => {
		const hosted = { ...input, orgUnitId: input.orgUnitId ?? viewer.orgUnitId ?? undefined };
		const people = { founderId: viewer.personId, managerIds: [viewer.personId] };
		await openCommunity(tx, viewer, { slug, input: hosted, people }, at);
		return { slug };
	});
}
