import { randomBytes } from "node:crypto";
import { HOUR, MINUTE } from "../clock";
import { db, type Tx } from "../db";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { takeLock } from "../locks";
import { queueMail } from "../mail-queue";
import { signatureOf } from "../signature";
import { sessionTokenHash } from "../viewer";

/** How long a sign-in link is valid. A link works once. */
export const LINK_LIFE_MS = 15 * MINUTE;
/** Within this time an address can ask for so many links. */
export const LINK_WINDOW_MS = HOUR;
const LINKS_PER_ADDRESS = 4;
/**
 * A limit for each network address. All people of a site may share one; somebody who tries a list of names asks for
 * more.
 */
const LINKS_PER_SENDER = 300;

interface LinkRequest {
	email: string;
	tokenHash: string;
	/** The path of the link, with the token in it. */
	path: string;
	/** The network address of the client; null when it is unknown. */
	client: string | null;
	/** The language for a person who has not chosen one. */
	locale: Locale;
}

/**
 * Sends a sign-in link to an active person. For an unknown address all but the mail happens as well, so that neither
 * the answer nor the limit reveals who works here.
 */
export async function sendSignInLink({ email, tokenHash, path, client, locale }: LinkRequest, at: Date): Promise<void> {
	const askedFrom = client && signatureOf("sender of a sign-in link", client);
	await db.$transaction(async (tx) => {
		await takeLock(tx, "signInLinks", email);
		const since = new Date(at.getTime() - LINK_WINDOW_MS);
		if ((await tx.signInLink.count({ where: { email, createdAt: { gt: since } } })) >= LINKS_PER_ADDRESS) return;
		if (
			askedFrom &&
			(await tx.signInLink.count({ where: { askedFrom, createdAt: { gt: since } } })) >= LINKS_PER_SENDER
		)
			return;
		const expiresAt = new Date(at.getTime() + LINK_LIFE_MS);
		await tx.signInLink.create({
			data: { tokenHash, email, askedFrom, createdAt: at, expiresAt },
			select: { tokenHash: true },
		});
		const person = await tx.person.findUnique({
			where: { email, status: "active", kind: { not: "service" } },
			select: { id: true, givenName: true, locale: true, localeChosen: true },
		});
		if (!person) return;
		const language = person.localeChosen ? person.locale : locale;
		const t = translator(language);
		await queueMail(tx, {
			onceKey: `sign-in:${tokenHash}`,
			kind: "signIn",
			personId: person.id,
			to: email,
			locale: language,
			subject: t("signIn.mail.subject"),
			paragraphs: [
				t("signIn.mail.hello", { name: person.givenName }),
				t("signIn.mail.text", { minutes: LINK_LIFE_MS / MINUTE }),
				t("signIn.mail.notYou"),
			],
			action: { label: t("signIn.mail.button"), path },
			about: null,
			confidential: true,
			at,
		});
	});
}

/** The path of a sign-in link for an invitation. It works once, until the access ends, and leads to `next`. */
export async function createInvitationLink(
	tx: Tx,
	{ email, next, expiresAt }: { email: string; next: string; expiresAt: Date },
	at: Date,
): Promise<string> {
	const token = randomBytes(32).toString("hex");
	await tx.signInLink.create({
		data: { tokenHash: sessionTokenHash(token), email, createdAt: at, expiresAt },
		select: { tokenHash: true },
	});
	return `/sign-in/confirm?${new URLSearchParams({ callbackUrl: next, token, email })}`;
}

/** Forgets links that have expired and no longer count for a limit. */
export async function forgetOldLinks(at: Date): Promise<void> {
	const before = new Date(at.getTime() - LINK_WINDOW_MS);
	await db.signInLink.deleteMany({ where: { expiresAt: { lte: at }, createdAt: { lte: before } } });
}

/**
 * Deletes a link and returns when it would have expired. Null when it is unknown, expired, for another address, or
 * used before.
 */
export async function redeemSignInLink(email: string, tokenHash: string, at: Date): Promise<Date | null> {
	const link = await db.signInLink.findUnique({
		where: { tokenHash, email, expiresAt: { gt: at } },
		select: { expiresAt: true },
	});
	if (!link) return null;
	// Of two requests at the same moment only one deletes the row.
	const { count } = await db.signInLink.deleteMany({ where: { tokenHash } });
	return count === 1 ? link.expiresAt : null;
}
