import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { communityReadableBy } from "../communities/policy";
import { kysely } from "../db";
import type { Names } from "../i18n/locales";
import { organisationDay } from "../organisation-day";
import { termRunsOn } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { foldedColumn, hasTerms, searchTerms, termPatterns } from "../search-text";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { replyPublished } from "../visibility";
import { foundPosts, foundPractices } from "./found";

const PEOPLE_SHOWN = 12;
const FACTS_EACH = 3;

type FactKind = "champion" | "practice" | "answer";

/**
 * Facts of the house about a subject, each with the person it speaks for: a term as champion of it, a published practice about it, an
 * accepted answer to a question about it. Only what the viewer may read.
 */
function factsAbout(viewer: Viewer, subject: string, at: Date) {
	const terms = termPatterns(subject);
	const champions = kysely
		.selectFrom("champion_terms as term")
		.innerJoin("topics as topic", "topic.id", "term.topicId")
		.where(termRunsOn(organisationDay(at)))
		.where((eb) => hasTerms(foldedColumn(eb.cast<string>("topic.names", "text")), subject))
		.select((eb) => [
			"term.personId",
			sql<FactKind>`'champion'::text`.as("kind"),
			eb.cast<string>(eb.val("/champions"), "text").as("path"),
			sql<string | null>`null::text`.as("title"),
			sql<Names | null>`${eb.ref("topic.names")}::jsonb`.as("topic"),
			sql<Date>`${eb.ref("term.startsOn")}::timestamptz`.as("at"),
		]);
	const practices = foundPractices(viewer, terms)
		.where("p.publishedAt", "is not", null)
		.select((eb) => [
			"p.authorId as personId",
			sql<FactKind>`'practice'::text`.as("kind"),
			sql<string>`'/practices/' || ${eb.ref("p.slug")}`.as("path"),
			sql<string | null>`${eb.ref("p.title")}::text`.as("title"),
			sql<Names | null>`null::jsonb`.as("topic"),
			sql<Date>`${eb.ref("p.publishedAt")}`.as("at"),
		]);
	const answers = foundPosts(viewer, terms)
		.innerJoin("replies as reply", "reply.id", "post.acceptedReplyId")
		.where(replyPublished)
		.select((eb) => [
			"reply.authorId as personId",
			sql<FactKind>`'answer'::text`.as("kind"),
			sql<string>`'/communities/' || ${eb.ref("c.slug")} || '/posts/' || ${eb.ref("post.id")}`.as("path"),
			sql<string | null>`${eb.ref("post.title")}::text`.as("title"),
			sql<Names | null>`null::jsonb`.as("topic"),
			sql<Date>`${eb.ref("reply.createdAt")}`.as("at"),
		]);
	return champions.unionAll(practices).unionAll(answers);
}

/**
 * Members of a community of whom a fact of the house says that they know about a subject, in one statement; champions first, then those
 * with the latest fact. It is no ranking: how many facts somebody has does not matter.
 */
export async function whoKnows(viewer: Viewer, communityId: string, subject: string, at: Date) {
	if (searchTerms(subject).length === 0) return [];
	const facts = factsAbout(viewer, subject, at);
	return kysely
		.with("fact", () => facts)
		.selectFrom("fact as f")
		.innerJoin("memberships as ms", (join) =>
			join
				.onRef("ms.personId", "=", "f.personId")
				.on("ms.communityId", "=", communityId)
				.on("ms.status", "=", literal("active")),
		)
		.innerJoin("communities as c", "c.id", "ms.communityId")
		.innerJoin("people as person", "person.id", "ms.personId")
		.where("person.status", "=", literal("active"))
		.where(communityReadableBy(viewer))
		.groupBy(["ms.personId"])
		.select((eb) => [
			jsonObjectFrom(eb.selectFrom("people as person").select(PERSON_COLUMNS).whereRef("person.id", "=", "ms.personId"))
				.$notNull()
				.as("person"),
			jsonArrayFrom(
				eb
					.selectFrom("fact as own")
					.whereRef("own.personId", "=", "ms.personId")
					.select(["own.kind", "own.path", "own.title", "own.topic"])
					.orderBy((of) => of("own.kind", "=", "champion"), "desc")
					.orderBy("own.at", "desc")
					.orderBy("own.path")
					.limit(sql.lit(FACTS_EACH)),
			).as("facts"),
		])
		.orderBy(sql`bool_or(f.kind = 'champion')`, "desc")
		.orderBy((eb) => eb.fn.max("f.at"), "desc")
		.orderBy("ms.personId")
		.limit(sql.lit(PEOPLE_SHOWN))
		.execute();
}

export type KnowingMember = Awaited<ReturnType<typeof whoKnows>>[number];
