import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import {
	type CommunityFacts,
	canChangeCommunity,
	communityManagedBy,
	communityReadableBy,
} from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import type { Viewer } from "../viewer";

/** What rules ask about a letter. */
export interface LetterFacts {
	sentAt: Date | null;
	community: CommunityFacts;
}

/** A query that reads letters under the alias `letter`, each with its community `c`. */
export type LetterQuery = ExpressionBuilder<DB & { letter: DB["letters"]; c: DB["communities"] }, "letter" | "c">;

/** Sent letters of the communities that the viewer may read, and all letters of those that they manage. */
export function letterVisibleTo(viewer: Viewer) {
	return (eb: LetterQuery): Expression<SqlBool> =>
		eb.or([
			eb.and([eb("letter.sentAt", "is not", null), communityReadableBy(viewer)(eb)]),
			communityManagedBy(viewer)(eb),
		]);
}

/** Writing letters to the members of a community: those who manage it. */
export const canWriteLetters = canChangeCommunity;

/** Until it is sent; afterwards it is what people have read. */
export function canChangeLetter(viewer: Viewer, { sentAt, community }: LetterFacts): Verdict {
	const verdict = canWriteLetters(viewer, community);
	if (!verdict.allowed) return verdict;
	return sentAt ? refused("letter_sent") : allowed;
}
