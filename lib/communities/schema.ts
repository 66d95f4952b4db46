import { z } from "zod";
import { ACCENTS } from "../accents";
import { filterChoice, filterCountry, filterCursor, filterId, filterText } from "../filters";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { MEMBERSHIP_ROLES } from "../membership-roles";
import { typedPeople, typedPerson } from "../people/schema";
import { typedText } from "../typed-text";
import { STAGES } from "./stage";

export const COMMUNITY_KINDS = ["practice", "interest", "project"] as const;
export const COMMUNITY_VISIBILITIES = ["open", "on_request", "by_invitation", "hidden"] as const;

export const MOST_MORE_TOPICS = 5;

export const communityInput = z.object({
	name: typedText().min(3).max(80),
	summary: typedText().min(10).max(200),
	about: markdownText(8000).default(""),
	kind: z.enum(COMMUNITY_KINDS),
	visibility: z.enum(COMMUNITY_VISIBILITIES),
	languages: z.array(z.enum(LOCALES)).min(1),
	topicId: z.uuid().optional(),
	/** Topics beside the main one. */
	moreTopicIds: z.array(z.uuid()).max(MOST_MORE_TOPICS).default([]),
	orgUnitId: z.uuid().optional(),
	charter: markdownText(8000).default(""),
});
export type CommunityInput = z.infer<typeof communityInput>;

/** A proposed community. Its people are typed. */
export const communityRequestInput = communityInput.omit({ summary: true, about: true }).extend({
	purpose: typedText().min(10).max(200),
	audience: typedText().min(10).max(1000),
	sponsor: typedPerson.optional(),
	firstManager: typedPerson,
	secondManager: typedPerson,
});

export interface RequestFields extends Omit<CommunityInput, "summary" | "about"> {
	purpose: string;
	audience: string;
	sponsorId?: string;
	/** Two colleagues, in alphabetical order of their ids. */
	managerIds: string[];
}

export const requestIdInput = z.object({ requestId: z.uuid() });
export const managerAnswerInput = requestIdInput.extend({ answer: z.enum(["accept", "decline"]) });
export const declineRequestInput = requestIdInput.extend({ reason: typedText().min(10).max(1000) });

export const relatedInput = z.object({ slug: z.string().max(120), otherSlug: z.string().max(120) });
/** The communities that a page offers to choose from. */
export const pickFilters = z.object({ q: filterText(100) });

export const mergeFilters = pickFilters.extend({ into: filterText(120) });
export const mergeInput = z.object({
	slug: z.string().max(120),
	into: z.string().max(120),
	opensToMore: z.boolean().default(false),
});

export const MOST_SPLIT = 50;
export const SPLIT_MEMBERS = ["invite", "move"] as const;
const chosenIds = z.array(z.uuid()).max(MOST_SPLIT).default([]);
/** A community that is made from a part of another. */
export const splitInput = z.object({
	slug: z.string().max(120),
	name: typedText().min(3).max(80),
	summary: typedText().min(10).max(200),
	visibility: z.enum(COMMUNITY_VISIBILITIES),
	topicId: z.uuid().optional(),
	postIds: chosenIds,
	seriesIds: chosenIds,
	practiceIds: chosenIds,
	/** Colleagues, as a field of several people holds them. */
	people: typedPeople.optional(),
	/** Those who wrote in the chosen conversations as well. */
	writers: z.boolean().default(false),
	members: z.enum(SPLIT_MEMBERS).default("invite"),
	opensToMore: z.boolean().default(false),
});
export type SplitInput = z.infer<typeof splitInput>;

export const stageDecisionInput = z.object({
	slug: z.string().max(120),
	proposed: z.enum(STAGES),
	decision: z.enum(["adopt", "keep"]),
});
export const playbookTickInput = z.object({
	slug: z.string().max(120),
	stage: z.enum(STAGES),
	step: z.string().max(40),
	done: z.stringbool(),
});

export const REQUEST_LISTS = ["open", "ended"] as const;
export const requestFilters = z.object({
	show: z.enum(REQUEST_LISTS).default("open").catch("open"),
	after: filterCursor,
});

export const requestInput = z.object({ slug: z.string(), note: typedText().max(500).optional() });

export const invitationInput = z.object({ slug: z.string(), people: typedPeople });

/** Kilobytes of a list of people to invite. */
const LIST_FILE_KB = 512;

export const listInvitationInput = z.object({
	slug: z.string(),
	people: typedPeople.optional(),
	file: z
		.instanceof(File)
		.refine((file) => file.size <= LIST_FILE_KB * 1024, { message: "file_too_large" })
		.optional(),
	unitId: z.uuid().optional(),
	siteId: z.uuid().optional(),
});

export const newManagerInput = z.object({ communityId: z.uuid(), email: z.email().trim().toLowerCase() });

export const requestAnswerInput = z.object({
	communityId: z.uuid(),
	personId: z.uuid(),
	answer: z.enum(["accept", "decline"]),
});

export const handOverInput = z.object({ slug: z.string(), afterwards: z.enum(["stay", "leave"]).default("leave") });

export const memberInput = z.object({ slug: z.string(), personId: z.uuid() });

export const WORK_SHARE_UNITS = ["percent", "days_a_month"] as const;
type WorkShareUnit = (typeof WORK_SHARE_UNITS)[number];
/** The most of each that anybody can agree on. */
export const MOST_WORK_SHARE: Record<WorkShareUnit, number> = { percent: 100, days_a_month: 23 };
export const NO_WORK_SHARE = { workShare: null, workShareUnit: null };

/** The share of working time that was agreed for a manager; none without a number. */
export const workShareInput = memberInput
	.extend({ share: z.number().int().min(1).max(100).optional(), unit: z.enum(WORK_SHARE_UNITS) })
	.superRefine(({ share, unit }, context) => {
		if (share === undefined || share <= MOST_WORK_SHARE[unit]) return;
		const maximum = MOST_WORK_SHARE[unit];
		context.addIssue({ code: "too_big", origin: "number", maximum, inclusive: true, path: ["share"], input: share });
	});

export const memberRoleInput = memberInput.extend({ role: z.enum(MEMBERSHIP_ROLES) });

export const memberFilters = z.object({
	q: filterText(100),
	role: filterChoice(MEMBERSHIP_ROLES),
	/** The spoke, or the hub, where they work. */
	unit: filterId,
	site: filterId,
	/** A subject: which members know about it. */
	knows: filterText(100),
	after: filterText(20),
});
export type MemberFilters = z.infer<typeof memberFilters>;

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
