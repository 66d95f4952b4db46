import { restrictMember } from "@/lib/communities/restrictions";
import { db } from "@/lib/db";
import { appealDecision } from "@/lib/moderation/appeals";
import { saveReply } from "@/lib/moderation/settings";
import { as, castId } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, HUB, MANAGERS, MODERATORS } from "./visitors";
import type { World } from "./world";

const moderation = (name: string) => `(platform)/communities/[slug]/moderation/${name}`;
const decision = { textAct: "hide", reason: "off_topic", message: "It belongs elsewhere." };
const answered = { verdict: "take_back", message: "We read it again." };

const savedReply = async ({ open }: World, now: Date) =>
	saveReply(await as("moderator"), { slug: open.slug, title: "Off topic", en: "It belongs elsewhere." }, now);

/** What moderators decide, and what authors do about it. */
export const MODERATION: Record<string, Right> = {
	// It is Lucía's own post.
	"(platform)/communities/[slug]/posts/[id]/report/actions.ts#reportAction": {
		who: EMPLOYEES.filter((name) => name !== "employee"),
		form: ({ open }) => ({ slug: open.slug, postId: open.question, reason: "off_topic" }),
	},
	[moderation("actions.ts#liftAction")]: {
		who: MODERATORS,
		before: async ({ open }, now) =>
			restrictMember(
				await as("communityManager"),
				open.slug,
				{ personId: await castId("employee"), kind: "mute", days: 7, reason: "Three reports." },
				now,
			),
		form: async ({ open }) => {
			const { id } = await db.communityRestriction.findFirstOrThrow({ where: { communityId: open.id } });
			return { slug: open.slug, id };
		},
	},
	[moderation("[id]/actions.ts#decideAction")]: {
		who: MODERATORS,
		form: ({ open }) => ({ slug: open.slug, caseId: open.waitingCase, ...decision }),
	},
	// Ben decided: somebody else answers the appeal.
	[moderation("[id]/actions.ts#decideAppealAction")]: {
		who: MANAGERS,
		before: async ({ open }, now) => appealDecision(await as("champion"), open.decidedCase, "I was on topic.", now),
		form: ({ open }) => ({ caseId: open.decidedCase, ...answered }),
	},
	[moderation("settings/actions.ts#moderationSettingsAction")]: {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug, looksAtFirstPosts: "on", en: "lottery" }),
	},
	[moderation("settings/actions.ts#savedReplyAction")]: {
		who: MODERATORS,
		form: ({ open }) => ({ slug: open.slug, title: "Off topic", fr: "Ce texte a sa place ailleurs." }),
	},
	[moderation("settings/actions.ts#deleteSavedReplyAction")]: {
		who: MODERATORS,
		before: savedReply,
		form: async ({ open }) => {
			const { id } = await db.savedReply.findFirstOrThrow({ where: { communityId: open.id } });
			return { slug: open.slug, id };
		},
	},
	[moderation("person/[personId]/actions.ts#restrictAction")]: {
		who: MODERATORS,
		form: async ({ open }) => ({
			slug: open.slug,
			personId: await castId("employee"),
			kind: "ban",
			days: "30",
			reason: "Three reports in a week.",
		}),
	},
	"(platform)/people/me/moderation/[id]/actions.ts#appealAction": {
		who: ["champion"],
		form: ({ hidden }) => ({ caseId: hidden.decidedCase, appeal: "I was on topic." }),
	},
	// Those who look after the hidden community have reported the text as well.
	"(platform)/hub/moderation/actions.ts#decideHubCaseAction": {
		who: HUB,
		before: async ({ hidden }, now) => {
			const reports = [await castId("moderator"), await castId("communityManager")].map((reporterId) => ({
				caseId: hidden.waitingCase,
				reporterId,
				reason: "off_topic" as const,
				at: now,
			}));
			await db.textReport.createMany({ data: reports });
		},
		form: ({ hidden }) => ({ caseId: hidden.waitingCase, ...decision }),
	},
	// Nobody else looks after the hidden community: the appeal is for the hub.
	"(platform)/hub/moderation/actions.ts#decideHubAppealAction": {
		who: HUB,
		before: async ({ hidden }, now) => {
			await db.membership.updateMany({
				where: { communityId: hidden.id, personId: await castId("communityManager") },
				data: { role: "member" },
			});
			await appealDecision(await as("champion"), hidden.decidedCase, "I was on topic.", now);
		},
		form: ({ hidden }) => ({ caseId: hidden.decidedCase, ...answered }),
	},
};
