import { db, Prisma, type Tx } from "./db";
import { FALLBACK_LOCALE, forEachLocale } from "./i18n/locales";
import { translator } from "./i18n/translator";
import { escapeHtml } from "./text";

/** Deletes every mail to a person: their name and address are in it. */
export async function eraseMailsOf(tx: Tx, person: { id: string; email: string | null }): Promise<void> {
	const byAddress = person.email ? [{ toAddress: person.email }] : [];
	await tx.outgoingMail.deleteMany({ where: { OR: [{ personId: person.id }, ...byAddress] } });
}

/**
 * Takes a person out of the mails to others. Those that are still to be sent say "Former colleague" in the place of the name;
 * the others are emptied.
 */
export async function eraseMailsNaming({ email, name }: { email: string | null; name: string }): Promise<void> {
	for (const words of [name, email])
		if (words) {
			await db.$executeRaw`
				update outgoing_mails set subject = '…', text = '', html = '', attachment = null
				where state in ('sent', 'kept', 'dropped', 'bounced') and ${hasWords(words)}`;
			await eraseFromWaitingMails(words);
		}
}

async function eraseFromWaitingMails(words: string): Promise<void> {
	const unnamed = JSON.stringify(forEachLocale((locale) => translator(locale)("shell.formerColleague")));
	const [plain, html] = [words, escapeHtml(words)].map((text) => text.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&"));
	await db.$executeRaw`
		update outgoing_mails as mail set
			subject = regexp_replace(subject, ${plain}, word, 'gi'),
			text = regexp_replace(text, ${plain}, word, 'gi'),
			html = regexp_replace(html, ${html}, word, 'gi'),
			attachment = regexp_replace(attachment::text, ${plain}, word, 'gi')::jsonb
		from (
			select o.id, ${unnamed}::jsonb ->> coalesce(reader.locale::text, ${FALLBACK_LOCALE}) as word
			from outgoing_mails o left join people reader on reader.id = o."personId"
			where o.state in ('queued', 'failed')
		) waiting
		where mail.id = waiting.id and mail.state in ('queued', 'failed') and ${hasWords(words)}`;
}

const hasWords = (words: string) =>
	Prisma.sql`strpos(lower(concat(subject, ' ', text, ' ', attachment)), lower(${words})) > 0`;
