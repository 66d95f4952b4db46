import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { DB } from "../db";
import type { Locale } from "../i18n/locales";
import type { MembershipRight } from "../membership-roles";
import { NEED_RULES, type NeedKind } from "./rules";

/** Where needs are looked for, by what the viewer may do there. Archived communities have none. */
export interface NeedPlaces {
	viewerId: string;
	manage: readonly string[];
	moderate: readonly string[];
}

interface NeedOf {
	community: Expression<string>;
	subject: Expression<string>;
	/** Since when it waits. */
	since: Expression<Date>;
	/** The latest thing behind it: what was set aside before then comes back. Left out, `since`. */
	changed?: Expression<Date>;
	count?: Expression<number>;
	/** The title of a text, or the name of a person. */
	title?: Expression<string | null>;
	language?: Expression<string | null>;
	/** The last part of an address that is not the id of the subject. */
	address?: Expression<string | null>;
}

/** The columns of a need, the same for every kind. */
export function needColumns(kind: NeedKind, of: NeedOf) {
	const nothing = sql.lit(null);
	return [
		sql<NeedKind>`${sql.lit(kind)}::"NeedKind"`.as("kind"),
		sql<MembershipRight>`${sql.lit(NEED_RULES[kind].right)}`.as("right"),
		sql<number>`${sql.lit(NEED_RULES[kind].urgency)}::int`.as("urgency"),
		sql<string>`${of.community}`.as("communityId"),
		sql<string>`${of.subject}`.as("subjectId"),
		sql<Date>`${of.since}`.as("since"),
		sql<Date>`${of.changed ?? of.since}`.as("changedAt"),
		sql<number | null>`${of.count ?? nothing}::int`.as("count"),
		sql<string | null>`${of.title ?? nothing}::text`.as("title"),
		sql<Locale | null>`${of.language ?? nothing}::text`.as("language"),
		sql<string | null>`${of.address ?? nothing}::text`.as("address"),
	] as const;
}

/** Communities in which the viewer may settle a kind of need. */
export function inPlaces(places: NeedPlaces, kind: NeedKind, communityId: Expression<string>): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	const ids = NEED_RULES[kind].right === "manage" ? places.manage : places.moderate;
	return eb(communityId, "=", eb.fn.any(eb.val([...ids])));
}
