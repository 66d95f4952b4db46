import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from "kysely";
import type { DB } from "./db";

/** A person as conditions ask about them: a viewer by value, or a row of `people` by its columns. */
export interface ConditionPerson {
	isEmployee: Expression<SqlBool>;
	isMemberOf: (communityId: Expression<string | null>) => Expression<SqlBool>;
	/** Whether an address belongs to a meetup they are invited to as a guest. */
	isInvitedTo: (path: Expression<string>) => Expression<SqlBool>;
}

/** Invitations `i` of the person to meetups `m` whose access has not ended: it lasts at least until the meetup's end. */
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

/** Communities whose discussions, meetups and members an employee may read: open ones, and those they are a member of. */
export function communityReadable(employee: ConditionPerson) {
	return (eb: ExpressionBuilder<DB & { c: DB["communities"] }, "c">): Expression<SqlBool> =>
		eb.or([eb("c.visibility", "=", "open"), employee.isMemberOf(eb.ref("c.id"))]);
}

/**
 * Whether an inbox shows an item: to an employee what is about them or a community they may read, to a guest what is about
 * a meetup they are invited to. Here, because the viewer's own query counts what is unread.
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
