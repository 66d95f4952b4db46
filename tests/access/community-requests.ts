import { requestFields } from "@/lib/communities/requests";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { cast } from "../cast";
import { castId } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, HUB } from "./visitors";
import type { World } from "./world";

const proposal = {
	name: "Access proposal",
	purpose: "People who answer at night compare how they did it.",
	audience: "About forty people in three countries.",
	kind: "practice",
	visibility: "open",
	languages: "en",
	firstManager: cast.communityManager.email,
	secondManager: cast.moderator.email,
};

const managersAccepted = ({ communityRequest }: World, now: Date) =>
	db.communityRequestManager.updateMany({
		where: { requestId: communityRequest },
		data: { answer: "accepted", answeredAt: now },
	});

const DIR = "(platform)/communities/proposed";

/** Rights around proposed communities. */
export const COMMUNITY_REQUESTS: Record<string, Right> = {
	[`${DIR}/new/actions.ts#proposeCommunityAction`]: {
		who: EMPLOYEES,
		before: () => castId("moderator"),
		form: () => proposal,
	},
	[`${DIR}/[id]/edit/actions.ts#changeRequestAction`]: {
		who: ["lineManager"],
		before: () => castId("moderator"),
		form: async ({ communityRequest: id }) => {
			const row = await db.communityRequest.findUniqueOrThrow({ where: { id }, include: { managers: true } });
			return { ...proposal, requestId: id, madeFrom: madeFrom(requestFields(row, row.managers)) };
		},
	},
	[`${DIR}/[id]/actions.ts#answerAsManagerAction`]: {
		who: ["employee", "newcomer"],
		form: ({ communityRequest }) => ({ requestId: communityRequest, answer: "accept" }),
	},
	[`${DIR}/[id]/actions.ts#approveRequestAction`]: {
		who: HUB,
		before: managersAccepted,
		form: ({ communityRequest }) => ({ requestId: communityRequest }),
	},
	[`${DIR}/[id]/actions.ts#declineRequestAction`]: {
		who: HUB,
		form: ({ communityRequest }) => ({ requestId: communityRequest, reason: "There is one like it already." }),
	},
	[`${DIR}/[id]/actions.ts#withdrawRequestAction`]: {
		who: ["lineManager"],
		form: ({ communityRequest }) => ({ requestId: communityRequest }),
	},
};
