import { madeFrom } from "@/lib/edits";
import { joinMatters } from "@/lib/proposals/joining";
import { as } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, HUB, MANAGERS } from "./visitors";

const own = (name: string) => `(platform)/communities/[slug]/posts/[id]/proposal-actions.ts#${name}`;
const hub = (name: string) => `(platform)/hub/proposals/[id]/actions.ts#${name}`;
/** Lucía made the proposal. */
const OTHERS = EMPLOYEES.filter((name) => name !== "employee");

/** Support, and what the hub does with what was raised. */
export const PROPOSALS: Record<string, Right> = {
	[own("supportAction")]: { who: OTHERS, form: ({ open }) => ({ id: open.proposal }) },
	[own("withdrawSupportAction")]: { who: OTHERS, form: ({ open }) => ({ id: open.proposal }) },
	[own("raiseAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.proposal, note: "Many ask for it." }) },
	[hub("answerAction")]: {
		who: HUB,
		form: ({ hidden }) => ({ id: hidden.caseId, state: "planned", reason: "In spring." }),
	},
	[hub("careAction")]: {
		who: HUB,
		form: ({ open }) => ({ id: open.caseId, dueOn: "2027-01-10", madeFrom: madeFrom({ ownerId: null, dueOn: null }) }),
	},
	[hub("joinAction")]: { who: HUB, form: ({ open, hidden }) => ({ id: hidden.caseId, to: open.caseId }) },
	[hub("separateAction")]: {
		who: HUB,
		before: async ({ open, hidden }, now) =>
			joinMatters(await as("hubLead"), { id: hidden.caseId, to: open.caseId }, now),
		form: ({ open, hidden }) => ({ id: hidden.caseId, to: open.caseId }),
	},
};
