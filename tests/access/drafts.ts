import { begin, DRAFT } from "../drafts/begun";
import { as } from "../factories";
import type { Right } from "./actions";

export const DRAFTS: Record<string, Right> = {
	"_web/draft-actions.ts#discardDraftAction": {
		who: ["employee"],
		before: async (_, now) => begin(await as("employee"), now),
		form: () => ({ id: DRAFT }),
	},
};
