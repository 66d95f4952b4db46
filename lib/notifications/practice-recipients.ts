import { kysely } from "../db";
import { personLeads } from "../practices/reuse-policy";
import { literal } from "../sql";
import type { NotifiedActivity } from "./notified-activity";
import { hubExcept, managers, type Recipients } from "./recipients";

export const practiceCoAuthors: Recipients = ({ practiceId }) =>
	kysely
		.selectFrom("practice_co_authors as co")
		.select("co.personId")
		.where("co.practiceId", "=", practiceId ?? null);

/** Those who lead a unit that somebody of another unit named. */
export const leadsOfNamedUnit: Recipients = ({ namedUnitId }) =>
	kysely
		.selectFrom("people as lead")
		.select("lead.id as personId")
		.where("lead.status", "=", literal("active"))
		.where((eb) =>
			personLeads(
				{ id: eb.ref("lead.id"), orgUnitId: eb.ref("lead.orgUnitId") },
				eb.cast<string>(eb.val(namedUnitId ?? null), "uuid"),
			),
		);

const isHidden = ({ communityId }: NotifiedActivity) =>
	kysely
		.selectFrom("communities as c")
		.select("c.id")
		.where("c.id", "=", communityId)
		.where("c.visibility", "=", literal("hidden"));

/** The hub, where it sees the practice. Not the person that the activity is about. */
export const hubOfRepository: Recipients = (activity) =>
	hubExcept(activity.personId).where((eb) => eb.not(eb.exists(isHidden(activity))));

/** The managers of a hidden community, whose practices the hub does not see. */
export const managersOfHidden: Recipients = (activity) =>
	kysely
		.selectFrom(managers(activity).as("managing"))
		.select("managing.personId")
		.where((eb) => eb.exists(isHidden(activity)));
