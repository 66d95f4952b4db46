import { type ActivityKind, recordActivity } from "../activity";
import { db, Prisma } from "../db";

interface Asking {
	kind: Extract<ActivityKind, "meetup.capture_due" | "meetup.feedback_asked">;
	detail?: Record<string, boolean>;
	/** What has to hold under the lock of the edition `m` as well. */
	still?: Prisma.Sql;
}

/**
 * Writes down that people of these editions are asked, each once: the ledger knows which were, and the edition's row is
 * held against a second worker. Returns of how many it was written.
 */
export async function askOnce(
	editions: readonly { id: string }[],
	{ kind, detail, still = Prisma.sql`true` }: Asking,
	at: Date,
): Promise<number> {
	let asked = 0;
	for (const { id } of editions)
		await db.$transaction(async (tx) => {
			const [meetup] = await tx.$queryRaw<{ communityId: string }[]>`
				select "communityId" from meetups m where id = ${id}::uuid and ${still} and not exists (
					select from activities where "subjectId" = ${id}::uuid and kind = ${kind}) for no key update`;
			if (!meetup) return;
			const { communityId } = meetup;
			await recordActivity(tx, null, { kind, at, communityId, subject: ["meetup", id], detail });
			asked++;
		});
	return asked;
}
