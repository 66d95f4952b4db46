import { sql } from "kysely";
import { communityReadableBy } from "../communities/policy";
import { kysely } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { searchTerms, searchText } from "../search-text";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { supportersOf } from "./backers";
import { canKeepCases } from "./policy";
import { listedCases, proposalsOfCase } from "./register";
import { visibleCases } from "./visible";

const PROPOSALS_SHOWN = 50;
const ANSWERS_SHOWN = 100;
const SIMILAR_SHOWN = 6;
/** Of `similarity`, from 0 to 1: less alike is chance. */
const LEAST_ALIKE = 0.12;

/** Where a case is that was joined to another: the id of that one. Null for a case of its own. @throws NotFound */
export async function mainCaseOf(viewer: Viewer, id: string): Promise<string | null> {
	if (!isId(id)) throw new NotFound();
	return found(await visibleCases(viewer).select("k.mainId").where("k.id", "=", id).executeTakeFirst()).mainId;
}

/** A case with its proposals, those joined to it after its own, and what was said of it. @throws NotFound */
export async function casePage(viewer: Viewer, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const [row, proposals, answers] = await Promise.all([
		kysely.selectFrom(listedCases(viewer, at).as("one")).selectAll("one").where("one.id", "=", id).executeTakeFirst(),
		proposalsOfCase()
			.innerJoin("people as person", "person.id", "raised.raisedById")
			.where((eb) => eb.or([eb("own.id", "=", id), eb("own.mainId", "=", id)]))
			.select(["post.id", "post.title", "post.language", "post.bodyHtml", "post.createdAt", "raised.note"])
			.select(["raised.raisedAt", "own.id as caseId", "own.joinedToId", "c.slug", "c.name as communityName"])
			.select(["person.givenName", "person.familyName", "person.status"])
			.select((eb) => [
				asBoolean(communityReadableBy(viewer)(eb)).as("isReadable"),
				supportersOf(eb.ref("post.id")).as("supporters"),
			])
			.orderBy((eb) => eb("own.id", "=", id), "desc")
			.orderBy("raised.raisedAt")
			.orderBy("post.id")
			.limit(sql.lit(PROPOSALS_SHOWN))
			.execute(),
		kysely
			.selectFrom("case_answers as answer")
			.innerJoin("people as person", "person.id", "answer.byId")
			.where("answer.caseId", "=", id)
			.select(["answer.id", "answer.state", "answer.reason", "answer.at"])
			.select(["person.givenName", "person.familyName", "person.status"])
			.orderBy("answer.at", "desc")
			.orderBy("answer.id", "desc")
			.limit(sql.lit(ANSWERS_SHOWN))
			.execute(),
	]);
	// Asked first: the proposals and answers of a case that the viewer may not open are read and go nowhere.
	return {
		...found(row),
		ownerToName: found(row).owner?.status === "active" ? found(row).owner : null,
		proposals,
		answers,
	};
}

export type ProposalCasePage = Awaited<ReturnType<typeof casePage>>;

/** Other cases whose words are like those typed, or like the case's own titles; the most alike first. For who may join them. */
export async function similarCases(
	viewer: Viewer,
	{ id, title, like }: { id: string; title: string; like?: string },
	at: Date,
) {
	demand(canKeepCases(viewer));
	const words = searchText(like ?? title);
	const alike = sql<number>`word_similarity(${words}, one."searchText") + similarity(${words}, one."searchText")`;
	const typed = searchTerms(like ?? "").length > 0;
	return kysely
		.selectFrom(listedCases(viewer, at).as("one"))
		.select(["one.id", "one.title", "one.language", "one.state", "one.communities", "one.supporters", "one.raisedAt"])
		.where("one.id", "!=", id)
		.where(sql<boolean>`${alike} > ${sql.lit(typed ? LEAST_ALIKE : 2 * LEAST_ALIKE)}`)
		.orderBy(alike, "desc")
		.orderBy("one.id")
		.limit(sql.lit(SIMILAR_SHOWN))
		.execute();
}

export type SimilarCase = Awaited<ReturnType<typeof similarCases>>[number];
