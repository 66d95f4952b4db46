import { db } from "@/lib/db";
import { joinMatters, separateMatter } from "@/lib/proposals/joining";
import { raiseProposal } from "@/lib/proposals/raising";
import { supportProposal, withdrawSupport } from "@/lib/proposals/supports";
import { as, castId } from "../factories";
import type { Case } from "./undo-case";
import { HUB, MANAGERS } from "./visitors";
import type { World } from "./world";

const supports = async ({ open }: World) =>
	db.proposalSupport.count({ where: { postId: open.proposal, personId: await castId("newcomer") } });
const joined = ({ hidden }: World) => db.proposalCase.count({ where: { id: hidden.caseId, mainId: { not: null } } });

/** What people do with proposals in one click. */
export const PROPOSAL_CASES: Record<string, Case> = {
	"proposal.supported": {
		before: async ({ open }, at) => supportProposal(await as("newcomer"), open.proposal, at),
		input: ({ open }) => ({ id: open.proposal }),
		who: ["newcomer"],
		othersDoTheirOwn: true,
		isUndone: async (world) => (await supports(world)) === 0,
	},
	"proposal.supportWithdrawn": {
		before: async ({ open }, at) => {
			await supportProposal(await as("newcomer"), open.proposal, at);
			await withdrawSupport(await as("newcomer"), open.proposal, at);
		},
		input: ({ open }) => ({ id: open.proposal }),
		who: ["newcomer"],
		othersDoTheirOwn: true,
		isUndone: async (world) => (await supports(world)) === 1,
	},
	"proposal.raised": {
		before: async ({ open }, at) => raiseProposal(await as("communityManager"), { id: open.proposal }, at),
		input: ({ open }) => ({ id: open.proposal }),
		who: MANAGERS,
		isUndone: async ({ open }) => (await db.raisedProposal.count({ where: { postId: open.proposal } })) === 0,
	},
	"proposal.joined": {
		before: async ({ open, hidden }, at) =>
			joinMatters(await as("hubLead"), { id: hidden.caseId, to: open.caseId }, at),
		input: ({ hidden }) => ({ id: hidden.caseId }),
		who: HUB,
		isUndone: async (world) => (await joined(world)) === 0,
	},
	"proposal.separated": {
		before: async ({ open, hidden }, at) => {
			await joinMatters(await as("hubLead"), { id: hidden.caseId, to: open.caseId }, at);
			await separateMatter(await as("hubLead"), hidden.caseId, at);
		},
		input: ({ open, hidden }) => ({ id: hidden.caseId, to: open.caseId }),
		who: HUB,
		isUndone: async (world) => (await joined(world)) === 1,
	},
};
