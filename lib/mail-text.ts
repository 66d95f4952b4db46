import { env } from "./env";
import { plainTextOf } from "./html-text";
import type { Locale } from "./i18n/locales";
import { translator } from "./i18n/translator";
import { isOptional, type MailKind, mailsOffPath } from "./mail-kinds";
import { escapeHtml } from "./text";

/** What a mail says. */
export interface MailText {
	/** Why the person gets it: its footer says so. A kind that they have turned off is not sent. */
	kind: MailKind;
	personId: string | null;
	locale: Locale;
	subject: string;
	/** Plain text, in reading order. */
	paragraphs: string[];
	/** After the paragraphs: a text with formats that somebody wrote, as `lib/markdown.ts` makes it. */
	written?: string;
	/** Parts of many lines, after the paragraphs: a digest. */
	sections?: MailSection[];
	action?: { label: string; path: string };
}

export interface MailSection {
	title: string;
	lines: { text: string; detail?: string; path: string }[];
	/** What is left out. */
	more?: { label: string; path: string };
}

export const absoluteAddress = (path: string) => new URL(path, env().NEXTAUTH_URL).toString();

/** Where a person chooses what they are told. */
const TELLING_PATH = "/people/me/notifications";

interface FooterLink {
	label: string;
	address: string;
}

/** Why the reader gets this mail, and how to change that. */
function footerOf({ kind, personId, locale }: MailText): { why: string; links: FooterLink[] } {
	const t = translator(locale);
	const why = t(`mail.why.${kind}`, { organisation: env().ORGANISATION_NAME });
	if (!personId || kind === "signIn") return { why, links: [] };
	const choose = { label: t("mail.choose"), address: absoluteAddress(TELLING_PATH) };
	if (!isOptional(kind)) return { why, links: [choose] };
	return {
		why,
		links: [{ label: t("mail.turnOff"), address: absoluteAddress(mailsOffPath({ personId, kind })) }, choose],
	};
}

export function plainMail(mail: MailText): string {
	const { paragraphs, written, sections = [], action } = mail;
	const { why, links } = footerOf(mail);
	return [
		...paragraphs,
		...(written ? [plainTextOf(written)] : []),
		...sections.map(plainSection),
		...(action ? [`${action.label}\n${absoluteAddress(action.path)}`] : []),
		`-- \n${[why, ...links.map(({ label, address }) => `${label}\n${address}`)].join("\n")}`,
	].join("\n\n");
}

function plainSection({ title, lines, more }: MailSection): string {
	const items = lines.map(({ text, detail, path }) =>
		[`- ${text}`, detail && `  ${detail}`, `  ${absoluteAddress(path)}`].filter(Boolean).join("\n"),
	);
	const left = more ? [`- ${more.label}\n  ${absoluteAddress(more.path)}`] : [];
	return [title.toUpperCase(), ...items, ...left].join("\n\n");
}

/** For texts that somebody wrote: their links and headings carry no style of their own. */
const STYLE =
	"<style>a{color:#1a6a4b}h2,h3{font-family:Georgia,serif;line-height:1.25}h2{font-size:22px}h3{font-size:17px}</style>";

const QUIET = "color:#5b665f";

const linkTo = (address: string, text: string, style: string) =>
	`<a href="${escapeHtml(address)}" style="${style}">${escapeHtml(text)}</a>`;

export function htmlMail(mail: MailText): string {
	const { paragraphs, written = "", sections = [], action, locale, subject } = mail;
	const { why, links } = footerOf(mail);
	const body = paragraphs
		.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`)
		.join("");
	const button = action
		? `<p style="margin:24px 0">${linkTo(absoluteAddress(action.path), action.label, "background:#1a6a4b;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600;display:inline-block")}</p>`
		: "";
	const foot = links.map(({ label, address }) => ` ${linkTo(address, label, QUIET)}`).join(" · ");
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title>${STYLE}</head><body style="margin:0;background:#fbfaf6;color:#1b221f;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 24px"><p style="font:600 18px Georgia,serif;margin:0 0 24px;color:#1a6a4b">Dandelion</p>${body}${written}${sections.map(htmlSection).join("")}${button}<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e3e0d6;font-size:13px;${QUIET}">${escapeHtml(why)}<br>${foot}</p></div></body></html>`;
}

function htmlSection({ title, lines, more }: MailSection): string {
	const items = lines.map(
		({ text, detail, path }) =>
			`<li style="margin:0;padding:10px 0;border-top:1px solid #e3e0d6">${linkTo(absoluteAddress(path), text, "color:#1b221f;text-decoration:none;font-weight:600")}${detail ? `<br><span style="font-size:14px;${QUIET}">${escapeHtml(detail)}</span>` : ""}</li>`,
	);
	const left = more
		? `<li style="margin:0;padding:10px 0;border-top:1px solid #e3e0d6">${linkTo(absoluteAddress(more.path), more.label, "color:#1a6a4b")}</li>`
		: "";
	return `<h2 style="font:600 17px Georgia,serif;margin:28px 0 8px;color:#1a6a4b">${escapeHtml(title)}</h2><ul style="list-style:none;margin:0;padding:0">${items.join("")}${left}</ul>`;
}
