import { type Compilable, type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { DAY } from "../clock";
import { type DB, kysely, readIn, type Tx } from "../db";
import { PERSON_COLUMNS } from "../people/columns";
import { practicePublished } from "../practices/policy";
import { countRows, literal } from "../sql";
import { postPublished, replyPublished } from "../visibility";
import { type BlockKind, MOST_THANKED } from "./schema";

const MOST_ANSWERS = 3;
const MOST_PRACTICES = 5;
/** Where no letter was sent, and where the last one is longer ago, a letter looks back this far. */
const LOOKS_BACK_MS = 90 * DAY;

export interface LetterPlace {
	id: string;
	communityId: string;
	slug: string;
	sentAt: Date | null;
}

/** What a block leads to. */
export interface NamedThing {
	id: string;
	title: string;
	path: string;
	/** Of an edition. */
	startsAt?: Date;
	isCancelled?: boolean;
	/** Who wrote an answer. */
	by?: { givenName: string; familyName: string };
}

/** The row `id` is one of these; what is not sent yet has none and names what fits today. */
const isOneOf = (id: Expression<string>, ids: readonly string[]): Expression<SqlBool> =>
	expressionBuilder<DB>()(id, "=", sql<string>`any(${[...ids]}::uuid[])`);

/*
 * What the blocks of a letter name. Readers of a letter read its community: what is published there is what each of them may see. Asked
 * again whenever a letter is shown and for every batch of its mails: what was hidden, deleted, or moved elsewhere is left out.
 */

/** The edition that comes next, or the one that was named. */
const editionOf = ({ communityId }: LetterPlace, ids: readonly string[] | null, at: Date) =>
	kysely
		.selectFrom("meetups as m")
		.select(["m.id", "m.title", "m.startsAt", "m.state"])
		.where("m.communityId", "=", communityId)
		.where("m.publishedAt", "is not", null)
		.where((eb) =>
			ids
				? isOneOf(eb.ref("m.id"), ids)
				: eb.and([eb("m.state", "=", literal("published")), eb("m.startsAt", ">", at)]),
		)
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.limit(literal(1));

/** Questions with an accepted answer, those first whose answer has the most reactions. */
const answersOf = ({ communityId }: LetterPlace, ids: readonly string[] | null, since: Date) =>
	kysely
		.selectFrom("posts as post")
		.innerJoin("replies as reply", "reply.id", "post.acceptedReplyId")
		.innerJoin("people as author", "author.id", "reply.authorId")
		.select(["post.id", "post.title", "reply.id as replyId", "author.givenName", "author.familyName"])
		.where("post.communityId", "=", communityId)
		.where(postPublished)
		.where(replyPublished)
		.where((eb) => (ids ? isOneOf(eb.ref("post.id"), ids) : eb("post.acceptedAt", ">", since)))
		.orderBy(
			(eb) =>
				eb
					.selectFrom("reactions as reaction")
					.select(countRows().as("count"))
					.whereRef("reaction.replyId", "=", "reply.id"),
			"desc",
		)
		.orderBy("post.acceptedAt", "desc")
		.orderBy("post.id")
		.limit(literal(MOST_ANSWERS));

const practicesOf = ({ communityId }: LetterPlace, ids: readonly string[] | null, since: Date) =>
	kysely
		.selectFrom("practices as p")
		.select(["p.id", "p.title", "p.slug"])
		.where("p.communityId", "=", communityId)
		.where("p.deletedAt", "is", null)
		.where(practicePublished)
		.where((eb) => (ids ? isOneOf(eb.ref("p.id"), ids) : eb("p.publishedAt", ">", since)))
		.orderBy("p.publishedAt", "desc")
		.orderBy("p.id")
		.limit(literal(MOST_PRACTICES));

/** People to thank who work here. */
const peopleOf = (ids: readonly string[]) =>
	kysely
		.selectFrom("people as person")
		.select(PERSON_COLUMNS)
		.select(["person.email"])
		.where((eb) => isOneOf(eb.ref("person.id"), ids))
		.where("person.status", "=", literal("active"))
		.orderBy("person.sortName")
		.orderBy("person.id")
		.limit(literal(MOST_THANKED * 12));

const blocksOf = (letterId: string) =>
	kysely
		.selectFrom("letter_blocks as block")
		.select(["block.id", "block.kind", "block.body", "block.bodyHtml", "block.otherBody", "block.otherBodyHtml"])
		.select("block.subjectIds")
		.where("block.letterId", "=", letterId)
		.orderBy("block.position")
		.orderBy("block.id");

const lastSent = ({ id, communityId }: LetterPlace) =>
	kysely
		.selectFrom("letters as letter")
		.select("letter.sentAt")
		.where("letter.communityId", "=", communityId)
		.where("letter.id", "!=", id)
		.where("letter.sentAt", "is not", null)
		.orderBy("letter.sentAt", "desc")
		.limit(literal(1));

/** The blocks of a letter in their order, with what they name now. A constant number of statements. */
export async function letterBlocks(letter: LetterPlace, at: Date, tx?: Tx) {
	const read = <Row>(query: Compilable<Row> & { execute(): Promise<Row[]> }): Promise<Row[]> =>
		tx ? readIn(tx, query) : query.execute();
	const blocks = await read(blocksOf(letter.id));
	const idsOf = (kind: BlockKind) => blocks.filter((block) => block.kind === kind).flatMap((block) => block.subjectIds);
	const has = (kind: BlockKind) => blocks.some((block) => block.kind === kind);
	const fixed = (kind: BlockKind) => (letter.sentAt ? idsOf(kind) : null);
	const looksBackTo = at.getTime() - LOOKS_BACK_MS;
	const [last] = letter.sentAt ? [] : await read(lastSent(letter));
	const since = new Date(Math.max(looksBackTo, last?.sentAt?.getTime() ?? 0));
	const editions = has("edition") ? await read(editionOf(letter, fixed("edition"), at)) : [];
	const answers = has("answers") ? await read(answersOf(letter, fixed("answers"), since)) : [];
	const practices = has("practices") ? await read(practicesOf(letter, fixed("practices"), since)) : [];
	const thanked = has("thanks") ? await read(peopleOf(idsOf("thanks"))) : [];
	const things: Record<BlockKind, NamedThing[]> = {
		text: [],
		thanks: [],
		edition: editions.map(({ id, title, startsAt, state }) => ({
			id,
			title,
			path: `/meetups/${id}`,
			startsAt,
			isCancelled: state === "cancelled",
		})),
		answers: answers.map(({ id, title, replyId, givenName, familyName }) => ({
			id,
			title,
			path: `/communities/${letter.slug}/posts/${id}?reply=${replyId}#reply-${replyId}`,
			by: { givenName, familyName },
		})),
		practices: practices.map(({ id, title, slug }) => ({ id, title, path: `/practices/${slug}` })),
	};
	return blocks.map((block) => ({
		...block,
		things: things[block.kind],
		people: block.kind === "thanks" ? thanked.filter(({ id }) => block.subjectIds.includes(id)) : [],
	}));
}

export type LetterBlock = Awaited<ReturnType<typeof letterBlocks>>[number];
