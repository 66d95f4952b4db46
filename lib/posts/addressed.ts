import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type DB, kysely } from "../db";
import { literal } from "../sql";
import type { Viewer } from "../viewer";

/** Where somebody works, as columns or values. */
interface Workplace {
	unitId: Expression<string | null>;
	spokeId: Expression<string | null>;
	siteId: Expression<string | null>;
}

/** The spokes (or the hub) and sites that something is for. */
interface AddressedPlaces {
	unitIds: Expression<string[]>;
	siteIds: Expression<string[]>;
}

/** Whether somebody works in one of the places. None at all are all of them. */
export function placeIsAmong(
	{ unitId, spokeId, siteId }: Workplace,
	{ unitIds, siteIds }: AddressedPlaces,
): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	const isOneOf = (value: Expression<string | null>, list: Expression<string[]>) =>
		eb(value, "=", sql<string>`any(${list})`);
	return eb.or([
		// Not by cardinality(): of columns PostgreSQL knows how often they are empty, and takes the index.
		sql<SqlBool>`${unitIds} = '{}' and ${siteIds} = '{}'`,
		isOneOf(unitId, unitIds),
		isOneOf(spokeId, unitIds),
		isOneOf(siteId, siteIds),
	]);
}

const MOST_PLACES = 200;

/** The names of the spokes and sites that something is for, as columns. */
export function namesOfPlaces({ unitIds, siteIds }: AddressedPlaces) {
	const eb = expressionBuilder<DB>();
	return [
		jsonArrayFrom(
			eb
				.selectFrom("org_units as unit")
				.select("unit.names")
				.where("unit.id", "=", sql<string>`any(${unitIds})`)
				.orderBy("unit.position")
				.limit(literal(MOST_PLACES)),
		).as("forUnits"),
		jsonArrayFrom(
			eb
				.selectFrom("sites as site")
				.select("site.name")
				.where("site.id", "=", sql<string>`any(${siteIds})`)
				.orderBy("site.name")
				.limit(literal(MOST_PLACES)),
		).as("forSites"),
	] as const;
}

/** Posts `post` that are for somebody who works there: all but the announcements to other units and sites. */
const forPlace = (workplace: Workplace): Expression<SqlBool> =>
	placeIsAmong(workplace, {
		unitIds: sql.ref<string[]>("post.forUnitIds"),
		siteIds: sql.ref<string[]>("post.forSiteIds"),
	});

/** Posts that are for the viewer. Who is not among those an announcement is for may open it, and is not told of it. */
export function addressedTo({ orgUnitId, spokeId, siteId }: Viewer): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	const value = (id: string | null) => eb.cast<string | null>(eb.val(id), "uuid");
	return forPlace({ unitId: value(orgUnitId), spokeId: value(spokeId), siteId: value(siteId) });
}

/** The members `person` of the community whom the post `post` is for, without its author. */
export function audienceOf(postId: string | null) {
	return kysely
		.selectFrom("posts as post")
		.innerJoin("memberships as ms", "ms.communityId", "post.communityId")
		.innerJoin("people as person", "person.id", "ms.personId")
		.leftJoin("org_units as unit", "unit.id", "person.orgUnitId")
		.where("post.id", "=", postId)
		.where("ms.status", "=", literal("active"))
		.where("person.status", "=", literal("active"))
		.where("person.kind", "=", literal("employee"))
		.whereRef("person.id", "!=", "post.authorId")
		.where((eb) =>
			forPlace({
				unitId: eb.ref("person.orgUnitId"),
				spokeId: eb.ref("unit.spokeId"),
				siteId: eb.ref("person.siteId"),
			}),
		);
}
