import { canManage, communityManagedBy } from "../communities/policy";
import { communityColumns, withCommunity } from "../communities/queries";
import { decodeInstantCursor, pageOf } from "../cursor";
import { kysely } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { MINIMUM_GROUP } from "../minimum-group";
import { personJson } from "../people/person-json";
import { namesOfPlaces } from "../posts/addressed";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { letterAudience } from "./audience";
import { letterBlocks } from "./contents";
import { letterVisibleTo } from "./policy";

const LIST_SIZE = 30;
const MOST_DRAFTS = 50;

const letters = (viewer: Viewer) =>
	kysely
		.selectFrom("letters as letter")
		.innerJoin("communities as c", "c.id", "letter.communityId")
		.where(letterVisibleTo(viewer));

const titled = (viewer: Viewer) =>
	letters(viewer)
		.select(["letter.id", "letter.title", "letter.language", "letter.otherTitle", "letter.otherLanguage"])
		.select(["letter.createdAt", "letter.sentAt", "letter.scheduledFor"])
		.select((eb) => personJson(eb.ref("letter.authorId")).as("author"));

/** The letters of a community that were sent, newest first. */
export async function sentLetters(viewer: Viewer, communityId: string, after?: string) {
	const cursor = decodeInstantCursor(after);
	let query = titled(viewer).where("letter.communityId", "=", communityId).where("letter.sentAt", "is not", null);
	if (cursor)
		query = query.where((eb) =>
			eb.or([
				eb("letter.sentAt", "<", cursor.at),
				eb.and([eb("letter.sentAt", "=", cursor.at), eb("letter.id", ">", cursor.id)]),
			]),
		);
	const rows = await query
		.orderBy("letter.sentAt", "desc")
		.orderBy("letter.id")
		.limit(literal(LIST_SIZE + 1))
		.execute();
	return pageOf(rows, LIST_SIZE, (row) => ({ at: (row.sentAt ?? row.createdAt).toISOString(), id: row.id }));
}

/** Letters that are not sent yet, for those who manage the community: those with a time first. */
export const unsentLetters = (viewer: Viewer, communityId: string) =>
	titled(viewer)
		.where("letter.communityId", "=", communityId)
		.where("letter.sentAt", "is", null)
		.where(communityManagedBy(viewer))
		.orderBy("letter.scheduledFor", (order) => order.asc().nullsLast())
		.orderBy("letter.createdAt", "desc")
		.orderBy("letter.id")
		.limit(literal(MOST_DRAFTS))
		.execute();

export type ListedLetter = Awaited<ReturnType<typeof unsentLetters>>[number];

/** A letter with its blocks. @throws NotFound */
export async function letterPage(viewer: Viewer, slug: string, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const row = found(
		await titled(viewer)
			.select(["letter.forUnitIds", "letter.forSiteIds"])
			.select(communityColumns)
			.select((eb) => [
				...namesOfPlaces({ unitIds: eb.ref("letter.forUnitIds"), siteIds: eb.ref("letter.forSiteIds") }),
			])
			.where("letter.id", "=", id)
			.where("c.slug", "=", slug)
			.executeTakeFirst(),
	);
	const letter = withCommunity(row);
	const place = { id, communityId: letter.community.id, slug: letter.community.slug, sentAt: letter.sentAt };
	return { ...letter, blocks: await letterBlocks(place, at) };
}

export type ShownLetter = Awaited<ReturnType<typeof letterPage>>;

/**
 * To how many people a letter goes, and how many of them have opened it; null below five: "nobody" would name who has not. Null altogether
 * for those who may not know.
 */
export async function letterReach(viewer: Viewer, letter: Pick<ShownLetter, "id" | "community">) {
	if (!canManage(viewer, letter.community).allowed) return null;
	const { people } = await letterAudience(letter.id).select(countRows().as("people")).executeTakeFirstOrThrow();
	const { opened } = await kysely
		.selectFrom("letters")
		.select("opened")
		.where("id", "=", letter.id)
		.executeTakeFirstOrThrow();
	return { people, opened: opened < MINIMUM_GROUP ? null : opened };
}

export type LetterReach = NonNullable<Awaited<ReturnType<typeof letterReach>>>;
