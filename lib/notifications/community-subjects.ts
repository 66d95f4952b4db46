import type { ActivityKind } from "../activity";
import { kysely } from "../db";
import { isId } from "../ids";
import { fullName } from "../text";
import { type Detail, personNames, type Subject } from "./subject";

/** How a community, and one that is proposed, are read for a message. */
export const COMMUNITY_SUBJECTS = {
	async community(
		id: string,
		{ into, from, day, stage, proposed }: Detail,
		kind: ActivityKind,
	): Promise<Subject | null> {
		// Of a stage, `from` is its name.
		const otherId = [into, from].find(isId) ?? null;
		const community = await kysely
			.selectFrom("communities as c")
			.leftJoin("communities as other", (join) => join.on("other.id", "=", otherId))
			.select(["c.slug", "c.name", "c.archivedAt", "c.stage", "other.slug as otherSlug", "other.name as otherName"])
			.where("c.id", "=", id)
			.executeTakeFirst();
		if (!community || isTakenBack(kind, community.archivedAt)) return null;
		// Managers have decided before this job ran.
		if (kind === "community.stage_proposed" && (community.archivedAt || community.stage !== stage)) return null;
		const { slug, name, otherSlug, otherName } = community;
		return {
			params: {
				community: name,
				...(otherName ? { other: otherName } : {}),
				...(proposed ? { stage: String(proposed) } : {}),
				...(day ? { day: { day: String(day) } } : {}),
			},
			path: `/communities/${(into && otherSlug) || slug}`,
		};
	},

	async membership(id: string, { to }: Detail): Promise<Subject | null> {
		const membership = await kysely
			.selectFrom("memberships as ms")
			.innerJoin("communities as c", "c.id", "ms.communityId")
			.select((eb) => ["ms.personId", "ms.role", "c.slug", "c.name", personNames(eb.ref("ms.personId")).as("person")])
			.where("ms.id", "=", id)
			.executeTakeFirst();
		if (!membership) return null;
		const { personId, role, slug, name, person } = membership;
		return {
			personId,
			params: { person: fullName(person), community: name, role: String(to ?? role) },
			path: `/communities/${slug}`,
		};
	},

	async community_request(id: string, { personId }: Detail): Promise<Subject | null> {
		const request = await kysely
			.selectFrom("community_requests as cr")
			.leftJoin("communities as c", "c.id", "cr.communityId")
			.select(["cr.name", "cr.reason", "cr.needsApproval", "c.slug"])
			.select((eb) => personNames(eb.ref("cr.proposerId")).as("proposer"))
			.where("cr.id", "=", id)
			.executeTakeFirst();
		if (!request) return null;
		return {
			personId: typeof personId === "string" ? personId : undefined,
			requestId: id,
			needsApproval: request.needsApproval,
			params: { community: request.name, person: fullName(request.proposer), because: request.reason ?? "" },
			path: `/communities/proposed/${id}`,
		};
	},
};

/** An archiving that was taken back before it was told, or the other way round. */
const isTakenBack = (kind: ActivityKind, archivedAt: Date | null): boolean =>
	(kind === "community.archived" && !archivedAt) || (kind === "community.reopened" && archivedAt !== null);
