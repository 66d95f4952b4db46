import { db } from "@/lib/db";
import { madeFrom, marksOf } from "@/lib/edits";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { endorsePractice } from "@/lib/practices/endorsements";
import { offerBack } from "@/lib/practices/offers";
import { practiceFields } from "@/lib/practices/practices";
import { answerDispute, askHubAboutReuse, disputeReuse } from "@/lib/practices/reuse-disputes";
import { markReused } from "@/lib/practices/reuses";
import { UNTRANSLATED } from "@/lib/practices/translation-card";
import { translationToWrite } from "@/lib/practices/translation-form";
import { translatePractice } from "@/lib/practices/translations";
import { cast } from "../cast";
import { termOf } from "../champions/running-term";
import { as, castId, orgUnit } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, HUB, MEMBERS, MODERATORS, type ViewerName } from "./visitors";
import type { World } from "./world";

const cardText = {
	title: "Answer in thirty words",
	language: "en",
	contact: cast.champion.email,
	owner: cast.champion.email,
};

const TRAIL = "(platform)/practices/[slug]/reuses/actions.ts";
const reason = "We never used this in Tunis.";

const reuseOf = async () => ({ id: (await db.reuse.findFirstOrThrow({ select: { id: true } })).id });

/** Lucía says that Tunisia uses the practice; Olfa, who works there, reports to Sami. */
async function used({ open }: World, now: Date): Promise<void> {
	await db.person.update({
		where: { id: await castId("champion") },
		data: { managerId: await castId("lineManager") },
		select: { id: true },
	});
	await markReused(await as("employee"), { slug: open.practice, unitId: await orgUnit("tunisia") }, now);
}

async function disputed(world: World, now: Date): Promise<void> {
	await used(world, now);
	await disputeReuse(await as("lineManager"), { ...(await reuseOf()), reason }, now);
}

async function answered(world: World, now: Date): Promise<void> {
	await disputed(world, now);
	await answerDispute(await as("employee"), { ...(await reuseOf()), answer: "We do, since March." }, now);
}

/** Those who keep the draft of the open community. */
const KEEPERS: readonly ViewerName[] = ["champion", "moderator", "communityManager"];

/** Lucía is a champion of a topic. */
export async function luciaIsChampion(_: World, now: Date): Promise<void> {
	const topic = await db.topic.create({ data: { slug: "plain-language", names: { en: "Plain language" } } });
	await termOf(await castId("employee"), topic.id, now);
}

export async function endorsed(world: World, now: Date): Promise<void> {
	await luciaIsChampion(world, now);
	const words = "I have seen it work in Madrid.";
	await endorsePractice(await as("employee"), { slug: world.open.practice, words }, now);
}

/** The draft was made from the practice, which changes now. */
async function originalChanged({ open }: World, now: Date): Promise<void> {
	const olfa = await as("champion");
	const card = cardOf(await db.practice.findUniqueOrThrow({ where: { slug: open.practice } }));
	const change = { contactId: olfa.personId, status: "published" as const, publish: false, stillHolds: false };
	const madeFrom = marksOf(practiceFields(card, olfa.personId));
	await changePractice(olfa, open.practice, { ...change, card: { ...card, result: "New." }, madeFrom }, now);
}

async function offered(world: World, now: Date): Promise<void> {
	await originalChanged(world, now);
	await offerBack(await as("champion"), { slug: world.open.draftPractice, fields: ["result"] }, now);
}

const offerOf = async () => ({ id: (await db.practiceOffer.findFirstOrThrow({ select: { id: true } })).id });

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
		before: used,
		form: reuseOf,
	},
	"(platform)/practices/[slug]/actions.ts#endorseAction": {
		who: ["employee"],
		before: luciaIsChampion,
		form: ({ open }) => ({ slug: open.practice, words: "I have seen it work in Madrid." }),
	},
	"(platform)/practices/[slug]/actions.ts#takeBackEndorsementAction": {
		who: ["employee"],
		before: endorsed,
		form: ({ open }) => ({ slug: open.practice }),
	},
	"(platform)/practices/[slug]/adapt/actions.ts#adaptAction": {
		who: MEMBERS,
		form: ({ open }) => ({ slug: open.practice, communitySlug: open.slug, title: "Thirty words, for us" }),
	},
	"(platform)/practices/[slug]/original/actions.ts#takeOverAction": {
		who: KEEPERS,
		before: originalChanged,
		form: ({ open }) => ({ slug: open.draftPractice, field: "result" }),
	},
	"(platform)/practices/[slug]/original/actions.ts#originalSeenAction": {
		who: KEEPERS,
		before: originalChanged,
		form: ({ open }) => ({ slug: open.draftPractice, version: "2" }),
	},
	"(platform)/practices/[slug]/original/actions.ts#offerAction": {
		who: KEEPERS,
		before: originalChanged,
		form: ({ open }) => ({ slug: open.draftPractice, fields: "result" }),
	},
	"(platform)/practices/[slug]/original/actions.ts#withdrawOfferAction": {
		who: ["champion"],
		before: offered,
		form: offerOf,
	},
	"(platform)/practices/[slug]/offers/actions.ts#answerOfferAction": {
		who: ["champion", ...MODERATORS],
		before: offered,
		form: async () => ({ ...(await offerOf()), decision: "declined", answer: "Not now." }),
	},
	[`${TRAIL}#thankAction`]: { who: ["champion"], before: used, form: reuseOf },
	[`${TRAIL}#disputeAction`]: {
		who: ["lineManager"],
		before: used,
		form: async () => ({ ...(await reuseOf()), reason }),
	},
	[`${TRAIL}#answerDisputeAction`]: {
		who: ["employee"],
		before: disputed,
		form: async () => ({ ...(await reuseOf()), answer: "Pilar showed it to us." }),
	},
	[`${TRAIL}#takeBackDisputeAction`]: { who: ["lineManager"], before: disputed, form: reuseOf },
	[`${TRAIL}#askHubAction`]: { who: ["lineManager"], before: answered, form: reuseOf },
	[`${TRAIL}#decideDisputeAction`]: {
		who: HUB,
		before: async (world, now) => {
			await answered(world, now);
			await askHubAboutReuse(await as("lineManager"), (await reuseOf()).id, now);
		},
		form: async () => ({ ...(await reuseOf()), decision: "used" }),
	},
};
