import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { type ActivityKind, recordActivity } from "../activity";
import { type DB, db, kysely, readIn } from "../db";
import { lockRow } from "../locks";

interface Recorded {
	kind: Extract<ActivityKind, "meetup.capture_due" | "meetup.feedback_asked">;
	detail?: Record<string, boolean>;
	/** What must still hold under the lock of the meetup `m`. */
	onlyIf?: (eb: ExpressionBuilder<DB & { m: DB["meetups"] }, "m">) => Expression<SqlBool>;
}

/** Records the activity for each meetup that has none of its kind yet. Returns for how many. */
export async function recordOncePerMeetup(
	meetups: readonly { id: string }[],
	{ kind, detail, onlyIf = (eb) => eb.lit(true) }: Recorded,
	at: Date,
): Promise<number> {
	let recorded = 0;
	for (const { id } of meetups)
		await db.$transaction(async (tx) => {
			await lockRow(tx, "meetups", id);
			// A statement of its own: after waiting for the lock it sees what another worker recorded.
			const [meetup] = await readIn(
				tx,
				kysely
					.selectFrom("meetups as m")
					.select("m.communityId")
					.where("m.id", "=", id)
					.where(onlyIf)
					.where((eb) =>
						eb.not(
							eb.exists(
								eb
									.selectFrom("activities as a")
									.select("a.id")
									.where("a.subjectId", "=", id)
									.where("a.kind", "=", kind),
							),
						),
					),
			);
			if (!meetup) return;
			const { communityId } = meetup;
			await recordActivity(tx, null, { kind, at, communityId, subject: ["meetup", id], detail });
			recorded++;
		});
	return recorded;
}
