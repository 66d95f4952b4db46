import type { Tx } from "../db";
import { type RefusalReason, Refused } from "../errors";
import { WORKS_HERE } from "../people/policy";

/** The people of a card, and how often they read it again. */
export interface Keepers {
	contactId: string;
	/** Null: the managers of the community. */
	ownerId: string | null;
	coAuthorIds: readonly string[];
	/** Null: as often as the settings say. */
	reviewEveryDays: number | null;
}

export const MOST_CO_AUTHORS = 20;

/** New people of a card must be active employees who may read it. */
export async function demandKeepers(
	tx: Tx,
	sent: Keepers,
	now: Keepers | null,
	community: { id: string; visibility: string },
): Promise<void> {
	if (sent.coAuthorIds.length > MOST_CO_AUTHORS) throw new Refused("too_many_co_authors");
	const added = sent.coAuthorIds.filter((id) => !now?.coAuthorIds.includes(id));
	const asked: [RefusalReason, string[]][] = [
		["contact_unknown", sent.contactId === now?.contactId ? [] : [sent.contactId]],
		["owner_unknown", !sent.ownerId || sent.ownerId === now?.ownerId ? [] : [sent.ownerId]],
		["co_author_unknown", added],
	];
	const ids = [...new Set(asked.flatMap(([, people]) => people))];
	if (ids.length === 0) return;
	const membersOnly = community.visibility === "hidden";
	const known = await tx.person.findMany({
		where: {
			id: { in: ids },
			...WORKS_HERE,
			...(membersOnly ? { memberships: { some: { communityId: community.id, status: "active" } } } : {}),
		},
		select: { id: true },
	});
	for (const [reason, people] of asked)
		if (people.some((id) => !known.some((person) => person.id === id))) throw new Refused(reason);
}

/** Writes the co-authors of a card; the author is none. */
export async function writeCoAuthors(
	tx: Tx,
	{ id, authorId }: { id: string; authorId: string },
	{ coAuthorIds }: Keepers,
): Promise<void> {
	await tx.practiceCoAuthor.deleteMany({ where: { practiceId: id } });
	const people = [...new Set(coAuthorIds)].filter((personId) => personId !== authorId);
	if (people.length > 0)
		await tx.practiceCoAuthor.createMany({ data: people.map((personId) => ({ practiceId: id, personId })) });
}
