import { type Expression, type RawBuilder, sql } from "kysely";

/** The scope of the whole organisation. */
export const ALL = "all";
const SPOKE = "spoke:";
const COUNTRY = "country:";
const COMMUNITY = "community:";
const GROUP = "group:";
const HUB_ITSELF = "hub";

/** People of the hub itself, and those whose unit belongs to no spoke. */
export const HUB = `${SPOKE}${HUB_ITSELF}`;
export const spokeScope = (spokeId: string | null): string => `${SPOKE}${spokeId ?? HUB_ITSELF}`;
const countryScope = (country: string): string => `${COUNTRY}${country}`;

/** The country of a scope; null for other scopes. */
export const countryOf = (scope: string): string | null =>
	scope.startsWith(COUNTRY) ? scope.slice(COUNTRY.length) : null;

/** The scopes of the spoke and the country of a group: the people of a spoke in a country. Null for other scopes. */
export function partsOfGroup(scope: string): { spoke: string; country: string } | null {
	if (!scope.startsWith(GROUP)) return null;
	const [spoke = "", country = ""] = scope.slice(GROUP.length).split(":");
	return { spoke: `${SPOKE}${spoke}`, country: countryScope(country) };
}

/** `spokeScope` in SQL. */
export const spokeScopeInSql = (spokeId: Expression<string | null>): RawBuilder<string> =>
	sql<string>`${sql.lit(SPOKE)} || coalesce(${spokeId}::text, ${sql.lit(HUB_ITSELF)})`;

export const communityScopeInSql = (communityId: Expression<string | null>): RawBuilder<string> =>
	sql<string>`${sql.lit(COMMUNITY)} || ${communityId}`;

/** The community of the scope of one. */
export const communityOfScope = (scope: Expression<string>): RawBuilder<string> =>
	sql<string>`substr(${scope}, ${sql.lit(COMMUNITY.length + 1)})::uuid`;

export const isCommunityScope = (scope: Expression<string>): RawBuilder<boolean> =>
	sql<boolean>`${scope} like ${sql.lit(`${COMMUNITY}%`)}`;

export const isGroupScope = (scope: Expression<string>): RawBuilder<boolean> =>
	sql<boolean>`${scope} like ${sql.lit(`${GROUP}%`)}`;

/** Groups rows by spoke, by country and all together: `scopeOfGroup` then says which group a row is. */
export const bySpokeAndCountry = sql`grouping sets ((), ("spokeId"), (country))`;

/** Groups rows as `bySpokeAndCountry` does, and the people of each spoke in each country. */
export const bySpokeCountryAndBoth = sql`grouping sets ((), ("spokeId"), (country), ("spokeId", country))`;

export const scopeOfGroup = sql`
	case grouping("spokeId", country)
		when 0 then ${sql.lit(GROUP)} || coalesce("spokeId"::text, ${sql.lit(HUB_ITSELF)}) || ':' || country
		when 3 then ${sql.lit(ALL)}
		when 1 then ${spokeScopeInSql(sql`"spokeId"`)}
		else ${sql.lit(COUNTRY)} || country end`;
