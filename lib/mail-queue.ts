import { db, type Tx } from "./db";
import { env } from "./env";
import { newId } from "./ids";
import { NEVER_WAITS } from "./mail-kinds";
import { htmlMail, type MailText, plainMail } from "./mail-text";
import { enqueue, type JobName } from "./queue";
import { isSoon } from "./quiet-hours";
import type { Audience } from "./visibility";

export interface MailAttachment {
	fileName: string;
	contentType: string;
	content: string;
}

export interface Mail extends MailText {
	/**
	 * Identifies an event and its recipient, such as `rsvp.going:<activity id>`. A second mail with the same key is
	 * not sent.
	 */
	onceKey: string;
	/** Made by the caller where it has to know it. */
	id?: string;
	to: string;
	attachment?: MailAttachment;
	/**
	 * Who may be told, asked again when it is sent. Null for a mail that is always sent: a sign-in link, or the end of a seat
	 * without its place.
	 */
	about: MailSubject | null;
	/** It contains a secret, such as a sign-in link: its text is deleted once the mail server has it. */
	confidential?: boolean;
	/** When what it tells of happens: within two days it does not wait for the end of quiet hours. */
	happensAt?: Date;
	/** The item of the inbox that it tells of: once that is read or removed, it is not sent. */
	itemId?: string;
	/** Mail programs show mails of one thread together. */
	threadId?: string;
	/** Communities of a digest: it is sent while its reader may read all of them. */
	communityIds?: string[];
	at: Date;
}

type MailSubject =
	| { audience: Audience; communityId: string | null; path: string }
	/** Sent while this version of the speaker's personal link opens. */
	| { talkId: string; linkVersion: number };

/** Writes a mail and its job in the caller's transaction. A second mail with the same key is not written. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail]);

/** Queues mails of many people in one statement. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
	if (mails.length === 0) return;
	// One statement for rows and jobs, because the caller may hold a lock that others wait for.
	await tx.$executeRaw`
		with mail as (
			select * from jsonb_to_recordset(${JSON.stringify(mails.map(rowOf))}::jsonb) as row(id uuid, "onceKey" text, kind text,
				"personId" uuid, "toAddress" text, subject text, text text, html text, attachment jsonb, confidential boolean,
				"createdAt" timestamptz, audience "Audience", "communityId" uuid, path text, "speakerId" uuid, "linkVersion" int,
				waits boolean, "itemId" uuid, "threadId" uuid, "communityIds" uuid[])
		), written as (
			insert into outgoing_mails (id, "onceKey", kind, "personId", "toAddress", subject, text, html, attachment, confidential, "createdAt",
				audience, "communityId", path, "speakerId", "linkVersion", waits, "itemId", "threadId", "communityIds")
			select id, "onceKey", kind, "personId", "toAddress", subject, text, html, attachment, confidential, "createdAt",
				audience, "communityId", path, "speakerId", "linkVersion", waits, "itemId", "threadId", "communityIds"
			from mail where not exists (select 1 from people where people.id = mail."personId" and mail.kind = any(people."mailsOff"))
			on conflict ("onceKey") do nothing returning id
		)
		select graphile_worker.add_job(${"mail.send" satisfies JobName}, json_build_object('mailId', id), job_key => 'mail.send:' || id) from written`;
}

function rowOf({ to, about, happensAt, at, ...mail }: Mail) {
	return {
		id: mail.id ?? newId(at),
		onceKey: mail.onceKey,
		kind: mail.kind,
		personId: mail.personId,
		toAddress: to,
		subject: mail.subject,
		text: plainMail(mail),
		html: htmlMail(mail),
		attachment: mail.attachment,
		confidential: mail.confidential ?? false,
		createdAt: at,
		itemId: mail.itemId,
		threadId: mail.threadId,
		communityIds: mail.communityIds ?? [],
		waits: !NEVER_WAITS.has(mail.kind) && !isSoon(happensAt, at),
		...(about && "talkId" in about ? { speakerId: about.talkId, linkVersion: about.linkVersion } : about),
	};
}

/** Sends a failed or bounced mail again at once. False when it is neither, or its text was erased since. */
export async function requeueMail(tx: Tx, mailId: string): Promise<boolean> {
	const { count } = await tx.outgoingMail.updateMany({
		where: { id: mailId, state: { in: ["failed", "bounced"] }, text: { not: "" } },
		data: { state: "queued" },
	});
	if (count > 0) await enqueue(tx, "mail.send", { mailId }, { key: `mail.send:${mailId}` });
	return count > 0;
}

/** For an operator: sends all mails of these states again at once, and returns how many. */
export async function requeueMails(states: ("failed" | "bounced")[]): Promise<number> {
	return db.$executeRaw`
		with again as (
			update outgoing_mails set state = 'queued' where state = any(${states}::"MailState"[]) and text <> '' returning id
		)
		select graphile_worker.add_job(${"mail.send" satisfies JobName}, json_build_object('mailId', id), job_key => 'mail.send:' || id)
		from again`;
}

/** The address in `MAIL_FROM`, without the name. */
export function senderAddress(): string {
	const from = env().MAIL_FROM;
	return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}

/** Mails about a merged community that are still to be sent are sent to who may read the other one. */
export async function handOverMails(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.outgoingMail.updateMany({ where: { communityId: fromId }, data: { communityId: toId } });
	await tx.$executeRaw`
		update outgoing_mails set "communityIds" = array_replace("communityIds", ${fromId}::uuid, ${toId}::uuid)
		where state in ('queued', 'failed') and ${fromId}::uuid = any("communityIds")`;
}
