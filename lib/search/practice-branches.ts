import { type Expression, sql } from "kysely";
import { addDays } from "../clock";
import { kysely } from "../db";
import { organisationDay } from "../organisation-day";
import { practiceVisibleTo } from "../practices/policy";
import { DUE_DAYS, type Freshness } from "../practices/schema";
import { translatedInto } from "../practices/translation-reads";
import { asBoolean, dayValue } from "../sql";
import { answers, hasAll } from "./answers";
import { foundColumns, type SearchAsked } from "./found-row";
import { textScore, WORTH } from "./ranking";

/** `freshnessOf` of a practice, as a column. */
function freshnessColumn(reviewOn: Expression<Date | null>, at: Date) {
	const today = organisationDay(at);
	return sql<Freshness | null>`case
		when ${reviewOn} is null then null
		when ${reviewOn} < ${dayValue(today)} then 'expired'
		when ${reviewOn} < ${dayValue(addDays(today, DUE_DAYS))} then 'due'
		else 'fresh' end`;
}

const visiblePractices = ({ viewer }: SearchAsked) =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.where(practiceVisibleTo(viewer));

/** The columns of a practice that is found by some words: its own, or those of a translation. */
function practiceColumns({ query, at: now }: SearchAsked, words: Expression<unknown>) {
	const at = sql<Date>`coalesce(${sql.ref("p.publishedAt")}, ${sql.ref("p.updatedAt")})`;
	const reviewOn = sql.ref<Date | null>("p.reviewOn");
	const topicId = sql.ref<string | null>("p.topicId");
	return foundColumns("practices", {
		id: sql.ref<string>("p.id"),
		communityId: sql.ref<string>("p.communityId"),
		topicId,
		unitId: sql.ref<string | null>("p.orgUnitId"),
		personId: sql.ref<string>("p.authorId"),
		language: sql.ref("p.language"),
		alsoIn: translatedInto(),
		at,
		figure: asBoolean(sql`${sql.ref("p.resultFigure")} is not null`),
		freshness: freshnessColumn(reviewOn, now),
		text: textScore(words, topicId, query),
		worth: WORTH.practices({ reuseUnits: sql.ref<number>("p.reuseUnitCount"), reviewOn, at }, now),
	});
}

const byOwnText = (asked: SearchAsked) =>
	visiblePractices(asked)
		.where((eb) => answers(asked.query, { words: sql.ref("p.words"), letters: eb.ref("p.searchText") }))
		.select(practiceColumns(asked, sql.ref("p.words")))
		.orderBy(hasAll(sql.ref("p.words"), asked.query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(asked.query.most));

const byTranslation = (asked: SearchAsked) =>
	visiblePractices(asked)
		.innerJoin("practice_translations as t", "t.practiceId", "p.id")
		.whereRef("t.language", "!=", "p.language")
		.where((eb) => answers(asked.query, { words: sql.ref("t.words"), letters: eb.ref("t.searchText") }))
		.select(practiceColumns(asked, sql.ref("t.words")))
		.orderBy(hasAll(sql.ref("t.words"), asked.query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(asked.query.most));

/** Practices that answer in their own language or in a translation: a card is found once, by the text that answers best. */
export const practicesInAnyLanguage = (asked: SearchAsked) =>
	kysely
		.selectFrom(
			kysely
				.selectFrom(byOwnText(asked).as("own"))
				.selectAll("own")
				.unionAll(kysely.selectFrom(byTranslation(asked).as("translated")).selectAll("translated"))
				.as("any"),
		)
		.selectAll("any")
		.distinctOn("any.id")
		.orderBy("any.id")
		.orderBy("any.text", "desc");
