import type { CastName } from "../cast";

/** Everyone who can be signed in: a suspended person has no viewer, and nobody else has one either. */
export const VIEWERS = [
	"guest",
	"newcomer",
	"lineManager",
	"employee",
	"champion",
	"moderator",
	"communityManager",
	"hubLead",
	"admin",
] as const satisfies CastName[];
export type ViewerName = (typeof VIEWERS)[number];

/** Everyone a door is tried by; a suspended person is out like someone who is not signed in. */
export const VISITORS = ["nobody", "suspended", ...VIEWERS] as const;
export type Visitor = (typeof VISITORS)[number];

export const EMPLOYEES = VIEWERS.filter((name) => name !== "guest");
/** Of each community of the world. */
export const MEMBERS: ViewerName[] = ["employee", "champion", "moderator", "communityManager"];
export const HUB: ViewerName[] = ["hubLead", "admin"];
/** A lead of the hub and an administrator manage every community that is open. */
export const MANAGERS: ViewerName[] = ["communityManager", ...HUB];
export const MODERATORS: ViewerName[] = ["moderator", ...MANAGERS];
