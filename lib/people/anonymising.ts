import { recordActivity } from "../activity";
import { db } from "../db";
import { demand, found } from "../errors";
import { forgetMailsOf } from "../mail";
import { enqueue } from "../queue";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { canAnonymise } from "./policy";
import { demandAdministrators } from "./roles";

/** Somebody as rooms may still name them, until a job has gone through all of them. */
export interface Forgotten {
	personId: string;
	email: string | null;
	name: string;
}

/**
 * Takes away for good what leads to somebody who has left: name, address, job, what they said of themselves, their mails
 * and sign-in. What they wrote stays, a former colleague's. The HR number stays: by it an import knows whom not to bring
 * back. What other rooms keep of them, and what the house told others, follows by a job.
 */
export async function anonymisePerson(viewer: Viewer, personId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, null);
		await tx.$queryRaw`select 1 from people where id = ${personId}::uuid for update`;
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
				},
			}),
		);
		demand(canAnonymise(viewer, person));
		await tx.person.update({
			where: { id: personId },
			data: { ...nobody, status: "left", anonymisedAt: at },
			select: { id: true },
		});
		await tx.session.deleteMany({ where: { personId } });
		await tx.signInAccount.deleteMany({ where: { personId } });
		await tx.roleGrant.deleteMany({ where: { personId } });
		if (person.email) await tx.signInLink.deleteMany({ where: { email: person.email } });
		await forgetMailsOf(tx, person);
		await recordActivity(tx, viewer, { kind: "person.anonymised", at, subject: ["person", personId] });
		await enqueue(tx, "people.forget", { personId, email: person.email, name: fullName(person) });
	});
}

const nobody = {
	givenName: "",
	familyName: "",
	sortName: "",
	searchText: "",
	email: null,
	emailVerifiedAt: null,
	jobTitle: null,
	about: null,
	expertise: [],
	orgUnitId: null,
	siteId: null,
	country: null,
	zone: null,
	managerId: null,
	hiredOn: null,
};
