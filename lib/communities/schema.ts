import { z } from "zod";
import { ACCENTS } from "../accents";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { MEMBERSHIP_ROLES } from "../membership-roles";
import { typedPeople } from "../people/schema";

export const COMMUNITY_KINDS = ["practice", "interest", "project"] as const;
export const COMMUNITY_VISIBILITIES = ["open", "on_request", "by_invitation", "hidden"] as const;

export const communityInput = z.object({
	name: z.string().trim().min(3).max(80),
	summary: z.string().trim().min(10).max(200),
	about: markdownText(8000).default(""),
	kind: z.enum(COMMUNITY_KINDS),
	visibility: z.enum(COMMUNITY_VISIBILITIES),
	languages: z.array(z.enum(LOCALES)).min(1),
	topicId: z.uuid().optional(),
});
export type CommunityInput = z.infer<typeof communityInput>;

export const requestInput = z.object({ slug: z.string(), note: z.string().trim().max(500).optional() });

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

export const communityFilters = z.object({
	kind: z.enum(COMMUNITY_KINDS).optional().catch(undefined),
	language: z.enum(LOCALES).optional().catch(undefined),
	mine: z.stringbool().optional().catch(undefined),
	q: z.string().trim().max(100).optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});
export type CommunityFilters = z.infer<typeof communityFilters>;

export const lookInput = z.object({ slug: z.string(), accent: z.enum(ACCENTS), cover: z.instanceof(File).optional() });
