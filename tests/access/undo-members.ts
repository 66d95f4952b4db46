import { withdrawNomination } from "@/lib/champions/nominations";
import { answerRequest, joinCommunity, removeMember, requestMembership } from "@/lib/communities/memberships";
import { relateCommunities, unrelateCommunities } from "@/lib/communities/related";
import { withdrawRequest } from "@/lib/communities/requests";
import { decideStage } from "@/lib/communities/stages";
import { answerForManagers } from "@/lib/communities/without-manager";
import { db } from "@/lib/db";
import { takeBackEndorsement } from "@/lib/practices/endorsements";
import { markReused, withdrawReuse } from "@/lib/practices/reuses";
import { as, castId } from "../factories";
import { endorsed } from "./practices";
import type { Case } from "./undo-case";
import { HUB, MANAGERS } from "./visitors";
import type { World } from "./world";

const statusOf = async ({ open }: World, name: "newcomer" | "employee", status: "active" | "requested" | "left") =>
	(await db.membership.count({ where: { communityId: open.id, personId: await castId(name), status } })) === 1;

/** Awa has asked to join the open community, which was on request then. */
async function awaAsks({ open }: World, at: Date) {
	await db.community.update({ where: { id: open.id }, data: { visibility: "on_request" } });
	await requestMembership(await as("newcomer"), open.slug, "I write too.", at);
	await db.community.update({ where: { id: open.id }, data: { visibility: "open" } });
}

const ended = async (name: "newcomer" | "employee", at: Date) => ({
	personId: await castId(name),
	since: at.toISOString(),
});

/** Memberships, and what a person did with practices and nominations. */
export const MEMBER_CASES: Record<string, Case> = {
	"membership.joined": {
		before: async ({ open }, at) => joinCommunity(await as("newcomer"), open.slug, at),
		input: ({ open }) => ({ slug: open.slug }),
		who: ["newcomer"],
		othersDoTheirOwn: true,
		isUndone: (world) => statusOf(world, "newcomer", "left"),
	},
	"membership.answered": {
		before: async (world, at) => {
			await awaAsks(world, at);
			await answerRequest(await as("communityManager"), world.open.slug, await castId("newcomer"), true, at);
		},
		input: async ({ open }, at) => ({ slug: open.slug, ...(await ended("newcomer", at)) }),
		who: MANAGERS,
		isUndone: (world) => statusOf(world, "newcomer", "requested"),
	},
	"membership.answeredByHub": {
		before: async (world, at) => {
			await awaAsks(world, at);
			await db.membership.updateMany({ where: { communityId: world.open.id }, data: { role: "member" } });
			const answer = { communityId: world.open.id, personId: await castId("newcomer"), accept: false };
			await answerForManagers(await as("hubLead"), answer, at);
		},
		input: async ({ open }, at) => ({ communityId: open.id, ...(await ended("newcomer", at)) }),
		who: HUB,
		isUndone: (world) => statusOf(world, "newcomer", "requested"),
	},
	"membership.removed": {
		before: async ({ open }, at) => removeMember(await as("communityManager"), open.slug, await castId("employee"), at),
		input: async ({ open }, at) => ({ slug: open.slug, role: "member", ...(await ended("employee", at)) }),
		who: MANAGERS,
		isUndone: (world) => statusOf(world, "employee", "active"),
	},
	"community.related": {
		before: async ({ open, closed }, at) =>
			relateCommunities(await as("communityManager"), { slug: open.slug, otherSlug: closed.slug }, at),
		input: ({ open, closed }) => ({ slug: open.slug, otherSlug: closed.slug }),
		who: MANAGERS,
		isUndone: async () => (await db.communityRelation.count()) === 0,
	},
	"community.unrelated": {
		before: async ({ open, closed }, at) => {
			const pair = { slug: open.slug, otherSlug: closed.slug };
			await relateCommunities(await as("communityManager"), pair, at);
			await unrelateCommunities(await as("communityManager"), pair, at);
		},
		input: ({ open, closed }) => ({ slug: open.slug, otherSlug: closed.slug }),
		who: MANAGERS,
		isUndone: async () => (await db.communityRelation.count()) === 1,
	},
	"community.stageDecided": {
		before: async ({ open }, at) => {
			await db.stageChange.create({
				data: { communityId: open.id, stage: "active", at: new Date(at.getTime() - 1000) },
			});
			const decision = { slug: open.slug, proposed: "potential", decision: "adopt" } as const;
			await decideStage(await as("communityManager"), decision, at);
		},
		input: ({ open }, at) => ({ slug: open.slug, decidedAt: at.toISOString() }),
		who: MANAGERS,
		isUndone: async ({ open }) => (await db.community.count({ where: { id: open.id, stage: "active" } })) === 1,
	},
	"communityRequest.withdrawn": {
		before: async ({ communityRequest }, at) => withdrawRequest(await as("lineManager"), communityRequest, at),
		input: ({ communityRequest }) => ({ id: communityRequest }),
		who: ["lineManager"],
		isUndone: async ({ communityRequest: id }) =>
			(await db.communityRequest.count({ where: { id, state: "open", endedAt: null } })) === 1,
	},
	"nomination.withdrawn": {
		before: async ({ nomination }, at) => withdrawNomination(await as("lineManager"), nomination, at),
		input: ({ nomination }) => ({ id: nomination }),
		who: ["lineManager"],
		isUndone: async ({ nomination: id }) =>
			(await db.nomination.count({ where: { id, state: "proposed", decidedAt: null } })) === 1,
	},
	"practice.endorsementTakenBack": {
		before: async (world, at) => {
			await endorsed(world, at);
			await takeBackEndorsement(await as("employee"), world.open.practice, at);
		},
		input: ({ open }) => ({ slug: open.practice }),
		who: ["employee"],
		isUndone: async ({ open }) =>
			(await db.practice.count({ where: { slug: open.practice, endorsementCount: 1 } })) === 1,
	},
	"practice.reuseWithdrawn": {
		before: async ({ open }, at) => {
			const lucia = await as("employee");
			const id = await markReused(lucia, { slug: open.practice, result: "Half the letters." }, at);
			await withdrawReuse(lucia, id, at);
		},
		input: async () => ({ id: (await db.reuse.findFirstOrThrow()).id }),
		who: ["employee"],
		isUndone: async ({ open }) =>
			(await db.reuse.count({
				where: { practice: { slug: open.practice }, withdrawnAt: null, result: "Half the letters." },
			})) === 1,
	},
};
