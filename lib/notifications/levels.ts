import type { ExpressionBuilder } from "kysely";
import type { DB } from "../db";
import { literal } from "../sql";
import type { Level } from "./telling";

/** Whether the reader of an item `n` has chosen a level for the community that it is about. */
export const hasLevel = (eb: ExpressionBuilder<DB & { n: DB["inbox_items"] }, "n">, level: Level) =>
	eb.exists(
		eb
			.selectFrom("community_choices as choice")
			.select("choice.level")
			.whereRef("choice.personId", "=", "n.personId")
			.whereRef("choice.communityId", "=", "n.communityId")
			.where("choice.level", "=", literal(level)),
	);
