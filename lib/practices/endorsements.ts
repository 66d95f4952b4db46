import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { organisationDay } from "../organisation-day";
import { badgesOfPerson, termRunsOn } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canEndorse } from "./policy";

const SHOWN = 20;

/** Whether the viewer is a champion of any topic on that day. */
const runningTerms = (viewer: Viewer, at: Date) =>
	kysely
		.selectFrom("champion_terms as term")
		.select("term.id")
		.where("term.personId", "=", viewer.personId)
		.where(termRunsOn(organisationDay(at)));

async function count(tx: Tx, practiceId: string): Promise<void> {
	const endorsementCount = await tx.practiceEndorsement.count({ where: { practiceId, takenBackAt: null } });
	await tx.practice.update({ where: { id: practiceId }, data: { endorsementCount }, select: { id: true } });
}

/** A champion says with a sentence that they stand behind a practice. */
export async function endorsePractice(
	viewer: Viewer,
	{ slug, words }: { slug: string; words: string },
	at: Date,
): Promise<void> {
	const isChampion = (await runningTerms(viewer, at).executeTakeFirst()) !== undefined;
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canEndorse(viewer, practice, isChampion));
		const own = { practiceId: practice.id, personId: viewer.personId };
		if ((await tx.practiceEndorsement.count({ where: { ...own, takenBackAt: null } })) > 0)
			throw new Refused("endorsed_already");
		await tx.practiceEndorsement.create({ data: { ...own, words, at }, select: { id: true } });
		await count(tx, practice.id);
		await recordActivity(tx, viewer, {
			kind: "practice.endorsed",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}

/** Takes the viewer's own endorsement back, also after their term. */
export async function takeBackEndorsement(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		const own = { practiceId: practice.id, personId: viewer.personId, takenBackAt: null };
		const { count: ended } = await tx.practiceEndorsement.updateMany({ where: own, data: { takenBackAt: at } });
		if (ended === 0) throw new Refused("not_endorsed");
		await count(tx, practice.id);
		await recordActivity(tx, viewer, {
			kind: "practice.endorsement_taken_back",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}

/** Takes back that the viewer took their last endorsement back. */
export async function restoreEndorsement(viewer: Viewer, slug: string, at: Date): Promise<void> {
	const last = await db.practiceEndorsement.findFirst({
		where: { practice: { slug }, personId: viewer.personId, takenBackAt: { not: null } },
		orderBy: { takenBackAt: "desc" },
		select: { words: true },
	});
	if (!last) throw new Refused("not_endorsed");
	await endorsePractice(viewer, { slug, words: last.words }, at);
}

/** Endorsements of a practice, the latest first, and whether the viewer is a champion. */
export async function endorsementsOf(viewer: Viewer, practiceId: string, at: Date) {
	const [rows, champion] = await Promise.all([
		kysely
			.selectFrom("practice_endorsements as e")
			.innerJoin("people as person", "person.id", "e.personId")
			.select([...PERSON_COLUMNS, "person.status", "e.words", "e.at"])
			.select((eb) => badgesOfPerson(viewer, eb.ref("e.personId"), at).as("badges"))
			.where("e.practiceId", "=", practiceId)
			.where("e.takenBackAt", "is", null)
			.orderBy("e.at", "desc")
			.orderBy("e.id", "desc")
			.limit(sql.lit(SHOWN))
			.execute(),
		kysely.selectNoFrom((eb) => asBoolean(eb.exists(runningTerms(viewer, at))).as("is")).executeTakeFirstOrThrow(),
	]);
	return { rows, mine: rows.find(({ id }) => id === viewer.personId) ?? null, isChampion: champion.is };
}
