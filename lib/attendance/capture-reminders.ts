import { sql } from "kysely";
import { kysely } from "../db";
import { literal } from "../sql";
import { captureIsDue } from "./captured";
import { recordOncePerMeetup } from "./once-per-meetup";

const AT_ONCE = 100;

/** Job: reminds managers of the capture, once for each meetup. Returns for how many. */
export async function remindToCapture(at: Date): Promise<number> {
	const due = await kysely
		.selectFrom("meetups as m")
		.select("m.id")
		.where(captureIsDue(at))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("activities as a")
						.select("a.id")
						.whereRef("a.subjectId", "=", "m.id")
						.where("a.kind", "=", literal("meetup.capture_due")),
				),
			),
		)
		.orderBy("m.endsAt", "desc")
		.limit(sql.lit(AT_ONCE))
		.execute();
	return recordOncePerMeetup(
		due,
		{ kind: "meetup.capture_due", onlyIf: (eb) => eb("m.state", "=", literal("held")) },
		at,
	);
}
