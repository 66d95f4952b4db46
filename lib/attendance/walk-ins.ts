import { db } from "../db";
import { isPastRetention } from "../seats/erasure";

/** Job: erases the names of walk-ins without an account; they are still counted. Returns how many. */
export async function eraseWalkInNames(at: Date): Promise<number> {
	const { count } = await db.checkIn.updateMany({
		where: { personId: null, walkInName: { not: "" }, meetup: isPastRetention(at) },
		data: { walkInName: "" },
	});
	return count;
}
