import { recordActivity } from "../activity";
import { db } from "../db";
import { demand, found } from "../errors";
import { deleteUnusedFile } from "../files/files";
import { lockRow } from "../locks";
import { eraseMailsOf } from "../mail-erasure";
import { enqueue } from "../queue";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { canAnonymise } from "./policy";
import { demandAdministrators } from "./roles";

/** A person whose name and address a job still has to erase from every room. */
export interface ErasedPerson {
	personId: string;
	email: string | null;
	name: string;
}

/**
 * Erases what identifies a person who has left: name, address, job, profile, mails and sign-in. What they wrote
 * stays, under "former colleague". The employee number stays, so that an import does not bring them back. A job
 * erases what other rooms hold about them.
 */
export async function anonymisePerson(viewer: Viewer, personId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, null);
		await lockRow(tx, "people", personId, "update");
		const person = found(
			await tx.person.findUnique({
				where: { id: personId },
				select: {
					id: true,
					kind: true,
					status: true,
					givenName: true,
					familyName: true,
					email: true,
					anonymisedAt: true,
					faceFileId: true,
				},
			}),
		);
		demand(canAnonymise(viewer, person));
		await tx.person.update({
			where: { id: personId },
			data: { ...ERASED_FIELDS, status: "left", anonymisedAt: at },
			select: { id: true },
		});
		if (person.faceFileId) await deleteUnusedFile(tx, person.faceFileId);
		await tx.session.deleteMany({ where: { personId } });
		await tx.signInAccount.deleteMany({ where: { personId } });
		await tx.roleGrant.deleteMany({ where: { personId } });
		if (person.email) await tx.signInLink.deleteMany({ where: { email: person.email } });
		await eraseMailsOf(tx, person);
		await recordActivity(tx, viewer, { kind: "person.anonymised", at, subject: ["person", personId] });
		await enqueue(tx, "people.forget", { personId, email: person.email, name: fullName(person) });
	});
}

const ERASED_FIELDS = {
	givenName: "",
	familyName: "",
	sortName: "",
	searchText: "",
	email: null,
	emailVerifiedAt: null,
	jobTitle: null,
	about: null,
	expertise: [],
	mailsOff: [],
	orgUnitId: null,
	siteId: null,
	country: null,
	zone: null,
	managerId: null,
	hiredOn: null,
	faceFileId: null,
};
