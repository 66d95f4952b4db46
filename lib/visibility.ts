import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from "kysely";
import type { DB } from "./db";

/** A person in a condition: the viewer, or a row of `people`. */
export interface ConditionPerson {
	isEmployee: Expression<SqlBool>;
	isMemberOf: (communityId: Expression<string | null>) => Expression<SqlBool>;
	/** Whether an address belongs to a meetup they are invited to as a guest. */
	isInvitedTo: (path: Expression<string>) => Expression<SqlBool>;
}

/** Invitations `i` of the row `person` to meetups `m`, while their access lasts: at least until the meetup ends. */
export function openInvitations(at: Date) {
	return expressionBuilder<DB & { person: DB["people"] }, "person">()
		.selectFrom("meetup_invitations as i")
		.innerJoin("meetups as m", "m.id", "i.meetupId")
		.whereRef("i.personId", "=", "person.id")
		.where("i.withdrawnAt", "is", null)
		.where((eb) => eb(eb.fn<Date>("greatest", ["i.accessUntil", "m.endsAt"]), ">", at));
}

/** The row `person` of a query on people. */
export function rowOfPerson(at: Date): ConditionPerson {
	const person = expressionBuilder<DB & { person: DB["people"] }, "person">();
	return {
		isEmployee: person("person.kind", "=", "employee"),
		isMemberOf: (communityId) =>
			person.exists(
				person
					.selectFrom("memberships as own")
					.select(person.lit(1).as("one"))
					.where("own.communityId", "=", communityId)
					.whereRef("own.personId", "=", "person.id")
					.where("own.status", "=", "active"),
			),
		isInvitedTo: (path) =>
			person.exists(
				openInvitations(at)
					.select((eb) => eb.lit(1).as("one"))
					.where((eb) =>
						eb.fn<boolean>("starts_with", [path, eb(eb.val("/meetups/"), "||", eb.cast<string>("m.id", "text"))]),
					),
			),
	};
}

/**
 * Communities whose discussions, meetups and members an employee may read: open ones, and those they are a member
 * of.
 */
export function communityReadable(employee: ConditionPerson) {
	return (eb: ExpressionBuilder<DB & { c: DB["communities"] }, "c">): Expression<SqlBool> =>
		eb.or([eb("c.visibility", "=", "open"), employee.isMemberOf(eb.ref("c.id"))]);
}

/**
 * Whether an inbox shows an item. An employee sees items about themselves or about a community they may read; a
 * guest sees items about a meetup they are invited to. The viewer's own query uses it to count unread items.
 */
export function inboxShows(
	person: ConditionPerson,
	item: { communityId: Expression<string | null>; path: Expression<string> },
): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	const readable = eb
		.selectFrom("communities as c")
		.select(eb.lit(1).as("one"))
		.where("c.id", "=", item.communityId)
		.where(communityReadable(person));
	return eb.or([
		eb.and([person.isEmployee, eb.or([eb(item.communityId, "is", null), eb.exists(readable)])]),
		eb.and([eb.not(person.isEmployee), person.isInvitedTo(item.path)]),
	]);
}
