import { db } from "../db";
import { isPastRetention } from "../seats/erasure";

/**
 * Job: the names of people without an account who came are nobody's business a month later; that they came is still
 * counted. Returns how many were erased.
 */
export async function eraseWalkInNames(at: Date): Promise<number> {
	const { count } = await db.checkIn.updateMany({
		where: { personId: null, walkInName: { not: "" }, meetup: isPastRetention(at) },
		data: { walkInName: "" },
	});
	return count;
}
