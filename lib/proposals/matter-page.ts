import { sql } from "kysely";
import { communityReadableBy } from "../communities/policy";
import { kysely } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { searchTerms, searchText } from "../search-text";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { supportersOf } from "./backers";
import { canKeepRegister } from "./policy";
import { listedMatters, proposalsOfMatter } from "./register";
import { visibleMatters } from "./visible";

const PROPOSALS_SHOWN = 50;
const ANSWERS_SHOWN = 100;
const SIMILAR_SHOWN = 6;
/** Of `similarity`, from 0 to 1: less alike is chance. */
const LEAST_ALIKE = 0.12;

/** Where a matter is that was joined to another: the id of that one. Null for a matter of its own. @throws NotFound */
export async function mainMatterOf(viewer: Viewer, id: string): Promise<string | null> {
	if (!isId(id)) throw new NotFound();
	return found(await visibleMatters(viewer).select("k.mainId").where("k.id", "=", id).executeTakeFirst()).mainId;
}

/** A matter with its proposals, those joined to it after its own, and what was said of it. @throws NotFound */
export async function matterPage(viewer: Viewer, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const [row, proposals, answers] = await Promise.all([
		kysely.selectFrom(listedMatters(viewer, at).as("one")).selectAll("one").where("one.id", "=", id).executeTakeFirst(),
		proposalsOfMatter()
			.innerJoin("people as person", "person.id", "raised.raisedById")
			.where((eb) => eb.or([eb("own.id", "=", id), eb("own.mainId", "=", id)]))
			.select(["post.id", "post.title", "post.language", "post.bodyHtml", "post.createdAt", "raised.note"])
			.select(["raised.raisedAt", "own.id as matterId", "own.joinedToId", "c.slug", "c.name as communityName"])
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
	// Asked first: the proposals and answers of a matter that the viewer may not open are read and go nowhere.
	return {
		...found(row),
		ownerToName: found(row).owner?.status === "active" ? found(row).owner : null,
		proposals,
		answers,
	};
}

export type MatterPage = Awaited<ReturnType<typeof matterPage>>;

/** Other matters whose words are like those typed, or like the matter's own titles; the most alike first. For who may join them. */
export async function similarMatters(
	viewer: Viewer,
	{ id, title, like }: { id: string; title: string; like?: string },
	at: Date,
) {
	demand(canKeepRegister(viewer));
	const words = searchText(like ?? title);
	const alike = sql<number>`word_similarity(${words}, one."searchText") + similarity(${words}, one."searchText")`;
	const typed = searchTerms(like ?? "").length > 0;
	return kysely
		.selectFrom(listedMatters(viewer, at).as("one"))
		.select(["one.id", "one.title", "one.language", "one.state", "one.communities", "one.supporters", "one.raisedAt"])
		.where("one.id", "!=", id)
		.where(sql<boolean>`${alike} > ${sql.lit(typed ? LEAST_ALIKE : 2 * LEAST_ALIKE)}`)
		.orderBy(alike, "desc")
		.orderBy("one.id")
		.limit(sql.lit(SIMILAR_SHOWN))
		.execute();
}

export type SimilarMatter = Awaited<ReturnType<typeof similarMatters>>[number];
