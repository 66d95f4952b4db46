import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { communityReadableBy, communityVisibleTo } from "../communities/policy";
import { withCommunity } from "../communities/queries";
import { kysely } from "../db";
import { found, NotFound } from "../errors";
import { attachedFiles } from "../files/attachments";
import { withFiles } from "../files/drawn";
import { translator } from "../i18n/translator";
import { isId } from "../ids";
import { authorOf, shownAuthor } from "../posts/authors";
import { asBoolean, literal } from "../sql";
import type { Viewer } from "../viewer";
import { postPublished, replyPublished } from "../visibility";
import { casesWithFacts } from "./cases";
import { caseForHub, caseVisibleTo } from "./policy";
import { earlierCases, reasonsOf } from "./queue";

/** Replies before and after the text of a case. */
const AROUND = 3;
const MOST_NOTES = 20;
const MOST_DECISIONS = 50;

/** Cases with their texts, and who decided. */
function casesToRead(viewer: Viewer, at: Date) {
	return casesWithFacts(viewer)
		.innerJoin("posts as post", "post.id", "k.postId")
		.leftJoin("replies as reply", "reply.id", "k.replyId")
		.select(["post.title", "post.kind", "post.language as postLanguage", "post.bodyHtml as postHtml"])
		.select(["post.authorId as threadAuthorId", "post.createdAt as threadAt"])
		.select((eb) => [
			eb.fn.coalesce("reply.language", "post.language").as("language"),
			eb.fn.coalesce("reply.bodyHtml", "post.bodyHtml").as("bodyHtml"),
			eb.fn.coalesce("reply.createdAt", "post.createdAt").as("createdAt"),
			eb
				.case()
				.when("k.replyId", "is", null)
				.then(eb.ref("post.hiddenAs"))
				.else(eb.ref("reply.hiddenAs"))
				.end()
				.as("hiddenAs"),
			eb
				.case()
				.when("k.replyId", "is", null)
				.then(eb.ref("post.deletedAt"))
				.else(eb.ref("reply.deletedAt"))
				.end()
				.as("deletedAt"),
			authorOf(viewer, eb.ref("k.authorId"), at).as("author"),
			authorOf(viewer, eb.ref("post.authorId"), at).as("threadAuthor"),
			jsonObjectFrom(
				eb
					.selectFrom("people as person")
					.select(["person.givenName", "person.familyName"])
					.whereRef("person.id", "=", "k.decidedById"),
			).as("decidedBy"),
		]);
}

/** A case as those see it who decide about it: the text, what is around it, and what was decided. @throws NotFound */
export async function casePage(viewer: Viewer, slug: string, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const row = await casesToRead(viewer, at)
		.where("k.id", "=", id)
		.where("c.slug", "=", slug)
		.where(caseVisibleTo(viewer))
		.select(reasonsOf().as("reasons"))
		.select((eb) => [
			...earlierCases(),
			jsonArrayFrom(
				eb
					.selectFrom("text_reports as report")
					.select(["report.id", "report.reason", "report.note", "report.at"])
					.whereRef("report.caseId", "=", "k.id")
					.where("report.note", "is not", null)
					.orderBy("report.at")
					.limit(literal(MOST_NOTES)),
			).as("notes"),
			eb
				.selectFrom("people as reader")
				.select("reader.locale")
				.whereRef("reader.id", "=", "k.authorId")
				.$asScalar()
				.$notNull()
				.as("authorLocale"),
		])
		.executeTakeFirst();
	return drawn(viewer, found(row), at);
}

/** Appeals that came to the hub, the oldest first, each with the text and the first decision. */
export async function appealsForHub(viewer: Viewer, at: Date) {
	const rows = await casesToRead(viewer, at)
		.where(caseForHub(viewer))
		.where("k.appealedAt", "is not", null)
		.where("k.appealDecidedAt", "is", null)
		.orderBy("k.appealedAt")
		.orderBy("k.id")
		.limit(literal(MOST_DECISIONS))
		.execute();
	return Promise.all(rows.map((row) => drawn(viewer, row, at)));
}

/** Reported texts that came to the hub, the oldest first: the words and the reasons, neither their author nor their community. */
export async function reportsForHub(viewer: Viewer, at: Date) {
	const rows = await casesToRead(viewer, at)
		.select(reasonsOf().as("reasons"))
		.where(caseForHub(viewer))
		.where("k.decidedAt", "is", null)
		.orderBy("k.openedAt")
		.orderBy("k.id")
		.limit(literal(MOST_DECISIONS))
		.execute();
	return Promise.all(
		rows.map(async (row) => {
			const { id, source, language, bodyHtml, createdAt, hiddenAs, ...of } = await drawn(viewer, row, at);
			const text = { language, bodyHtml, createdAt, hiddenAs, title: titleOfText(of) };
			return { id, source, ...text, reportCount: of.reportCount, words: of.words, reasons: of.reasons };
		}),
	);
}

/** The title of a post. That of the thread above a reply is somebody else's. */
const titleOfText = ({ replyId, title }: { replyId: string | null; title: string }) => (replyId ? undefined : title);

export type HubCase = Awaited<ReturnType<typeof reportsForHub>>[number];

type CaseRow = Awaited<ReturnType<ReturnType<typeof casesToRead>["execute"]>>[number];

/** With its files, and the community as rules ask about it. */
async function drawn<Row extends CaseRow>(viewer: Viewer, row: Row, at: Date) {
	const textId = row.replyId ?? row.postId;
	const texts = { postId: row.postId, replyIds: row.replyId ? [row.replyId] : [] };
	const fileOf = await attachedFiles([row.bodyHtml], texts);
	const reader = { t: translator(viewer.locale), at };
	return {
		...withCommunity(row),
		bodyHtml: withFiles(row.bodyHtml, (fileId) => fileOf(textId, fileId), reader),
		// Pictures around the text are its words.
		postHtml: withFiles(row.postHtml, () => undefined, reader),
		author: shownAuthor(row.author),
		threadAuthor: shownAuthor(row.threadAuthor),
	};
}

export type ShownCase = Awaited<ReturnType<typeof appealsForHub>>[number];
export type CasePage = Awaited<ReturnType<typeof casePage>>;

/** What others read before and after the text of a case, in one statement. */
export async function contextOf(viewer: Viewer, { postId, replyId, createdAt }: CasePage, at: Date) {
	const replies = kysely
		.selectFrom("replies as reply")
		.select(["reply.id", "reply.authorId", "reply.bodyHtml", "reply.language", "reply.createdAt"])
		.where("reply.postId", "=", postId)
		.where(replyPublished);
	const before = replies
		.where("reply.createdAt", "<", createdAt)
		.where("reply.id", "is distinct from", replyId)
		.orderBy("reply.createdAt", "desc")
		.limit(literal(replyId ? AROUND : 0));
	const after = replies
		.where("reply.createdAt", ">=", createdAt)
		.where("reply.id", "is distinct from", replyId)
		.orderBy("reply.createdAt")
		.limit(literal(AROUND));
	const rows = await kysely
		.selectFrom(
			kysely
				.selectFrom(before.as("b"))
				.selectAll()
				.unionAll(kysely.selectFrom(after.as("a")).selectAll())
				.as("t"),
		)
		.selectAll()
		.select((eb) => authorOf(viewer, eb.ref("t.authorId"), at).as("author"))
		.orderBy("t.createdAt")
		.orderBy("t.id")
		.execute();
	const reader = { t: translator(viewer.locale), at };
	const shown = rows.map(({ author, bodyHtml, ...row }) => ({
		...row,
		bodyHtml: withFiles(bodyHtml, () => undefined, reader),
		author: shownAuthor(author),
	}));
	return {
		before: shown.filter((row) => row.createdAt < createdAt),
		after: shown.filter((row) => row.createdAt >= createdAt),
	};
}

/** Decisions about the viewer's own texts, the latest first. */
export async function ownDecisions(viewer: Viewer) {
	return ownCases(viewer)
		.select((eb) =>
			// The thread of a reply is somebody else's: its title is for those who read it now.
			eb
				.case()
				.when(eb.or([eb("k.replyId", "is", null), eb.and([postPublished(eb), communityReadableBy(viewer)(eb)])]))
				.then(eb.ref("post.title"))
				.end()
				.as("title"),
		)
		.select(["k.replyId", "k.id", "k.decidedAt", "k.textAct", "k.measure", "k.isUpheld", "k.source"])
		.select(["k.appealedAt", "k.appealDecidedAt"])
		.orderBy("k.decidedAt", "desc")
		.orderBy("k.id")
		.limit(literal(MOST_DECISIONS))
		.execute();
}

function ownCases(viewer: Viewer) {
	return kysely
		.selectFrom("moderation_cases as k")
		.innerJoin("communities as c", "c.id", "k.communityId")
		.innerJoin("posts as post", "post.id", "k.postId")
		.where("k.authorId", "=", viewer.personId)
		.where("k.decidedAt", "is not", null)
		.where((eb) =>
			eb.or([
				eb("k.textAct", "!=", literal("keep")),
				eb("k.measure", "is not", null),
				eb("k.source", "=", literal("first_post")),
			]),
		);
}

/** A decision about a text of the viewer. The community is named to those who may open it. @throws NotFound */
export async function ownDecision(viewer: Viewer, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const row = await casesToRead(viewer, at)
		.select((eb) => asBoolean(communityVisibleTo(viewer)(eb)).as("isOpen"))
		.where("k.id", "=", id)
		.where("k.authorId", "=", viewer.personId)
		.where("k.decidedAt", "is not", null)
		.executeTakeFirst();
	const { decidedBy, decidedById, ...own } = await drawn(viewer, found(row), at);
	return { ...own, decidedById };
}
