import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { letterAudience } from "@/lib/letters/audience";
import { addBlock, changeBlock, removeBlock } from "@/lib/letters/blocks";
import { beginLetter } from "@/lib/letters/letters";
import { blockFields } from "@/lib/letters/schema";
import { scheduleLetter, sendLetter } from "@/lib/letters/sending";
import { rolesThatMay } from "@/lib/membership-roles";
import { countRows } from "@/lib/sql";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { LETTERS, type LetterText } from "./content/letters";
import { membersOf } from "./talk";
import { frenchSpaces } from "./typography";

/** Letters of two communities: sent ones that many have opened, and one that goes out in a few days. Done once. */
export async function writeLetters(today: Date): Promise<void> {
	if ((await db.letter.count()) > 0) return;
	for (const text of LETTERS) await write(text, today);
}

async function write({ community, days, head, opened, blocks }: LetterText, today: Date): Promise<void> {
	const sentAt = new Date(today.getTime() - (days ?? 0) * DAY);
	const written = new Date(Math.min(sentAt.getTime(), today.getTime()) - DAY);
	const manager = await managerOf(community, today);
	if (!manager) return;
	const spaced = (text: string | undefined, language: string | undefined) =>
		text && language === "fr" ? frenchSpaces(text) : text;
	const titles = {
		...head,
		title: spaced(head.title, head.language) ?? "",
		otherTitle: spaced(head.otherTitle, head.otherLanguage),
	};
	const { id } = await beginLetter(manager, community, { ...titles, forUnitIds: [], forSiteIds: [] }, written);
	const first = await db.letterBlock.findMany({ where: { letterId: id }, select: { id: true } });
	for (const block of first) await removeBlock(manager, block.id, written);
	const members = await membersOf(community, 40, today);
	for (const { kind, body = "", otherBody = "", thanks = [] } of blocks) {
		await addBlock(manager, id, kind, written);
		const block = await db.letterBlock.findFirstOrThrow({ where: { letterId: id }, orderBy: { position: "desc" } });
		const fields = {
			body: spaced(body, head.language) ?? "",
			otherBody: spaced(otherBody, head.otherLanguage) ?? "",
			people: thanks.flatMap((number) => members[number]?.personId ?? []),
		};
		await changeBlock(manager, block.id, fields, marksOf(blockFields(block)), written);
	}
	if (days === undefined) return;
	if (days < 0) await scheduleLetter(manager, id, sentAt, written);
	else await sendLetter(manager, id, sentAt);
	if (!opened) return;
	const { people } = await letterAudience(id).select(countRows().as("people")).executeTakeFirstOrThrow();
	await db.letter.update({ where: { id }, data: { opened: Math.round(people * opened) }, select: { id: true } });
}

async function managerOf(slug: string, today: Date): Promise<Viewer | null> {
	const membership = await db.membership.findFirst({
		where: {
			community: { slug, archivedAt: null },
			status: "active",
			role: { in: rolesThatMay("manage") },
			person: { status: "active" },
		},
		orderBy: { id: "asc" },
		select: { personId: true },
	});
	return membership && viewerOfPerson(membership.personId, today);
}
