import { type Expression, type ExpressionBuilder, expressionBuilder, type Selectable, type SqlBool, sql } from "kysely";
import type { DB } from "./db";
import { type MembershipRight, rolesThatMay } from "./membership-roles";
import { literal, literals } from "./sql";

export type Audience = Selectable<DB["inbox_items"]>["audience"];
type HubRole = Selectable<DB["role_grants"]>["role"];

/** A person in a condition: the viewer, or a row of `people`. */
export interface ConditionPerson {
	isEmployee: Expression<SqlBool>;
	isMemberOf: (communityId: Expression<string | null>) => Expression<SqlBool>;
	/** A member, or somebody who is invited or has asked to join. */
	belongsTo: (communityId: Expression<string | null>) => Expression<SqlBool>;
	/** By their own membership. */
	hasRightIn: (communityId: Expression<string | null>, right: MembershipRight) => Expression<SqlBool>;
	hasRole: (roles: readonly HubRole[]) => Expression<SqlBool>;
	/** Whether they are invited to a meetup as a guest. */
	isInvitedTo: (meetupId: Expression<string>) => Expression<SqlBool>;
	/** Whether they are invited, as a guest, to the meetup of an address. */
	isInvitedToPath: (path: Expression<string | null>) => Expression<SqlBool>;
	/** Whether they hold a seat at the meetup of an address. */
	holdsSeatAt: (path: Expression<string | null>) => Expression<SqlBool>;
	/** Whether they own the matter of an address. */
	ownsMatterAt: (path: Expression<string | null>) => Expression<SqlBool>;
}

type PersonTables = DB & { person: DB["people"] };

/** Invitations `i` of the row `person` to meetups `m`, while their access lasts: at least until the meetup ends. */
export function openInvitations(at: Date) {
	return expressionBuilder<PersonTables, "person">()
		.selectFrom("meetup_invitations as i")
		.innerJoin("meetups as m", "m.id", "i.meetupId")
		.whereRef("i.personId", "=", "person.id")
		.where("i.withdrawnAt", "is", null)
		.where((eb) => eb(eb.fn<Date>("greatest", ["i.accessUntil", "m.endsAt"]), ">", at));
}

/** Posts that are neither deleted nor hidden, and whose time has come. */
export const postPublished = (eb: ExpressionBuilder<DB & { post: DB["posts"] }, "post">): Expression<SqlBool> =>
	eb.and([eb("post.deletedAt", "is", null), eb("post.hiddenAs", "is", null), eb("post.scheduledFor", "is", null)]);

/** Replies that are neither deleted nor hidden. Their post may be. */
export const replyPublished = (eb: ExpressionBuilder<DB & { reply: DB["replies"] }, "reply">): Expression<SqlBool> =>
	eb.and([eb("reply.deletedAt", "is", null), eb("reply.hiddenAs", "is", null)]);

/** The row `person` of a query on people. */
export function rowOfPerson(at: Date): ConditionPerson {
	const person = expressionBuilder<PersonTables, "person">();
	const membershipsIn = (communityId: Expression<string | null>) =>
		person
			.selectFrom("memberships as own")
			.select(person.lit(1).as("one"))
			.where("own.communityId", "=", communityId)
			.whereRef("own.personId", "=", "person.id");
	const activeIn = (communityId: Expression<string | null>) =>
		membershipsIn(communityId).where("own.status", "=", literal("active"));
	// Only guests are invited. For an equality the planner chooses an index that finds nearly everybody.
	const isGuest = person("person.kind", "!=", literal("employee"));
	const invitations = openInvitations(at).select((eb) => eb.lit(1).as("one"));
	return {
		isEmployee: person("person.kind", "=", literal("employee")),
		isMemberOf: (communityId) => person.exists(activeIn(communityId)),
		belongsTo: (communityId) =>
			person.exists(
				membershipsIn(communityId).where("own.status", "in", [
					literal("active"),
					literal("invited"),
					literal("requested"),
				]),
			),
		hasRightIn: (communityId, right) =>
			person.exists(activeIn(communityId).where("own.role", "in", literals(rolesThatMay(right)))),
		hasRole: (roles) =>
			person.exists(
				person
					.selectFrom("role_grants as g")
					.select(person.lit(1).as("one"))
					.whereRef("g.personId", "=", "person.id")
					.where("g.role", "in", roles),
			),
		isInvitedTo: (meetupId) => person.and([isGuest, person.exists(invitations.where("m.id", "=", meetupId))]),
		isInvitedToPath: (path) =>
			person.and([
				isGuest,
				person.exists(
					invitations.where((eb) =>
						eb.fn<boolean>("starts_with", [path, eb(eb.val("/meetups/"), "||", eb.cast<string>("m.id", "text"))]),
					),
				),
			]),
		holdsSeatAt: (path) => person.exists(seatsAt(path).where("r.personId", "=", person.ref("person.id"))),
		ownsMatterAt: (path) => person.exists(mattersAt(path).where("k.ownerId", "=", person.ref("person.id"))),
	};
}

/** Answers `r` that hold a seat at the meetup of an address. */
export function seatsAt(path: Expression<string | null>) {
	const eb = expressionBuilder<DB>();
	return eb
		.selectFrom("rsvps as r")
		.select(eb.lit(1).as("one"))
		.where("r.answer", "=", literal("going"))
		.where((rsvp) => rsvp(path, "=", rsvp(rsvp.val("/meetups/"), "||", rsvp.cast<string>("r.meetupId", "text"))));
}

/** Matters `k` with a proposal, their own or one that is joined to them, that is there to be read. */
export const matterHasProposal = (eb: ExpressionBuilder<DB & { k: DB["proposal_cases"] }, "k">): Expression<SqlBool> =>
	eb.exists(
		eb
			.selectFrom("proposal_cases as own")
			.innerJoin("raised_proposals as raised", "raised.caseId", "own.id")
			.innerJoin("posts as post", "post.id", "raised.postId")
			.select(eb.lit(1).as("one"))
			.where((row) => row.or([row("own.id", "=", row.ref("k.id")), row("own.mainId", "=", row.ref("k.id"))]))
			.where(postPublished),
	);

const MATTER_ADDRESS = "^/hub/proposals/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$";

/** The matter `k` of an address. Found by its id: a comparison of addresses would read all matters for each. */
export function mattersAt(path: Expression<string | null>) {
	const eb = expressionBuilder<DB>();
	return eb
		.selectFrom("proposal_cases as k")
		.select(eb.lit(1).as("one"))
		.where(matterHasProposal)
		.where("k.id", "=", sql<string>`substring(${path} from ${sql.lit(MATTER_ADDRESS)})::uuid`);
}

type CommunityCondition = (eb: ExpressionBuilder<DB & { c: DB["communities"] }, "c">) => Expression<SqlBool>;

/** Communities whose page an employee may open: all but hidden ones, and those they belong to, are invited to or have asked to join. */
export function communityOpens(employee: ConditionPerson): CommunityCondition {
	return (eb) => eb.or([eb("c.visibility", "!=", literal("hidden")), employee.belongsTo(eb.ref("c.id"))]);
}

/** Communities that are not hidden, and those that a person is a member of. */
export const communityNotHidden =
	(memberOf: readonly string[]): CommunityCondition =>
	(eb) =>
		eb.or([eb("c.visibility", "!=", literal("hidden")), eb("c.id", "=", eb.fn.any(eb.val([...memberOf])))]);

/**
 * Communities whose discussions, meetups and members an employee may read: open ones, and those they are a member
 * of.
 */
export function communityReadable(employee: ConditionPerson): CommunityCondition {
	return (eb) => eb.or([eb("c.visibility", "=", literal("open")), employee.isMemberOf(eb.ref("c.id"))]);
}

/** Communities where an employee has a right by their membership, and for hub leads and administrators all they may read. */
export function communityRun(employee: ConditionPerson, right: MembershipRight): CommunityCondition {
	return (eb) =>
		eb.or([
			employee.hasRightIn(eb.ref("c.id"), right),
			eb.and([employee.hasRole(["hub_lead", "administrator"]), communityReadable(employee)(eb)]),
		]);
}

/** Published meetups `m` of communities `c` that an employee may read, and those that a guest is invited to. */
export function publishedMeetupVisible(person: ConditionPerson) {
	return (eb: ExpressionBuilder<DB & { m: DB["meetups"]; c: DB["communities"] }, "m" | "c">): Expression<SqlBool> =>
		eb.and([
			eb("m.publishedAt", "is not", null),
			eb.or([eb.and([person.isEmployee, communityReadable(person)(eb)]), person.isInvitedTo(eb.ref("m.id"))]),
		]);
}

interface Told {
	audience: Expression<Audience | null>;
	/** Null for what is about the person alone. */
	communityId: Expression<string | null>;
	path: Expression<string | null>;
}

/**
 * Whether a person may be told something: it is asked when a notice is written, when a mail is sent, and whenever the inbox
 * is shown. A guest is told about the meetups they are invited to.
 */
export function mayBeTold(person: ConditionPerson, { audience, communityId, path }: Told): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	const inCommunity = (name: Audience, condition: CommunityCondition) =>
		eb.and([
			eb(audience, "=", name),
			eb.exists((community) =>
				community
					.selectFrom("communities as c")
					.select(eb.lit(1).as("one"))
					.where("c.id", "=", communityId)
					.where(condition),
			),
		]);
	const mayOpen = eb.or([
		eb.and([
			person.isEmployee,
			eb.or([
				eb(audience, "=", literal("themselves")),
				eb.and([eb(audience, "=", literal("hub_leads")), person.hasRole(["hub_lead"])]),
				eb.and([eb(audience, "=", literal("hub")), person.hasRole(["hub_lead", "administrator"])]),
				eb.and([
					eb(audience, "=", literal("case_keepers")),
					eb.or([
						eb.and([person.hasRole(["hub_lead", "administrator"]), eb.exists(mattersAt(path))]),
						person.ownsMatterAt(path),
					]),
				]),
				inCommunity("visitors", communityOpens(person)),
				inCommunity("readers", communityReadable(person)),
				inCommunity("seat_holders", communityReadable(person)),
				inCommunity("moderators", communityRun(person, "moderate")),
				inCommunity("managers", communityRun(person, "manage")),
			]),
		]),
		person.isInvitedToPath(path),
	]);
	return eb.and([mayOpen, eb.or([eb(audience, "!=", literal("seat_holders")), person.holdsSeatAt(path)])]);
}
