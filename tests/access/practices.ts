import { db } from "@/lib/db";
import { madeFrom, marksOf } from "@/lib/edits";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { practiceFields } from "@/lib/practices/practices";
import { markReused } from "@/lib/practices/reuses";
import { cast } from "../cast";
import { as } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, MEMBERS, MODERATORS } from "./visitors";

const cardText = {
	title: "Answer in thirty words",
	language: "en",
	contact: cast.champion.email,
	owner: cast.champion.email,
};

export const PRACTICES: Record<string, Right> = {
	"(platform)/practices/new/actions.ts#draftAction": {
		who: MEMBERS,
		form: ({ open }) => ({ ...cardText, communitySlug: open.slug }),
	},
	"(platform)/practices/[slug]/edit/actions.ts#changeAction": {
		who: ["champion", "moderator", "communityManager"],
		form: async ({ open }) => ({
			...cardText,
			slug: open.draftPractice,
			madeFrom: madeFrom(await db.practice.findUniqueOrThrow({ where: { slug: open.draftPractice } })),
			status: "draft",
		}),
	},
	"(platform)/practices/[slug]/actions.ts#publishAction": {
		who: ["champion", "moderator", "communityManager"],
		form: ({ open }) => ({ slug: open.draftPractice }),
	},
	"(platform)/practices/[slug]/actions.ts#discardAction": {
		who: ["champion", "moderator", "communityManager"],
		form: ({ open }) => ({ slug: open.draftPractice }),
	},
	"(platform)/practices/[slug]/actions.ts#retireAction": {
		who: ["champion", ...MODERATORS],
		form: ({ open }) => ({ slug: open.practice }),
	},
	"(platform)/practices/[slug]/actions.ts#confirmAction": {
		who: ["champion", ...MODERATORS],
		form: ({ open }) => ({ slug: open.practice, note: "Checked with the hotline." }),
	},
	"(platform)/practices/[slug]/actions.ts#restoreVersionAction": {
		who: ["champion", ...MODERATORS],
		before: async ({ open }, now) => {
			const olfa = await as("champion");
			const card = cardOf(await db.practice.findUniqueOrThrow({ where: { slug: open.practice } }));
			const marks = marksOf(practiceFields(card, olfa.personId));
			const change = { contactId: olfa.personId, status: "published" as const, publish: false, stillHolds: false };
			await changePractice(olfa, open.practice, { ...change, card: { ...card, result: "New." }, madeFrom: marks }, now);
		},
		form: ({ open }) => ({ slug: open.practice, number: "1" }),
	},
	"(platform)/practices/[slug]/actions.ts#reportOutdatedAction": {
		who: EMPLOYEES.filter((name) => name !== "champion"),
		form: ({ open }) => ({ slug: open.practice, reason: "The template has another name now." }),
	},
	"(platform)/practices/[slug]/actions.ts#markReusedAction": {
		who: EMPLOYEES.filter((name) => name !== "champion"),
		form: ({ open }) => ({ slug: open.practice }),
	},
	"(platform)/practices/[slug]/actions.ts#withdrawReuseAction": {
		who: ["employee"],
		before: async ({ open }, now) => markReused(await as("employee"), { slug: open.practice }, now),
		form: ({ open }) => ({ slug: open.practice }),
	},
};
