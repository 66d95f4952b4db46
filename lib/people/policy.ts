import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB, Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isEmployee, type Role, type Viewer } from "../viewer";

export interface PersonFacts {
	id: string;
	kind: "employee" | "guest" | "service";
	status: "active" | "suspended" | "left";
}

/**
 * People whose profile exists for the viewer, those who have left included; a guest's once they agreed to be named, and
 * before that for who invited them. A guest finds their own.
 */
export function profilesVisibleTo(viewer: Viewer): Prisma.PersonWhereInput {
	if (!isEmployee(viewer)) return { id: viewer.personId };
	if (isAdministrator(viewer)) return { kind: { not: "service" }, anonymisedAt: null };
	const known = { OR: [{ nameConsent: true }, { invitedById: viewer.personId }] };
	return { OR: [{ kind: "employee" }, { kind: "guest", guestOf: { some: known } }], anonymisedAt: null };
}

/** People whom the viewer finds in the directory and in search: those who are here. */
export function peopleVisibleTo(viewer: Viewer): Prisma.PersonWhereInput {
	return { AND: [profilesVisibleTo(viewer), { status: "active" }] };
}

/** A query that reads people under the alias `person`. */
export type PersonQuery = ExpressionBuilder<DB & { person: DB["people"] }, "person">;

/**
 * People whose profile the viewer may open, those who have left included. A guest's: once they agreed to be named, and
 * before that for who invited them. Guests see their own profile alone.
 */
export function profileVisibleTo(viewer: Viewer) {
	return (eb: PersonQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb("person.id", "=", viewer.personId);
		const isKnown = eb("person.anonymisedAt", "is", null);
		if (isAdministrator(viewer)) return eb.and([isKnown, eb("person.kind", "!=", "service")]);
		const invitations = eb
			.selectFrom("meetup_invitations as i")
			.select(eb.lit(1).as("one"))
			.whereRef("i.personId", "=", "person.id")
			.where((i) => i.or([i("i.nameConsent", "=", true), i("i.invitedById", "=", viewer.personId)]));
		const isNamedGuest = eb.and([eb("person.kind", "=", "guest"), eb.exists(invitations)]);
		return eb.and([isKnown, eb.or([eb("person.kind", "=", "employee"), isNamedGuest])]);
	};
}

/** People whom the viewer finds in the directory and in search: active ones. */
export function personVisibleTo(viewer: Viewer) {
	return (eb: PersonQuery): Expression<SqlBool> =>
		eb.and([eb("person.status", "=", "active"), profileVisibleTo(viewer)(eb)]);
}

export function canAdminister(viewer: Viewer): Verdict {
	return isAdministrator(viewer) ? allowed : refused("administrators_only");
}

export const canImportPeople = canAdminister;
export const canAddPeople = canAdminister;
export const canChangeSettings = canAdminister;

function isHere({ status }: PersonFacts): Verdict {
	if (status === "active") return allowed;
	return refused(status === "left" ? "person_left" : "person_suspended");
}

/** Roles are for employees who are here, and given by somebody else. */
export function canGrantRole(viewer: Viewer, person: PersonFacts): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.id === viewer.personId) return refused("own_account");
	if (person.kind !== "employee") return refused("employees_only");
	return isHere(person);
}

/** One may lay down the administration, unless nobody would be left to pick it up: the verb knows. */
export function canWithdrawRole(viewer: Viewer, person: PersonFacts, role: Role): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	return person.id === viewer.personId && role !== "administrator" ? refused("own_account") : allowed;
}

export function canSuspend(viewer: Viewer, person: PersonFacts): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.id === viewer.personId) return refused("own_account");
	return isHere(person);
}

/** Only of somebody who has left, or a guest who is kept out, and once: it cannot be taken back. */
export function canAnonymise(viewer: Viewer, person: PersonFacts & { anonymisedAt: Date | null }): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.anonymisedAt) return refused("already_anonymised");
	const isGone = person.status === "left" || (person.kind === "guest" && person.status === "suspended");
	return isGone ? allowed : refused("person_still_here");
}

/** Whoever has left comes back by the HR system alone. */
export function canRestore(viewer: Viewer, person: PersonFacts): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.status === "left") return refused("person_left");
	return person.status === "suspended" ? allowed : refused("not_suspended");
}
