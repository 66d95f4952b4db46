import { z } from "zod";
import { ACCENTS } from "../accents";
import { filterChoice, filterCountry, filterCursor, filterId, filterText } from "../filters";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { MEMBERSHIP_ROLES } from "../membership-roles";
import { typedPeople } from "../people/schema";
import { typedText } from "../typed-text";

export const COMMUNITY_KINDS = ["practice", "interest", "project"] as const;
export const COMMUNITY_VISIBILITIES = ["open", "on_request", "by_invitation", "hidden"] as const;

export const communityInput = z.object({
	name: typedText().min(3).max(80),
	summary: typedText().min(10).max(200),
	about: markdownText(8000).default(""),
	kind: z.enum(COMMUNITY_KINDS),
	visibility: z.enum(COMMUNITY_VISIBILITIES),
	languages: z.array(z.enum(LOCALES)).min(1),
	topicId: z.uuid().optional(),
});
export type CommunityInput = z.infer<typeof communityInput>;

export const requestInput = z.object({ slug: z.string(), note: typedText().max(500).optional() });

export const invitationInput = z.object({ slug: z.string(), people: typedPeople });

export const newManagerInput = z.object({ communityId: z.uuid(), email: z.email().trim().toLowerCase() });

export const requestAnswerInput = z.object({
	communityId: z.uuid(),
	personId: z.uuid(),
	answer: z.enum(["accept", "decline"]),
});

export const handOverInput = z.object({ slug: z.string(), afterwards: z.enum(["stay", "leave"]).default("leave") });

export const memberInput = z.object({ slug: z.string(), personId: z.uuid() });

export const memberRoleInput = memberInput.extend({ role: z.enum(MEMBERSHIP_ROLES) });

/** For how many days somebody is muted or banned. */
export const RESTRICTION_DAYS = [1, 3, 7, 14, 30, 90, 365] as const;
const days = z
	.enum([...RESTRICTION_DAYS.map((count) => `${count}` as const), "none"])
	.transform((choice) => (choice === "none" ? null : Number(choice)));

export const RESTRICTION_REASON_LIMIT = 500;
export const restrictionInput = memberInput
	.extend({ kind: z.enum(["mute", "ban"]), days, reason: typedText().min(1).max(RESTRICTION_REASON_LIMIT) })
	.refine(({ kind, days: chosen }) => kind === "ban" || chosen !== null, { path: ["days"], message: "choose" });
export type RestrictionInput = z.infer<typeof restrictionInput>;
export const liftInput = z.object({ slug: z.string(), id: z.uuid() });

/** Which of the viewer's own communities a list shows: those they are a member of, or those they run. */
export const OWN_COMMUNITIES = ["true", "run"] as const;
export const COMMUNITY_SORTS = ["lively", "recent", "members", "name", "newest"] as const;

export const communityFilters = z.object({
	q: filterText(100),
	mine: filterChoice(OWN_COMMUNITIES),
	kind: filterChoice(COMMUNITY_KINDS),
	topic: filterText(100),
	/** The spoke, or the hub, that sponsors the community. */
	unit: filterId,
	/** Where at least one member works. */
	country: filterCountry,
	language: filterChoice(LOCALES),
	sort: z.enum(COMMUNITY_SORTS).default("lively").catch("lively"),
	after: filterCursor,
});
export type CommunityFilters = z.infer<typeof communityFilters>;

export const lookInput = z.object({ slug: z.string(), accent: z.enum(ACCENTS), cover: z.instanceof(File).optional() });
