import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { asConditionPerson, isAdministrator, type Viewer } from "../viewer";
import { mayBeTold } from "../visibility";

/** The viewer's own items, as long as they may see what the items are about. The alias is `n`. */
export function itemVisibleTo(viewer: Viewer) {
	return (eb: ExpressionBuilder<DB & { n: DB["inbox_items"] }, "n">): Expression<SqlBool> =>
		eb.and([
			eb("n.personId", "=", viewer.personId),
			mayBeTold(asConditionPerson(viewer), {
				audience: eb.ref("n.audience"),
				communityId: eb.ref("n.communityId"),
				path: eb.ref("n.path"),
			}),
		]);
}

/** Outgoing mails and failed jobs contain what is written to others. */
export function canSeeOutgoing(viewer: Viewer): Verdict {
	return isAdministrator(viewer) ? allowed : refused("administrators_only");
}
