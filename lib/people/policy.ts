import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { literal } from "../sql";
import { isAdministrator, isEmployee, type Role, type Viewer } from "../viewer";

export interface PersonState {
	id: string;
	kind: "employee" | "guest" | "service";
	status: "active" | "suspended" | "left";
}

/** A query that reads people under the alias `person`. */
export type PersonQuery = ExpressionBuilder<DB & { person: DB["people"] }, "person">;

/**
 * People whose profile the viewer may see, also when they have left. A guest's profile can be seen once they agreed
 * to be named, and before that by the person who invited them. Guests see only their own profile.
 */
export function profileVisibleTo(viewer: Viewer) {
	return (eb: PersonQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb("person.id", "=", viewer.personId);
		const named = eb("person.anonymisedAt", "is", null);
		if (isAdministrator(viewer)) return eb.and([named, eb("person.kind", "!=", literal("service"))]);
		const knownGuest = eb.and([
			eb("person.kind", "=", literal("guest")),
			eb.exists(
				eb
					.selectFrom("meetup_invitations as invitation")
					.whereRef("invitation.personId", "=", "person.id")
					.where((invitation) =>
						invitation.or([
							invitation("invitation.nameConsent", "=", literal(true)),
							invitation("invitation.invitedById", "=", viewer.personId),
						]),
					)
					.select("invitation.id"),
			),
		]);
		return eb.and([named, eb.or([eb("person.kind", "=", literal("employee")), knownGuest])]);
	};
}

/** People whom the viewer finds in the directory and in search: active people only. */
export function personVisibleTo(viewer: Viewer) {
	return (eb: PersonQuery): Expression<SqlBool> =>
		eb.and([profileVisibleTo(viewer)(eb), eb("person.status", "=", literal("active"))]);
}

export function canAdminister(viewer: Viewer): Verdict {
	return isAdministrator(viewer) ? allowed : refused("administrators_only");
}

export const canImportPeople = canAdminister;
export const canAddPeople = canAdminister;
export const canExportPeople = canAdminister;
export const canChangeSettings = canAdminister;

function demandsActive({ status }: PersonState): Verdict {
	if (status === "active") return allowed;
	return refused(status === "left" ? "person_left" : "person_suspended");
}

/** Only an active employee has a role, and nobody gives a role to themselves. */
export function canGrantRole(viewer: Viewer, person: PersonState): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.id === viewer.personId) return refused("own_account");
	if (person.kind !== "employee") return refused("employees_only");
	return demandsActive(person);
}

/** Administrators may withdraw their own administrator role; the verb refuses it to the last one. */
export function canWithdrawRole(viewer: Viewer, person: PersonState, role: Role): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	return person.id === viewer.personId && role !== "administrator" ? refused("own_account") : allowed;
}

export function canSuspend(viewer: Viewer, person: PersonState): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.id === viewer.personId) return refused("own_account");
	return demandsActive(person);
}

/** Colleagues show a photo. What guests show of themselves is their name, once they agree. */
export function canShowFace(viewer: Viewer): Verdict {
	return isEmployee(viewer) ? allowed : refused("employees_only");
}

/** Only for somebody who has left, or for a suspended guest. It cannot be undone. */
export function canAnonymise(viewer: Viewer, person: PersonState & { anonymisedAt: Date | null }): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.anonymisedAt) return refused("already_anonymised");
	const isGone = person.status === "left" || (person.kind === "guest" && person.status === "suspended");
	return isGone ? allowed : refused("person_still_here");
}

/** Only an import brings back a person who has left. */
export function canRestore(viewer: Viewer, person: PersonState): Verdict {
	if (!isAdministrator(viewer)) return refused("administrators_only");
	if (person.status === "left") return refused("person_left");
	return person.status === "suspended" ? allowed : refused("not_suspended");
}

/** A colleague, as a condition of Prisma: an employee who works here today. */
export const WORKS_HERE = { status: "active", kind: "employee" } as const;
