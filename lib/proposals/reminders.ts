import { type ExpressionBuilder, sql } from "kysely";
import { recordActivity } from "../activity";
import { addDays, dayIn } from "../clock";
import { type DB, db, kysely, readIn } from "../db";
import { env } from "../env";
import { dayValue, literals } from "../sql";
import { matterHasProposal } from "../visibility";
import { WAITING } from "./schema";

/** Owners are reminded so many days before the due day. */
export const REMIND_DAYS_BEFORE = 7;
const AT_ONCE = 200;

const REMINDERS = [
	{ kind: "proposal.due_soon", mark: "remindedBeforeOn" },
	{ kind: "proposal.overdue", mark: "remindedAfterOn" },
] as const;
type Reminder = (typeof REMINDERS)[number];

/**
 * Job: reminds of matters that wait for an answer, once shortly before their due day and once after it. A new due day is reminded of
 * anew. Returns how many.
 */
export async function remindOfMatters(at: Date): Promise<number> {
	const today = dayIn(at, env().ORGANISATION_ZONE);
	let reminded = 0;
	for (const reminder of REMINDERS) {
		let batch: number;
		do {
			batch = await remindSome(reminder, today, at);
			reminded += batch;
		} while (batch === AT_ONCE);
	}
	return reminded;
}

function remindSome({ kind, mark }: Reminder, today: string, at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const due = kysely
			.selectFrom("proposal_cases as k")
			.select("k.id")
			.where("k.mainId", "is", null)
			.where("k.state", "in", literals(WAITING))
			.where(`k.${mark}`, "is distinct from", (eb: ExpressionBuilder<DB & { k: DB["proposal_cases"] }, "k">) =>
				eb.ref("k.dueOn"),
			)
			.where("k.dueOn", kind === "proposal.overdue" ? "<" : ">=", dayValue(today))
			.where("k.dueOn", "<=", dayValue(addDays(today, REMIND_DAYS_BEFORE)))
			.where(matterHasProposal)
			.orderBy("k.id")
			.limit(sql.lit(AT_ONCE))
			.forNoKeyUpdate("k")
			.skipLocked();
		const rows = await readIn(
			tx,
			kysely
				.updateTable("proposal_cases as marked")
				.set((eb) => ({ [mark]: eb.ref("marked.dueOn") }))
				.where("marked.id", "in", due)
				.returning("marked.id"),
		);
		for (const { id } of rows) await recordActivity(tx, null, { kind, at, subject: ["proposal", id] });
		return rows.length;
	});
}
