import { sql } from "kysely";
import { MINUTE } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import type { PersonQuery } from "../people/policy";
import { asBoolean, literal } from "../sql";
import type { Viewer } from "../viewer";
import { zoneOfPerson } from "../zone-of-person";
import { DEFAULT_TIME, type DigestTime, nextDigest } from "./digest-time";

/** People of one transaction. */
export const DIGEST_BATCH = 100;

/** Transactions that began earlier are over by then: what they wrote is not passed by. */
const SETTLED_AFTER = MINUTE;
export const settledBy = (at: Date): Date => new Date(at.getTime() - SETTLED_AFTER);

const timeColumns = [
	"choice.rhythm",
	"choice.weekday",
	"choice.hour",
	"choice.quietFrom",
	"choice.quietUntil",
	"choice.daysOff",
] as const;

/** A row of a left join on `telling_choices`. */
type ChoiceRow = { [Key in keyof DigestTime]: DigestTime[Key] | null };

export const digestTimeOf = ({ rhythm, weekday, hour, quietFrom, quietUntil, daysOff }: ChoiceRow): DigestTime =>
	rhythm && weekday !== null && hour !== null
		? { rhythm, weekday, hour, quietFrom, quietUntil, daysOff: daysOff ?? [] }
		: DEFAULT_TIME;

/** Colleagues who have signed in once and have an address. */
const getsDigests = (eb: PersonQuery) =>
	eb.and([
		eb("person.status", "=", literal("active")),
		eb("person.kind", "=", literal("employee")),
		eb("person.registeredAt", "is not", null),
		eb("person.email", "is not", null),
	]);

/** Those people, with the time of their digest. */
const readers = () =>
	kysely
		.selectFrom("people as person")
		.leftJoin("telling_choices as choice", "choice.personId", "person.id")
		.select(["person.id as personId", ...timeColumns, zoneOfPerson().as("zone")])
		.where(getsDigests);

/** Gives a turn to everybody who has none, a batch at a time. Nobody gets old news. */
export async function giveTurns(at: Date): Promise<void> {
	const without = readers()
		.where((eb) =>
			eb.not(
				eb.exists(
					eb.selectFrom("digest_turns as turn").select("turn.personId").whereRef("turn.personId", "=", "person.id"),
				),
			),
		)
		.limit(sql.lit(DIGEST_BATCH * 10));
	let given: number;
	do {
		const people = await without.execute();
		const rows = people.map(({ personId, zone, ...choice }) => ({
			personId,
			coveredUntil: at,
			coveredBefore: at,
			dueAt: nextDigest(at, digestTimeOf(choice), zone),
		}));
		({ count: given } = await db.digestTurn.createMany({ data: rows, skipDuplicates: true }));
	} while (given > 0);
}

/** Plans the next digest of somebody who has changed its time or their zone. */
export async function planDigest(tx: Tx, personId: string, at: Date): Promise<void> {
	const [row] = await readIn(tx, readers().where("person.id", "=", personId));
	if (!row) return;
	const { zone, personId: _, ...choice } = row;
	const dueAt = nextDigest(at, digestTimeOf(choice), zone);
	await tx.digestTurn.upsert({
		where: { personId },
		create: { personId, dueAt, coveredUntil: at, coveredBefore: at },
		update: { dueAt },
		select: { personId: true },
	});
}

/** After a change of the profile: the viewer is of before it. */
export const replanDigest = ({ personId }: Viewer, at: Date): Promise<void> =>
	db.$transaction((tx) => planDigest(tx, personId, at));

/** The people whose hour it is, under the lock of their turns. Nobody else works on them until the transaction ends. */
export const dueTurns = (tx: Tx, at: Date) =>
	readIn(
		tx,
		kysely
			.selectFrom("digest_turns as turn")
			.innerJoin("people as person", "person.id", "turn.personId")
			.leftJoin("telling_choices as choice", "choice.personId", "turn.personId")
			.select(["turn.personId", "turn.dueAt", "turn.coveredUntil", "person.email", "person.givenName"])
			.select(["person.locale", "person.mailsOff", ...timeColumns, zoneOfPerson().as("zone")])
			.select((eb) => asBoolean(getsDigests(eb)).as("isReader"))
			.where("turn.dueAt", "<=", at)
			.orderBy("turn.dueAt")
			.orderBy("turn.personId")
			.limit(sql.lit(DIGEST_BATCH))
			.forUpdate("turn")
			.skipLocked(),
	);
export type DueTurn = Awaited<ReturnType<typeof dueTurns>>[number];

export interface DoneTurn {
	personId: string;
	dueAt: Date;
	coveredUntil: Date;
	coveredBefore: Date;
	mailId: string | null;
}

/** Writes the next turns of a batch in one statement. */
export async function finishTurns(tx: Tx, turns: readonly DoneTurn[]): Promise<void> {
	await tx.$executeRaw`
		update digest_turns as turn set "dueAt" = done."dueAt", "coveredUntil" = done."coveredUntil",
			"coveredBefore" = done."coveredBefore", "mailId" = done."mailId"
		from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb)
			as done("personId" uuid, "dueAt" timestamptz, "coveredUntil" timestamptz, "coveredBefore" timestamptz, "mailId" uuid)
		where turn."personId" = done."personId"`;
}

/** Job: a digest that was not sent because its reader lost sight of something in it is made again, without that. */
export async function reopenDigest(mailId: string, at: Date): Promise<void> {
	await db.$executeRaw`
		with dropped as (
			update digest_turns as turn set "dueAt" = ${at}::timestamptz, "coveredUntil" = turn."coveredBefore", "mailId" = null
			from outgoing_mails as mail where mail.id = ${mailId}::uuid and turn."mailId" = mail.id and mail.state = 'dropped'
			returning turn."personId", mail."createdAt" as "toldAt"
		)
		update inbox_items as item set "toldAt" = null, "toldBy" = null from dropped
		where item."personId" = dropped."personId" and item."toldAt" = dropped."toldAt" and item."toldBy" = 'digest'`;
}
