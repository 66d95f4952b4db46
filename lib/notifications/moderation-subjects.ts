import type { ActivityKind } from "../activity";
import { kysely } from "../db";

/** What messages about moderation need of a case, and of a mute or a ban. */
export const MODERATION_SUBJECTS = {
	async case(id: string, _: unknown, kind: ActivityKind) {
		const row = await kysely
			.selectFrom("moderation_cases as k")
			.innerJoin("communities as c", "c.id", "k.communityId")
			.select(["k.authorId", "k.source", "k.textAct", "k.measure", "k.isUpheld", "k.message", "k.appealMessage"])
			.select(["k.decidedAt", "k.appealDecidedAt", "c.slug", "c.name"])
			.where("k.id", "=", id)
			.executeTakeFirst();
		// It was decided before this job ran.
		const waitsFor = kind === "case.appealed" ? row?.appealDecidedAt : row?.decidedAt;
		const isOver = kind === "case.decided" || kind === "case.appeal_decided";
		if (!row || (!isOver && waitsFor)) return null;
		// Whose text is kept was never told that it was looked at, except who waited for it.
		const concernsAuthor = row.measure || row.textAct !== "keep" || row.source === "first_post";
		return {
			personId: isOver && concernsAuthor ? row.authorId : undefined,
			otherPersonId: row.authorId,
			caseId: id,
			mailText: [(kind === "case.appeal_decided" ? row.appealMessage : row.message) ?? ""].filter(Boolean),
			params: {
				community: row.name,
				slug: row.slug,
				text: row.source === "first_post" && row.textAct === "keep" ? "published" : (row.textAct ?? ""),
				measure: row.measure ?? "",
				upheld: row.isUpheld ? "yes" : "no",
			},
			path: isOver ? `/people/me/moderation/${id}` : `/communities/${row.slug}/moderation/${id}`,
		};
	},

	async restriction(id: string, { byCase }: { byCase?: unknown }, kind: ActivityKind) {
		if (byCase) return null;
		const row = await kysely
			.selectFrom("community_restrictions as restriction")
			.innerJoin("communities as c", "c.id", "restriction.communityId")
			.select([
				"restriction.personId",
				"restriction.kind",
				"restriction.endsAt",
				"restriction.reason",
				"c.name",
				"c.slug",
			])
			.where("restriction.id", "=", id)
			.executeTakeFirst();
		if (!row) return null;
		const isBanned = row.kind === "ban" && kind !== "restriction.lifted";
		return {
			personId: row.personId,
			mailText: kind === "restriction.lifted" ? undefined : [row.reason].filter(Boolean),
			params: {
				community: row.name,
				kind: row.kind,
				ends: row.endsAt ? "yes" : "no",
				until: { instant: (row.endsAt ?? new Date(0)).toISOString() },
			},
			path: isBanned ? "/communities" : `/communities/${row.slug}`,
		};
	},
};
