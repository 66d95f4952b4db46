import { cast } from "../cast";
import type { Right } from "./actions";
import { EMPLOYEES } from "./visitors";

/** Nominations and their decisions. */
export const CHAMPIONS: Record<string, Right> = {
	"(platform)/champions/nominate/actions.ts#nominateAction": {
		who: EMPLOYEES.filter((name) => name !== "newcomer"),
		form: ({ topicId, open }) => ({
			nominee: cast.newcomer.email,
			topicId,
			reason: "She answered fifty questions in her first month.",
			"evidence[0].path": `/practices/${open.practice}`,
			"evidence[0].note": "She uses it daily.",
		}),
	},
	"(platform)/champions/nominations/[id]/actions.ts#decideAction": {
		who: ["hubLead"],
		form: ({ nomination }) => ({ id: nomination, decision: "grant" }),
	},
	"(platform)/champions/nominations/[id]/actions.ts#withdrawAction": {
		who: ["lineManager"],
		form: ({ nomination }) => ({ id: nomination }),
	},
};
