import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { communityReadableBy } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";

/** A guest subscribes to their own seats alone. Calendars of communities and sites are for employees. */
export function canSubscribe(viewer: Viewer, scope: "person" | "community" | "series" | "site"): Verdict {
	if (viewer.kind === "service") return refused("employees_only");
	return scope === "person" || isEmployee(viewer) ? allowed : refused("employees_only");
}

/** A query that reads feeds under the alias `f`, each with its series `s` if it has one. */
type FeedQuery = ExpressionBuilder<
	DB & { f: DB["calendar_feeds"]; s: { [Column in keyof DB["meetup_series"]]: DB["meetup_series"][Column] | null } },
	"f" | "s"
>;

/** One's own feeds, without those of communities one may no longer read. */
export function feedVisibleTo(viewer: Viewer) {
	return (eb: FeedQuery): Expression<SqlBool> => {
		const readable = eb
			.selectFrom("communities as c")
			.select("c.id")
			.where((community) =>
				community.or([
					community("c.id", "=", community.ref("f.communityId")),
					community("c.id", "=", community.ref("s.communityId")),
				]),
			)
			.where(communityReadableBy(viewer));
		return eb.and([
			eb("f.personId", "=", viewer.personId),
			eb.or([eb("f.scope", "in", [literal("person"), literal("site")]), eb.exists(readable)]),
		]);
	};
}
