import { expressionBuilder } from "kysely";
import type { SendMailOptions } from "nodemailer";
import { type DB, db, kysely, Prisma, type Tx } from "./db";
import { env } from "./env";
import { newId } from "./ids";
import { log } from "./log";
import { isOptional, NEVER_WAITS, oneClickPath } from "./mail-kinds";
import { isFinalRefusal, mailServer } from "./mail-server";
import { absoluteAddress, htmlMail, type MailText, plainMail } from "./mail-text";
import { enqueue, type JobName } from "./queue";
import { isSoon, quietEnd } from "./quiet-hours";
import { asBoolean, literal } from "./sql";
import { type Audience, communityReadable, mayBeTold, rowOfPerson } from "./visibility";
import { zoneOfPerson } from "./zone-of-person";

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
	| { speakerId: string; linkVersion: number };

/** Writes a mail and its job in the caller's transaction. A second mail with the same key is not written. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail]);

/** The same for mails of many people, in one statement. */
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

function rowOf(mail: Mail) {
	const {
		id = newId(mail.at),
		onceKey,
		kind,
		personId,
		to: toAddress,
		subject,
		attachment,
		confidential = false,
	} = mail;
	const { happensAt, itemId, threadId, communityIds = [], at } = mail;
	return {
		...{ id, onceKey, kind, personId, toAddress, subject, text: plainMail(mail), html: htmlMail(mail) },
		...{ attachment, confidential, createdAt: at, itemId, threadId, communityIds },
		waits: !NEVER_WAITS.has(kind) && !isSoon(happensAt, at),
		...mail.about,
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

/**
 * A calendar file is sent as an alternative part as well as a file: mail programs then show the event and update it.
 */
function attached(attachment: MailAttachment | null): Pick<SendMailOptions, "attachments" | "icalEvent"> {
	if (!attachment) return {};
	const { fileName: filename, contentType, content } = attachment;
	const method = /^text\/calendar\b.*\bmethod=(\w+)/.exec(contentType)?.[1];
	return method ? { icalEvent: { filename, method, content } } : { attachments: [{ filename, contentType, content }] };
}

/** The headers for a button of the mail program (RFC 2369 and 8058), of mails that can be turned off. */
function unsubscribing({ kind, personId }: { kind: string | null; personId: string | null }): Record<string, string> {
	if (!personId || !kind || !isOptional(kind)) return {};
	return {
		"List-Unsubscribe": `<${absoluteAddress(oneClickPath({ personId, kind }))}>`,
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	};
}

/** The address in `MAIL_FROM`, without the name. */
export function senderAddress(): string {
	const from = env().MAIL_FROM;
	return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}

type MailsTable = DB & { mail: DB["outgoing_mails"]; person: DB["people"] };

/** The item that a mail tells of, unless it was read or removed since. */
const unreadItem = () =>
	expressionBuilder<MailsTable, "mail">()
		.selectFrom("inbox_items as n")
		.select("n.id")
		.whereRef("n.id", "=", "mail.itemId")
		.where("n.readAt", "is", null);

/** Whether the reader of a digest may still see all that it speaks of. */
function digestIsSeen(at: Date) {
	const eb = expressionBuilder<MailsTable, "mail" | "person">();
	const reader = rowOfPerson(at);
	const outOfSight = eb
		.selectFrom("communities as c")
		.select("c.id")
		.where((community) => community("c.id", "=", community.fn.any("mail.communityIds")))
		.where((community) => community.not(communityReadable(reader)(community)));
	const hiddenItem = eb
		.selectFrom("inbox_items as n")
		.select("n.id")
		.whereRef("n.personId", "=", "mail.personId")
		.whereRef("n.toldAt", "=", "mail.createdAt")
		.where("n.toldBy", "=", literal("digest"))
		.where((item) =>
			item.not(
				mayBeTold(reader, {
					audience: item.ref("n.audience"),
					communityId: item.ref("n.communityId"),
					path: item.ref("n.path"),
				}),
			),
		);
	return eb.and([eb.not(eb.exists(outOfSight)), eb.not(eb.exists(hiddenItem))]);
}

/** A mail, and whether its reader may still be told what it says. */
const mailToSend = (mailId: string, at: Date) =>
	kysely
		.selectFrom("outgoing_mails as mail")
		.leftJoin("people as person", "person.id", "mail.personId")
		.select(["mail.id", "mail.state", "mail.toAddress", "mail.subject", "mail.text", "mail.html"])
		.leftJoin("telling_choices as choice", "choice.personId", "mail.personId")
		.select(["mail.attachment", "mail.confidential", "mail.kind", "mail.personId", "mail.waits", "mail.threadId"])
		.select(["choice.quietFrom", "choice.quietUntil", "choice.daysOff"])
		.select(zoneOfPerson().as("zone"))
		.select((eb) => {
			const isTold = mayBeTold(rowOfPerson(at), {
				audience: eb.ref("mail.audience"),
				communityId: eb.ref("mail.communityId"),
				path: eb.ref("mail.path"),
			});
			const linkOpens = eb.exists(
				eb
					.selectFrom("speaker_engagements as s")
					.select("s.id")
					.whereRef("s.id", "=", "mail.speakerId")
					.whereRef("s.linkVersion", "=", "mail.linkVersion")
					.where("s.linkSentAt", "is not", null)
					.where("s.stage", "!=", literal("declined")),
			);
			const isActive = eb("person.status", "=", literal("active"));
			return asBoolean(
				eb.and([
					eb.or([
						eb.and([eb("mail.audience", "is", null), eb("mail.speakerId", "is", null)]),
						eb.and([isActive, isTold]),
						eb.and([eb.or([eb("mail.personId", "is", null), isActive]), linkOpens]),
					]),
					eb.or([eb("mail.itemId", "is", null), eb.exists(unreadItem())]),
					eb.or([eb("mail.kind", "is distinct from", literal("digest")), eb.and([isActive, digestIsSeen(at)])]),
				]),
			).as("isTold");
		})
		.where("mail.id", "=", mailId);

/**
 * Job: sends one mail through the SMTP server, or drops it when its reader can no longer open what it is about. It throws
 * when the server refuses for now or is silent, so that the queue tries again later. A refusal for good is a bounce, and
 * final.
 */
export async function sendMail(mailId: string, at: Date): Promise<void> {
	const mail = await mailToSend(mailId, at).executeTakeFirst();
	if (!mail || !["queued", "failed"].includes(mail.state)) return;
	if (!mail.isTold) {
		await db.$transaction(async (tx) => {
			const nothing = { text: "", html: "", attachment: Prisma.DbNull };
			await tx.outgoingMail.update({ where: { id: mailId }, data: { state: "dropped", ...nothing } });
			if (mail.kind === "digest") await enqueue(tx, "digest.again", { mailId });
		});
		return;
	}
	const { quietFrom, quietUntil, daysOff, zone } = mail;
	const quiet = { quietFrom, quietUntil, daysOff: daysOff ?? [] };
	const until = mail.waits ? quietEnd(at, quiet, zone) : null;
	if (until)
		return db.$transaction((tx) => enqueue(tx, "mail.send", { mailId }, { key: `mail.send:${mailId}`, runAt: until }));
	const server = mailServer();
	if (!server) {
		await db.outgoingMail.update({ where: { id: mailId }, data: { state: "kept" } });
		return;
	}
	// A mail that is being sent cannot be sent again from its page.
	if (mail.state === "failed") await db.outgoingMail.update({ where: { id: mailId }, data: { state: "queued" } });
	const attachment = mail.attachment as MailAttachment | null;
	const host = new URL(env().NEXTAUTH_URL).hostname;
	try {
		await server.sendMail({
			from: env().MAIL_FROM,
			to: mail.toAddress,
			subject: mail.subject,
			text: mail.text,
			html: mail.html,
			// After a crash the same mail may be sent twice. Mail programs show it once, because it has the same id.
			messageId: `<${mail.id}@${host}>`,
			headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail) },
			...(mail.threadId ? { references: `<thread.${mail.threadId}@${host}>` } : {}),
			...attached(attachment),
		});
	} catch (cause) {
		const problem = cause instanceof Error ? cause.message : String(cause);
		const state = isFinalRefusal(cause) ? "bounced" : "failed";
		await db.outgoingMail.update({
			where: { id: mailId },
			data: { state, problem, attempts: { increment: 1 } },
		});
		if (state === "bounced") return log.warn({ mailId }, "a mail bounced");
		throw new Error(`The mail server did not take the mail: ${problem}`, { cause });
	}
	await db.outgoingMail.update({
		where: { id: mailId },
		data: {
			state: "sent",
			sentAt: at,
			problem: null,
			attempts: { increment: 1 },
			...(mail.confidential ? { text: "", html: "" } : {}),
		},
	});
}

/** Mails about a merged community that are still to be sent are sent to who may read the other one. */
export async function handOverMails(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.outgoingMail.updateMany({ where: { communityId: fromId }, data: { communityId: toId } });
	await tx.$executeRaw`
		update outgoing_mails set "communityIds" = array_replace("communityIds", ${fromId}::uuid, ${toId}::uuid)
		where state in ('queued', 'failed') and ${fromId}::uuid = any("communityIds")`;
}
