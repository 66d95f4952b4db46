import { DAY, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { cardOf, TEXT_FIELDS } from "@/lib/practices/card";
import { type TranslatedCard, UNTRANSLATED } from "@/lib/practices/translation-card";
import { translatePractice } from "@/lib/practices/translations";
import { MEASURED, TRANSLATIONS, type TranslatedText } from "./content/translations";
import { improve } from "./practice-life";
import { membersOf } from "./talk";
import { inLanguage } from "./threads";

/** Shows cards in two languages, one of them behind its original. Done once. */
export async function translateLikePeople(today: Date): Promise<void> {
	if (await db.practiceTranslation.findFirst({ select: { language: true } })) return;
	for (const [index, text] of TRANSLATIONS.entries())
		await translateOne(text, new Date(today.getTime() - (8 - index) * DAY), index);
}

async function translateOne(text: TranslatedText, at: Date, index: number): Promise<void> {
	const { community, original, language, changedSince } = text;
	const practice = await db.practice.findFirst({
		where: {
			community: { slug: community },
			title: original,
			status: { in: ["published", "needs_update"] },
			deletedAt: null,
		},
	});
	const translator = (await membersOf(community, 4, at)).filter(({ personId }) => personId !== practice?.authorId)[
		index % 3
	];
	if (!practice || !translator) return;
	await translatePractice(
		translator,
		{
			...{ slug: practice.slug, language, ofVersion: practice.version },
			texts: setIn(text, Boolean(practice.resultMeasured)),
			madeFrom: marksOf(UNTRANSLATED),
		},
		at,
	);
	if (!changedSince) return;
	const steps = cardOf(practice).steps.replace(changedSince.from, changedSince.to);
	await improve(practice, { steps }, changedSince.note, new Date(at.getTime() + 6 * DAY + 2 * HOUR));
}

/** The texts with the spaces of their language. */
function setIn({ language, texts }: TranslatedText, isMeasured: boolean): TranslatedCard {
	const whole = { ...texts, ...(isMeasured && { resultMeasured: MEASURED[language] }) };
	const set = TEXT_FIELDS.flatMap((field) => {
		const said = whole[field];
		return said ? [[field, inLanguage(language, said)]] : [];
	});
	return { ...UNTRANSLATED, ...Object.fromEntries(set) };
}
