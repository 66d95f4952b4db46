import type { SendMailOptions } from "nodemailer";
import { db, kysely, Prisma, type Tx } from "./db";
import { env } from "./env";
import type { Locale } from "./i18n/locales";
import { translator } from "./i18n/translator";
import { newId } from "./ids";
import { log } from "./log";
import { isOptional, type MailKind, mailsOffPath, oneClickPath } from "./mail-kinds";
import { isFinalRefusal, mailServer } from "./mail-server";
import { enqueue, type JobName } from "./queue";
import { asBoolean, literal } from "./sql";
import { type Audience, mayBeTold, rowOfPerson } from "./visibility";

export interface MailAttachment {
	fileName: string;
	contentType: string;
	content: string;
}

export interface Mail {
	/**
	 * Identifies an event and its recipient, such as `rsvp.going:<activity id>`. A second mail with the same key is
	 * not sent.
	 */
	onceKey: string;
	/** Why the person gets it: its footer says so. A kind that they have turned off is not sent. */
	kind: MailKind;
	personId: string | null;
	to: string;
	locale: Locale;
	subject: string;
	/** Plain text, in reading order. */
	paragraphs: string[];
	action?: { label: string; path: string };
	attachment?: MailAttachment;
	/**
	 * Who may be told, asked again when it is sent. Null for a mail that is always sent: a sign-in link, or the end of a seat
	 * without its place.
	 */
	about: MailSubject | null;
	/** It contains a secret, such as a sign-in link: its text is deleted once the mail server has it. */
	confidential?: boolean;
	at: Date;
}

type MailSubject =
	| { audience: Audience; communityId: string | null; path: string }
	/** Sent while this version of the speaker's personal link opens. */
	| { speakerId: string; linkVersion: number };

/** Writes a mail and its job in the caller's transaction. A second mail with the same key is not written. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
	const { audience, communityId, path, speakerId, linkVersion } = columnsOf(mail.about);
	// One statement for both, because the caller may hold a lock that others wait for.
	await tx.$executeRaw`
		with written as (
			insert into outgoing_mails (id, "onceKey", kind, "personId", "toAddress", subject, text, html, attachment, confidential, "createdAt",
				audience, "communityId", path, "speakerId", "linkVersion")
			select ${newId(mail.at)}::uuid, ${mail.onceKey}, ${mail.kind}, ${mail.personId}::uuid, ${mail.to}, ${mail.subject}, ${plainMail(mail)},
				${htmlMail(mail)}, ${mail.attachment ? JSON.stringify(mail.attachment) : null}::jsonb, ${mail.confidential ?? false},
				${mail.at}::timestamptz, ${audience}::"Audience", ${communityId}::uuid, ${path}, ${speakerId}::uuid, ${linkVersion}::int
			where not exists (select 1 from people where id = ${mail.personId}::uuid and ${mail.kind}::text = any("mailsOff"))
			on conflict ("onceKey") do nothing returning id
		)
		select graphile_worker.add_job(${"mail.send" satisfies JobName}, json_build_object('mailId', id), job_key => 'mail.send:' || id) from written`;
}

function columnsOf(about: MailSubject | null) {
	const nothing = { audience: null, communityId: null, path: null, speakerId: null, linkVersion: null };
	return { ...nothing, ...about };
}

/** Deletes every mail to a person: their name and address are in it. */
export async function eraseMailsOf(tx: Tx, person: { id: string; email: string | null }): Promise<void> {
	const byAddress = person.email ? [{ toAddress: person.email }] : [];
	await tx.outgoingMail.deleteMany({ where: { OR: [{ personId: person.id }, ...byAddress] } });
}

/** Empties mails to other people that name the person, once they have been sent. */
export async function eraseMailsNaming({ email, name }: { email: string | null; name: string }): Promise<void> {
	for (const text of [name, email])
		if (text)
			await db.$executeRaw`
				update outgoing_mails set subject = '…', text = '', html = '', attachment = null
				where state in ('sent', 'kept', 'dropped', 'bounced') and strpos(lower(concat(subject, ' ', text, ' ', attachment)), lower(${text})) > 0`;
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

const absolute = (path: string) => new URL(path, env().NEXTAUTH_URL).toString();

/** Why the reader gets this mail, and how to change that. */
function footerOf({ kind, personId, locale }: Mail): { why: string; off?: { label: string; address: string } } {
	const t = translator(locale);
	const why = t(`mail.why.${kind}`, { organisation: env().ORGANISATION_NAME });
	if (!personId || !isOptional(kind)) return { why };
	return { why, off: { label: t("mail.turnOff"), address: absolute(mailsOffPath({ personId, kind })) } };
}

function plainMail(mail: Mail): string {
	const { paragraphs, action } = mail;
	const { why, off } = footerOf(mail);
	return [
		...paragraphs,
		...(action ? [`${action.label}\n${absolute(action.path)}`] : []),
		`-- \n${[why, off && `${off.label}\n${off.address}`].filter(Boolean).join("\n")}`,
	].join("\n\n");
}

function htmlMail(mail: Mail): string {
	const { paragraphs, action, locale, subject } = mail;
	const { why, off } = footerOf(mail);
	const turnOff = off ? ` <a href="${escapeHtml(off.address)}" style="color:#667069">${escapeHtml(off.label)}</a>` : "";
	const body = paragraphs
		.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`)
		.join("");
	const button = action
		? `<p style="margin:24px 0"><a href="${escapeHtml(absolute(action.path))}" style="background:#1a6a4b;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>`
		: "";
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="margin:0;background:#fbfaf6;color:#1b221f;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 24px"><p style="font:600 18px Georgia,serif;margin:0 0 24px;color:#1a6a4b">Dandelion</p>${body}${button}<p style="margin:32px 0 0;font-size:13px;color:#667069">${escapeHtml(why)}${turnOff}</p></div></body></html>`;
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
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
		"List-Unsubscribe": `<${absolute(oneClickPath({ personId, kind }))}>`,
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	};
}

/** The address in `MAIL_FROM`, without the name. */
export function senderAddress(): string {
	const from = env().MAIL_FROM;
	return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}

/** A mail, and whether its reader may still be told what it says. */
const mailToSend = (mailId: string, at: Date) =>
	kysely
		.selectFrom("outgoing_mails as mail")
		.leftJoin("people as person", "person.id", "mail.personId")
		.select(["mail.id", "mail.state", "mail.toAddress", "mail.subject", "mail.text", "mail.html"])
		.select(["mail.attachment", "mail.confidential", "mail.kind", "mail.personId"])
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
				eb.or([
					eb.and([eb("mail.audience", "is", null), eb("mail.speakerId", "is", null)]),
					eb.and([isActive, isTold]),
					eb.and([eb.or([eb("mail.personId", "is", null), isActive]), linkOpens]),
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
		await db.outgoingMail.update({
			where: { id: mailId },
			data: { state: "dropped", text: "", html: "", attachment: Prisma.DbNull },
		});
		return;
	}
	const server = mailServer();
	if (!server) {
		await db.outgoingMail.update({ where: { id: mailId }, data: { state: "kept" } });
		return;
	}
	// A mail that is being sent cannot be sent again from its page.
	if (mail.state === "failed") await db.outgoingMail.update({ where: { id: mailId }, data: { state: "queued" } });
	const attachment = mail.attachment as MailAttachment | null;
	try {
		await server.sendMail({
			from: env().MAIL_FROM,
			to: mail.toAddress,
			subject: mail.subject,
			text: mail.text,
			html: mail.html,
			// After a crash the same mail may be sent twice. Mail programs show it once, because it has the same id.
			messageId: `<${mail.id}@${new URL(env().NEXTAUTH_URL).hostname}>`,
			headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail) },
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
