import { expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { communityReadableBy } from "../communities/policy";
import { type DB, kysely } from "../db";
import type { ShownPost } from "../posts/post-page";
import { asBoolean, literal } from "../sql";
import type { Viewer } from "../viewer";
import { postPublished } from "../visibility";
import { backers, isSupportedBy, supportersOf } from "./backers";
import { mainOf } from "./state";

/** People whom a proposal names. */
const NAMES_SHOWN = 12;
const ANSWERS_SHOWN = 50;
const JOINED_SHOWN = 20;

type Proposals = DB & {
	post: DB["posts"];
	raised: DB["raised_proposals"];
	own: DB["proposal_cases"];
	k: DB["proposal_cases"];
};
/** A proposal `post` with its own matter `own`, and the matter `k` whose answers count. */
const proposal = () => expressionBuilder<Proposals, "post" | "own" | "k">();

/** Supporters by name, the author first; who has left is counted and not named. */
const named = () =>
	jsonArrayFrom(
		proposal()
			.selectFrom(backers().as("backer"))
			.innerJoin("people as person", "person.id", "backer.personId")
			.whereRef("backer.postId", "=", "post.id")
			.where("person.status", "!=", literal("left"))
			.select(["person.id", "person.givenName", "person.familyName"])
			.orderBy((row) => row("person.id", "=", row.ref("post.authorId")), "desc")
			.orderBy("person.sortName")
			.orderBy("person.id")
			.limit(sql.lit(NAMES_SHOWN)),
	);

/** Other proposals of the same matter that the viewer may read: of all others there is no sign here. */
const joinedTo = (viewer: Viewer) =>
	proposal()
		.selectFrom("proposal_cases as other")
		.innerJoin("raised_proposals as also", "also.caseId", "other.id")
		.innerJoin("posts as post", "post.id", "also.postId")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.where((row) => row.or([row("other.id", "=", row.ref("k.id")), row("other.mainId", "=", row.ref("k.id"))]))
		.whereRef("also.caseId", "!=", "own.id")
		.where(postPublished)
		.where(communityReadableBy(viewer));

/** What was said of the matter whose answers count, and before that of the proposal's own. */
const answers = () =>
	jsonArrayFrom(
		proposal()
			.selectFrom("case_answers as answer")
			.innerJoin("people as person", "person.id", "answer.byId")
			.where((row) =>
				row.or([row("answer.caseId", "=", row.ref("k.id")), row("answer.caseId", "=", row.ref("own.id"))]),
			)
			.select(["answer.id", "answer.state", "answer.reason", "answer.at"])
			.select(["person.givenName", "person.familyName", "person.status"])
			// The present answer is one of the matter that counts.
			.orderBy((row) => row("answer.caseId", "=", row.ref("k.id")), "desc")
			.orderBy("answer.at", "desc")
			.orderBy("answer.id", "desc")
			.limit(sql.lit(ANSWERS_SHOWN)),
	);

/** What a proposal's page shows beside its thread, in one statement. Null for other posts. */
export async function proposalOf(viewer: Viewer, { id, kind }: Pick<ShownPost, "id" | "kind">) {
	if (kind !== "proposal") return null;
	const row = await kysely
		.selectFrom("posts as post")
		.leftJoin("raised_proposals as raised", "raised.postId", "post.id")
		.leftJoin("proposal_cases as own", "own.id", "raised.caseId")
		.leftJoin("proposal_cases as k", (join) => join.on("k.id", "=", mainOf()))
		.where("post.id", "=", id)
		.select(["k.state", "k.dueOn", "raised.raisedAt", "raised.note"])
		.select((eb) => {
			const joined = joinedTo(viewer);
			return [
				supportersOf(eb.ref("post.id")).as("supporters"),
				named().as("named"),
				asBoolean(isSupportedBy(viewer, eb.ref("post.id"))).as("isSupported"),
				jsonObjectFrom(
					eb
						.selectFrom("people as person")
						.select(["person.givenName", "person.familyName", "person.status"])
						.whereRef("person.id", "=", "raised.raisedById"),
				).as("raisedBy"),
				jsonObjectFrom(
					eb
						.selectFrom("people as person")
						.select(["person.id", "person.givenName", "person.familyName"])
						.whereRef("person.id", "=", "k.ownerId")
						.where("person.status", "=", literal("active")),
				).as("owner"),
				answers().as("answers"),
				jsonArrayFrom(
					joined
						.select(["post.id", "post.title", "post.language", "c.slug", "c.name as community"])
						.select((other) => supportersOf(other.ref("post.id")).as("supporters"))
						.orderBy("post.createdAt")
						.orderBy("post.id")
						.limit(sql.lit(JOINED_SHOWN)),
				).as("joined"),
				eb
					.selectFrom(backers().as("backer"))
					.where((of) =>
						of.or([of("backer.postId", "=", of.ref("post.id")), of("backer.postId", "in", joined.select("post.id"))]),
					)
					.select((of) => of.cast<number>(of.fn.count("backer.personId").distinct(), "integer").as("count"))
					.$asScalar()
					.$notNull()
					.as("together"),
			];
		})
		.executeTakeFirst();
	if (!row) return null;
	return {
		...row,
		state: row.state ?? ("open" as const),
		answers: row.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
	};
}

export type ShownProposal = NonNullable<Awaited<ReturnType<typeof proposalOf>>>;
