import { marksOf } from "@/lib/edits";
import type { Locale } from "@/lib/i18n/locales";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { practiceFields } from "@/lib/practices/practices";
import type { Card } from "@/lib/practices/schema";
import type { TranslatedCard } from "@/lib/practices/translation-card";
import { translationToWrite } from "@/lib/practices/translation-form";
import { translatePractice } from "@/lib/practices/translations";
import type { Viewer } from "@/lib/viewer";
import { as, at } from "../factories";
import { olfasDraft, published, stored } from "./cards";

export const quaranteMots: TranslatedCard = {
	title: "Répondre à une réclamation en quarante mots",
	summary: "Un modèle, trois phrases, pas d’excuse automatique.",
	context: "Le service de Tunis répond à 300 réclamations par jour.",
	problem: "Les réponses prenaient *deux jours*.",
	steps: "1. Dire ce qui n’a pas marché\n2. Dire la suite\n3. S’arrêter",
	result: "Deux fois moins de seconds courriers.",
	resultLabel: "réclamations qui reviennent",
};

/** Olfa's published card in English, in an open community. */
export async function olfasCard() {
	const { community: home } = await olfasDraft();
	const olfa = await as("champion");
	return { home, olfa, slug: await published(olfa, home) };
}

export const french: Locale = "fr";

/** What somebody would send from the page of the translation now. */
export async function opened(viewer: Viewer, slug: string, changed: Partial<TranslatedCard> = {}) {
	const { written, version, practice } = await translationToWrite(viewer, slug, french, at);
	return {
		...{ slug, language: french, ofVersion: practice.version, basedOn: version ?? undefined },
		texts: { ...(version ? written : quaranteMots), ...changed },
		madeFrom: marksOf(written),
	};
}

export async function translated(viewer: Viewer, slug: string, changed: Partial<TranslatedCard> = {}) {
	return translatePractice(viewer, await opened(viewer, slug, changed), at);
}

export async function change(viewer: Viewer, slug: string, changed: Partial<Card>) {
	const row = await stored(slug);
	const card = cardOf(row);
	const form = { contactId: row.contactId, status: row.status, publish: false, stillHolds: false };
	const madeFrom = marksOf(practiceFields(card, row.contactId));
	await changePractice(viewer, slug, { ...form, madeFrom, card: { ...card, ...changed } }, at);
}

export const readerOf = async (locale: Locale): Promise<Viewer> => ({ ...(await as("employee")), locale });
export const newSteps = "1. Say what went wrong\n2. Say what happens next\n3. Sign with your name";
