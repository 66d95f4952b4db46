import { db, type Tx } from "../db";
import { NotFound } from "../errors";
import { mailsOffOf, OPTIONAL_MAILS, type OptionalMail } from "../mail-kinds";
import type { Viewer } from "../viewer";

/** Turns off the kinds of mail that a person does not want. */
export async function chooseMails(tx: Tx, { personId }: Viewer, wanted: readonly OptionalMail[]): Promise<void> {
	await tx.person.update({
		where: { id: personId },
		data: { mailsOff: OPTIONAL_MAILS.filter((kind) => !wanted.includes(kind)) },
		select: { id: true },
	});
}

/** The kinds of mail that the viewer gets. */
export async function wantedMails(viewer: Viewer): Promise<OptionalMail[]> {
	const { mailsOff } = await db.person.findUniqueOrThrow({
		where: { id: viewer.personId },
		select: { mailsOff: true },
	});
	return OPTIONAL_MAILS.filter((kind) => !mailsOff.includes(kind));
}

/**
 * Turns off a kind of mail for the person whom a signed link names: whoever has the mail may do it. Twice is once.
 * @throws NotFound for a link that is not ours
 */
export async function turnMailsOff(link: string): Promise<void> {
	const off = mailsOffOf(link);
	if (!off) throw new NotFound();
	await db.person.updateMany({
		where: { id: off.personId, NOT: { mailsOff: { has: off.kind } } },
		data: { mailsOff: { push: off.kind } },
	});
}
