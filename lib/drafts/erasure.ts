import { db } from "../db";

interface Erased {
	personId: string;
	email: string | null;
	name: string;
}

/** Job: deletes the drafts of an anonymised person, and their name and address from the fields of people of others. */
export async function eraseFormDrafts({ personId, email, name }: Erased): Promise<void> {
	await db.formDraft.deleteMany({ where: { personId } });
	if (!email) return;
	// As a field of people holds them.
	const entry = `${name} <${email}>`;
	await db.$executeRaw`
		update form_drafts set fields = replace(replace(fields::text, ${entry}, ''), ${email}, '')::jsonb
		where position(${email} in fields::text) > 0`;
}
