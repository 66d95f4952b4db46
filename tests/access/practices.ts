import { db } from "@/lib/db";
import { madeFrom, marksOf } from "@/lib/edits";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { practiceFields } from "@/lib/practices/practices";
import { markReused } from "@/lib/practices/reuses";
import { UNTRANSLATED } from "@/lib/practices/translation-card";
import { translationToWrite } from "@/lib/practices/translation-form";
import { translatePractice } from "@/lib/practices/translations";
import { cast } from "../cast";
import { as } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, HUB, MEMBERS, MODERATORS } from "./visitors";

const cardText = {
	title: "Answer in thirty words",
	language: "en",
	contact: cast.champion.email,
	owner: cast.champion.email,
};

const TRANSLATION = "(platform)/practices/[slug]/translations/[language]/actions.ts";

/** Members of the community, and those who look after all that are open. */
const TRANSLATORS = [...MEMBERS, ...HUB];

const ofTranslation = ({ practice }: { practice: string }) => ({ slug: practice, language: "fr", ofVersion: "1" });

const translatedText = {
	title: "Répondre en quarante mots",
	summary: "Un modèle.",
	context: "Ici.",
	problem: "Longtemps.",
	steps: "Dire merci.",
	result: "Moins.",
	resultLabel: "réclamations",
};

/** A change of the open community's published card by its author. */
async function rewriteOpen(slug: string, now: Date): Promise<void> {
	const olfa = await as("champion");
	const card = cardOf(await db.practice.findUniqueOrThrow({ where: { slug } }));
	const marks = marksOf(practiceFields(card, olfa.personId));
	const change = { contactId: olfa.personId, status: "published" as const, publish: false, stillHolds: false };
	await changePractice(olfa, slug, { ...change, card: { ...card, result: "New." }, madeFrom: marks }, now);
}

async function translateOpen(slug: string, now: Date, steps = translatedText.steps): Promise<void> {
	const olfa = await as("champion");
	const { written } = await translationToWrite(olfa, slug, "fr", now);
	const texts = { ...translatedText, steps };
	await translatePractice(olfa, { slug, language: "fr", texts, ofVersion: 1, madeFrom: marksOf(written) }, now);
}

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
		before: ({ open }, now) => rewriteOpen(open.practice, now),
		form: ({ open }) => ({ slug: open.practice, number: "1" }),
	},
	[`${TRANSLATION}#translateAction`]: {
		who: TRANSLATORS,
		form: ({ open }) => ({ ...ofTranslation(open), ...translatedText, madeFrom: madeFrom(UNTRANSLATED) }),
	},
	[`${TRANSLATION}#confirmTranslationAction`]: {
		who: TRANSLATORS,
		before: async ({ open }, now) => {
			await translateOpen(open.practice, now);
			await rewriteOpen(open.practice, now);
		},
		form: ({ open }) => ({ ...ofTranslation(open), ofVersion: "2" }),
	},
	[`${TRANSLATION}#restoreTranslationAction`]: {
		who: TRANSLATORS,
		before: async ({ open }, now) => {
			await translateOpen(open.practice, now);
			await translateOpen(open.practice, now, "Dire merci à la fin.");
		},
		form: ({ open }) => ({ ...ofTranslation(open), number: "1" }),
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
