import { decideNomination } from "@/lib/champions/nominations";
import { dismissGap } from "@/lib/search/gaps";
import { recordMissed } from "@/lib/search/missed";
import { as, castId } from "../factories";
import type { Right } from "./actions";
import { type Door, only } from "./door";
import { HUB } from "./visitors";
import type { World } from "./world";

const KEY = "parking visitor";

/** Five people search for it. */
async function searchedInVain(_: World, now: Date): Promise<void> {
	for (const name of ["employee", "newcomer", "lineManager", "champion", "moderator"] as const)
		await recordMissed(await as(name), "visitor parking", now);
}

export const GAPS: Record<string, Right> = {
	"(platform)/hub/gaps/actions.ts#dismissGapAction": {
		who: HUB,
		before: searchedInVain,
		form: () => ({ key: KEY, reason: "On the intranet" }),
	},
	"(platform)/hub/gaps/actions.ts#reopenGapAction": {
		who: HUB,
		before: async (world, now) => {
			await searchedInVain(world, now);
			await dismissGap(await as("hubLead"), { key: KEY, reason: "On the intranet" }, now);
		},
		form: () => ({ key: KEY }),
	},
	"(platform)/hub/gaps/actions.ts#askChampionAction": {
		who: HUB,
		before: async (world, now) => {
			await searchedInVain(world, now);
			await decideNomination(await as("hubLead"), world.nomination, { grant: true }, now);
		},
		form: async () => ({ key: KEY, personId: await castId("champion") }),
	},
};

export const gapDoors: Record<string, Door[]> = {
	"(platform)/hub/gaps/page.tsx": [only("/hub/gaps", HUB, 403), only("/hub/gaps?state=asked", HUB, 403)],
};
