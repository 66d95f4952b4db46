import { createHash } from "node:crypto";
import { sql } from "kysely";
import { kysely, readIn, type Tx } from "../db";
import { NotFound } from "../errors";
import { isId } from "../ids";
import { cardOf } from "../practices/card";
import type { Keepers } from "../practices/keepers";
import { canChange, type PracticeFacts } from "../practices/policy";
import { practiceToChange } from "../practices/practice-page";
import type { Card } from "../practices/schema";
import type { Viewer } from "../viewer";

const hashed = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** What tells two cards apart. */
export const markOfCard = (card: Card): string =>
	hashed(
		Object.entries(card)
			.filter(([name, value]) => !isNothing(value) && !(name === "template" && value === "practice"))
			.sort(([one], [other]) => (one < other ? -1 : 1)),
	);
const isNothing = (value: unknown) =>
	value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
export const markOfPage = hashed;

export interface KnownOrigin {
	slug: string;
	hash: string;
	written: string;
}

/** The practices that were made of the same pages before, by path. Discarded drafts come in again. */
export async function originsOf(source: string, communityId: string): Promise<Map<string, KnownOrigin>> {
	const rows = await kysely
		.selectFrom("practice_origins as o")
		.innerJoin("practices as p", "p.id", "o.practiceId")
		.select(["o.path", "o.hash", "o.written", "p.slug"])
		.where("o.source", "=", source)
		.where("p.communityId", "=", communityId)
		.where("p.deletedAt", "is", null)
		.orderBy("p.id")
		.execute();
	return new Map(rows.map(({ path, ...origin }) => [path, origin]));
}

export interface PresentPractice {
	id: string;
	card: Card;
	contactId: string;
	keepers: Keepers;
	status: PracticeFacts["status"];
	version: number;
	mayChange: boolean;
	/** Files that its text shows. */
	fileIds: ReadonlySet<string>;
}

/** A practice as it is now; null for one that the viewer does not see. */
export async function presentPractice(viewer: Viewer, slug: string): Promise<PresentPractice | null> {
	try {
		const practice = await practiceToChange(viewer, slug);
		const files = await kysely
			.selectFrom("attachments")
			.select("fileId")
			.where("practiceId", "=", practice.id)
			.limit(sql.lit(1000))
			.execute();
		return {
			id: practice.id,
			card: cardOf(practice),
			contactId: practice.contactId,
			keepers: practice,
			status: practice.status,
			version: practice.version,
			mayChange: canChange(viewer, practice).allowed,
			fileIds: new Set(files.map(({ fileId }) => fileId)),
		};
	} catch (problem) {
		if (problem instanceof NotFound) return null;
		throw problem;
	}
}

/** A card without what its ids meant in another installation. */
export async function knownHere(card: Card): Promise<Card> {
	const unitIds = card.unitIds ?? [];
	const personIds = (card.sources ?? []).flatMap(({ personId }) => personId ?? []);
	if (unitIds.length + personIds.length === 0) return card;
	const [units, people] = await Promise.all([
		kysely
			.selectFrom("org_units")
			.select("id")
			.where((eb) => eb("id", "=", eb.fn.any(eb.val(unitIds))))
			.execute(),
		kysely
			.selectFrom("people")
			.select("id")
			.where((eb) => eb("id", "=", eb.fn.any(eb.val(personIds.filter(isId)))))
			.execute(),
	]);
	const here = new Set([...units, ...people].map(({ id }) => id));
	return {
		...card,
		unitIds: unitIds.filter((id) => here.has(id)),
		sources: card.sources?.map(({ personId, ...source }) =>
			personId && here.has(personId) ? { ...source, personId } : source,
		),
	};
}

/** Notes what a practice was made of. */
export async function noteOrigin(
	tx: Tx,
	practiceId: string,
	origin: { source: string; path: string; hash: string; written: string },
): Promise<void> {
	await readIn(
		tx,
		kysely
			.insertInto("practice_origins")
			.values({ practiceId, ...origin })
			.onConflict((conflict) => conflict.column("practiceId").doUpdateSet(origin)),
	);
}
