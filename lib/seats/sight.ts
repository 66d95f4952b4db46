import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { type DB, kysely, readIn, type Tx } from "../db";
import { literal } from "../sql";
import { publishedMeetupVisible, rowOfPerson } from "../visibility";

/** A query on meetups `m`, their communities `c` and people `person`. */
type SightQuery = ExpressionBuilder<
	DB & { m: DB["meetups"]; c: DB["communities"]; person: DB["people"] },
	"m" | "c" | "person"
>;

/** Whether the person of a row may open the published meetup of the same row: `meetupVisibleTo` without a viewer. */
export function editionSeenByRow(at: Date) {
	return (eb: SightQuery): Expression<SqlBool> =>
		eb.and([eb("person.status", "=", literal("active")), publishedMeetupVisible(rowOfPerson(at))(eb)]);
}

/** Whether a person may open a published meetup: read anew, in the caller's transaction. */
export async function seesEdition(tx: Tx, seat: { meetupId: string; personId: string }, at: Date): Promise<boolean> {
	const rows = await readIn(
		tx,
		kysely
			.selectFrom("meetups as m")
			.innerJoin("communities as c", "c.id", "m.communityId")
			.innerJoin("people as person", (join) => join.on("person.id", "=", seat.personId))
			.select("m.id")
			.where("m.id", "=", seat.meetupId)
			.where(editionSeenByRow(at)),
	);
	return rows.length > 0;
}
