import { sql } from "kysely";
import { kysely } from "../db";
import { placeIsAmong } from "../posts/addressed";
import { literal } from "../sql";

/** The members `person` of the community whom a letter is for. */
export function letterAudience(letterId: string | null) {
	return kysely
		.selectFrom("letters as letter")
		.innerJoin("memberships as ms", "ms.communityId", "letter.communityId")
		.innerJoin("people as person", "person.id", "ms.personId")
		.leftJoin("org_units as unit", "unit.id", "person.orgUnitId")
		.where("letter.id", "=", letterId)
		.where("ms.status", "=", literal("active"))
		.where("person.status", "=", literal("active"))
		.where("person.kind", "=", literal("employee"))
		.where((eb) =>
			placeIsAmong(
				{ unitId: eb.ref("person.orgUnitId"), spokeId: eb.ref("unit.spokeId"), siteId: eb.ref("person.siteId") },
				{ unitIds: sql.ref<string[]>("letter.forUnitIds"), siteIds: sql.ref<string[]>("letter.forSiteIds") },
			),
		);
}
