import { type Expression, type RawBuilder, sql } from "kysely";
import type { DB } from "../db";
import type { Freshness } from "../practices/schema";
import type { Viewer } from "../viewer";
import type { Query } from "./query-words";
import type { SearchKind } from "./schema";

export interface SearchAsked {
	viewer: Viewer;
	query: Query;
	at: Date;
}

type Language = DB["posts"]["language"];

/** What a found row has beside its kind. What a kind does not have is null. */
interface FoundRow {
	id: Expression<string>;
	at: Expression<Date>;
	text: Expression<number>;
	worth: Expression<number>;
	communityId?: Expression<string | null>;
	topicId?: Expression<string | null>;
	/** Its unit, or the person whose unit and country it has. */
	unitId?: Expression<string | null>;
	personId?: Expression<string | null>;
	language?: Expression<Language | null>;
	/** Other languages that it can be read in. */
	alsoIn?: Expression<Language[]>;
	figure?: Expression<boolean>;
	freshness?: Expression<Freshness | null>;
}

const NO_ID: RawBuilder<string | null> = sql`null::uuid`;

/** The columns of a found row, in one order, so that the kinds can be put together. */
export const foundColumns = (kind: SearchKind, row: FoundRow) =>
	[
		sql<SearchKind>`${sql.lit(kind)}::text`.as("kind"),
		sql<string>`${row.id}`.as("id"),
		sql<string | null>`${row.communityId ?? NO_ID}`.as("communityId"),
		sql<string | null>`${row.topicId ?? NO_ID}`.as("topicId"),
		sql<string | null>`${row.unitId ?? NO_ID}`.as("unitId"),
		sql<string | null>`${row.personId ?? NO_ID}`.as("personId"),
		sql<Language | null>`${row.language ?? sql`null::text`}`.as("language"),
		sql<Language[]>`${row.alsoIn ?? sql`'{}'::text[]`}`.as("alsoIn"),
		sql<Date>`${row.at}`.as("at"),
		sql<boolean>`${row.figure ?? sql`false`}`.as("figure"),
		sql<Freshness | null>`${row.freshness ?? sql`null::text`}`.as("freshness"),
		sql<number>`(${row.text})::float8`.as("text"),
		sql<number>`(${row.worth})::float8`.as("worth"),
	] as const;

export const NO_TOPIC = NO_ID;
