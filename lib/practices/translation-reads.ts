import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { type DB, kysely } from "../db";
import type { Locale } from "../i18n/locales";
import { hasTerms } from "../search-text";
import type { Viewer } from "../viewer";

const LISTED_TEXTS = ["t.language", "t.title", "t.summary", "t.resultLabel"] as const;

interface ListedTexts {
	language: Locale;
	title: string;
	summary: string;
	resultLabel: string | null;
}

/** Translations `t` of the practice `p`; not one in the language that the practice has since. */
export const translationsOfPractice = () =>
	expressionBuilder<DB & { p: DB["practices"] }, "p">()
		.selectFrom("practice_translations as t")
		.whereRef("t.practiceId", "=", "p.id")
		.whereRef("t.language", "!=", "p.language");

/** What a list shows of `p` in the reader's language, where it has a translation; for `select`. */
export const translationForLists = ({ locale }: Viewer) =>
	jsonObjectFrom(translationsOfPractice().select(LISTED_TEXTS).where("t.language", "=", locale)).as("translation");

/** The languages into which `p` is translated, as an array. */
export const translatedInto = () =>
	sql<Locale[]>`array(${translationsOfPractice().select("t.language").orderBy("t.language")})`;

/** Practices that one can read in a language. */
export const practiceIsIn = (language: Locale) => (eb: ExpressionBuilder<DB & { p: DB["practices"] }, "p">) =>
	eb.or([
		eb("p.language", "=", language),
		eb.exists(translationsOfPractice().select("t.language").where("t.language", "=", language)),
	]);

/** Practices whose text, or that of a translation, has all words of a query. */
export function practiceHasTerms(q: string | undefined): Expression<SqlBool> {
	const eb = expressionBuilder<DB & { p: DB["practices"] }, "p">();
	if (!q) return eb.lit(true);
	const translations = expressionBuilder<DB>()
		.selectFrom("practice_translations as t")
		.select("t.practiceId")
		.where((t) => hasTerms(t.ref("t.searchText"), q));
	return eb.or([hasTerms(eb.ref("p.searchText"), q), eb("p.id", "in", translations)]);
}

/** The languages of a card, and its texts in the one that is asked for, where it is translated into that. */
export async function translationsOfCard(practiceId: string, language: Locale | null) {
	return kysely
		.selectFrom("practices as p")
		.where("p.id", "=", practiceId)
		.select([
			jsonArrayFrom(
				translationsOfPractice()
					.innerJoin("people as translator", "translator.id", "t.translatorId")
					.select(["t.language", "t.version", "t.ofVersion"])
					.select(["translator.id as translatorId", "translator.givenName", "translator.familyName"])
					.orderBy("t.language"),
			).as("languages"),
			jsonObjectFrom(
				translationsOfPractice()
					.select(["t.language", "t.title", "t.summary", "t.resultLabel", "t.resultMeasured", "t.appliesTo"])
					.select(["t.context", "t.problem", "t.steps", "t.result", "t.evidence", "t.version", "t.ofVersion"])
					.select(["t.contextHtml", "t.problemHtml", "t.stepsHtml", "t.resultHtml", "t.evidenceHtml"])
					.where("t.language", "=", language),
			).as("texts"),
		])
		.executeTakeFirstOrThrow();
}

export type LanguageOfCard = Awaited<ReturnType<typeof translationsOfCard>>["languages"][number];

/** A row as a reader sees it: in their language, where it is translated. */
export function inLanguageOfReader<Row extends ListedTexts & { translation: ListedTexts | null }>({
	translation,
	...row
}: Row) {
	if (!translation) return { ...row, originalLanguage: row.language };
	const { title, summary, language, resultLabel } = translation;
	return {
		...row,
		...{ title, language, originalLanguage: row.language },
		summary: row.summary && summary,
		resultLabel: row.resultLabel && resultLabel,
	};
}
