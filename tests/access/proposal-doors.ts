import { communityAddress, type Door, employees, only, within } from "./door";
import { HUB, MANAGERS } from "./visitors";
import type { World } from "./world";

/** Proposals, and the register of the hub. */
export const proposalDoors = ({ open, hidden }: Pick<World, "open" | "hidden">): Record<string, Door[]> => ({
	"(platform)/proposals/page.tsx": [employees("/proposals")],
	"(platform)/hub/proposals/page.tsx": [only("/hub/proposals", HUB, 403)],
	"(platform)/hub/proposals/list.csv/route.ts": [only("/hub/proposals/list.csv", HUB, 403)],
	"(platform)/hub/proposals/[id]/page.tsx": [
		only(`/hub/proposals/${open.caseId}`, HUB, 404),
		// What was raised from a hidden community the hub reads as well; its members do not read the register.
		only(`/hub/proposals/${hidden.caseId}`, HUB, 404),
	],
});

/** The list of members as a file, and inviting many people. */
export const memberDoors = ({
	open,
	closed,
	hidden,
}: Pick<World, "open" | "closed" | "hidden">): Record<string, Door[]> => ({
	"(platform)/communities/[slug]/members/invite/page.tsx": [
		only(`${communityAddress(open)}/members/invite`, MANAGERS, 403),
		only(`${communityAddress(closed)}/members/invite`, ["communityManager"], 403),
		within(`${communityAddress(hidden)}/members/invite`, ["communityManager"]),
	],
});
