import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { type CommunityFacts, canManage, canModerate, canTakePart } from "../communities/policy";
import type { DB, Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { activeCommunityIds, isEmployee, lookedAfterIds, type Viewer } from "../viewer";

export interface PracticeFacts {
	status: "draft" | "in_review" | "published" | "needs_update" | "retired";
	authorId: string;
	contactId: string;
	community: CommunityFacts;
}

const nothing = { id: { in: [] as string[] } };
const IN_USE = ["published", "needs_update"] satisfies PracticeFacts["status"][];

/** The repository is everyone's, whoever may join the community; a hidden community's cards are its members'. */
function shelvesOpenTo(viewer: Viewer): Prisma.PracticeWhereInput {
	return {
		deletedAt: null,
		community: { OR: [{ visibility: { not: "hidden" } }, { id: { in: activeCommunityIds(viewer) } }] },
	};
}

/** Cards whose every state is the viewer's business: as author, as contact, and where they look after the community. */
function inCareOf(viewer: Viewer): Prisma.PracticeWhereInput[] {
	return [
		{ authorId: viewer.personId },
		{ contactId: viewer.personId },
		{ communityId: { in: lookedAfterIds(viewer) } },
	];
}

/** A query that reads practices under the alias `p`, each with its community `c`. */
export type PracticeQuery = ExpressionBuilder<DB & { p: DB["practices"]; c: DB["communities"] }, "p" | "c">;

/** The repository is everyone's, whoever may join the community; a hidden community's practices are its members'. */
function inOpenRepository(viewer: Viewer, eb: PracticeQuery): Expression<SqlBool> {
	return eb.or([eb("c.visibility", "!=", "hidden"), eb("c.id", "=", eb.fn.any(eb.val(activeCommunityIds(viewer))))]);
}

/** Practices whose every state is the viewer's business: as author, as contact, and as moderator or manager. */
function keptBy(viewer: Viewer, eb: PracticeQuery): Expression<SqlBool> {
	return eb.or([
		eb("p.authorId", "=", viewer.personId),
		eb("p.contactId", "=", viewer.personId),
		eb("p.communityId", "=", eb.fn.any(eb.val(lookedAfterIds(viewer)))),
	]);
}

/** Published, and not retired since. */
export const practiceInUse = (eb: ExpressionBuilder<DB & { p: DB["practices"] }, "p">): Expression<SqlBool> =>
	eb("p.status", "in", IN_USE);

/** Practices that may appear to the viewer in lists, search and counts. */
export function practiceVisibleTo(viewer: Viewer) {
	return (eb: PracticeQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		const mayShow = eb.or([practiceInUse(eb), keptBy(viewer, eb)]);
		return eb.and([eb("p.deletedAt", "is", null), inOpenRepository(viewer, eb), mayShow]);
	};
}

/** Practices whose page the viewer may open: also those retired since, because links and evidence still lead to them. */
export function practiceReadableBy(viewer: Viewer) {
	return (eb: PracticeQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		const retired = eb.and([eb("p.status", "=", "retired"), eb("p.publishedAt", "is not", null)]);
		const mayOpen = eb.or([practiceInUse(eb), retired, keptBy(viewer, eb)]);
		return eb.and([eb("p.deletedAt", "is", null), inOpenRepository(viewer, eb), mayOpen]);
	};
}

/** Practices that may appear to the viewer in lists, search and counts. */
export function practicesVisibleTo(viewer: Viewer): Prisma.PracticeWhereInput {
	if (!isEmployee(viewer)) return nothing;
	return { AND: [shelvesOpenTo(viewer), { OR: [{ status: { in: IN_USE } }, ...inCareOf(viewer)] }] };
}

/** Practices whose page the viewer may open: also those retired since, because links and evidence still lead to them. */
export function practicesReadableBy(viewer: Viewer): Prisma.PracticeWhereInput {
	if (!isEmployee(viewer)) return nothing;
	return {
		AND: [
			shelvesOpenTo(viewer),
			{ OR: [{ status: { in: IN_USE } }, { status: "retired", publishedAt: { not: null } }, ...inCareOf(viewer)] },
		],
	};
}

/** Discarded drafts that the viewer may bring back. */
export function discardedInCareOf(viewer: Viewer): Prisma.PracticeWhereInput {
	if (!isEmployee(viewer)) return nothing;
	return { AND: [{ ...shelvesOpenTo(viewer), deletedAt: { not: null } }, { OR: inCareOf(viewer) }] };
}

export const isInUse = (practice: Pick<PracticeFacts, "status">): boolean =>
	practice.status === "published" || practice.status === "needs_update";

/** Members write; the button in a community and the verb ask this. */
export const canDraft = canTakePart;

const isDraft = ({ status }: PracticeFacts): boolean => status === "draft" || status === "in_review";

/** Leads of the hub and administrators keep what is or was in the repository; a draft is not theirs to see. */
function keeps(viewer: Viewer, practice: PracticeFacts): boolean {
	return (
		practice.authorId === viewer.personId ||
		practice.contactId === viewer.personId ||
		canModerate(viewer, practice.community).allowed ||
		(!isDraft(practice) && canManage(viewer, practice.community).allowed)
	);
}

/** The author, the contact and those who look after the community; a retired card is put back first. */
export function canChange(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (practice.community.archivedAt) return refused("community_archived");
	if (!keeps(viewer, practice)) return refused("practice_keepers_only");
	return practice.status === "retired" ? refused("practice_retired") : allowed;
}

/** Whoever may change a draft may throw it away, and take that back. What was published is retired instead. */
export function canDiscard(viewer: Viewer, practice: PracticeFacts): Verdict {
	const verdict = canChange(viewer, practice);
	if (!verdict.allowed) return verdict;
	return isDraft(practice) ? allowed : refused("already_published");
}

/** A member of the community, and one who keeps this card. A retired card may be put back. */
export function canPublish(viewer: Viewer, practice: PracticeFacts): Verdict {
	const takesPart = canTakePart(viewer, practice.community);
	if (!takesPart.allowed) return takesPart;
	if (!keeps(viewer, practice)) return refused("practice_keepers_only");
	return isInUse(practice) ? refused("already_published") : allowed;
}

/** Any colleague who reads it may say what is no longer right; who answers for the card mends it instead. */
export function canDoubt(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (practice.community.archivedAt) return refused("community_archived");
	if (!isInUse(practice)) return refused("practice_not_published");
	const answers = practice.authorId === viewer.personId || practice.contactId === viewer.personId;
	return answers ? refused("practice_yours_to_mend") : allowed;
}

export function canRetire(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (!keeps(viewer, practice)) return refused("practice_keepers_only");
	return isInUse(practice) ? allowed : refused("practice_not_published");
}

/** Whether the viewer may say "we used this". Whether they already did is a fact of the reuse, not a right. */
export function canMarkReused(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (!isInUse(practice)) return refused("practice_not_published");
	if (practice.authorId === viewer.personId) return refused("own_practice");
	return viewer.orgUnitId ? allowed : refused("no_unit");
}

/** A use in the author's own unit is worth recording; only one elsewhere shows that the practice travels. */
export const isReuseElsewhere = (practiceUnitId: string | null, reuseUnitId: string): boolean =>
	practiceUnitId !== reuseUnitId;
