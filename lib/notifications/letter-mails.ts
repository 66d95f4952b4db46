import { fullInstant, type LocaleAndZone } from "../clock";
import { kysely } from "../db";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { type LetterBlock, letterBlocks, type NamedThing } from "../letters/contents";
import { hasContent, wordsOf } from "../letters/shown";
import { absoluteAddress, type MailText } from "../mail-text";
import { titleFor } from "../posts/titles";
import { escapeHtml, fullName } from "../text";
import { markdownMailHtml } from "./written-html";

/** A sent letter, as its mails need it; null when it is gone. */
export async function letterToMail(id: string, at: Date) {
	const letter = await kysely
		.selectFrom("letters as letter")
		.innerJoin("communities as c", "c.id", "letter.communityId")
		.select(["letter.id", "letter.title", "letter.language", "letter.otherTitle", "letter.otherLanguage"])
		.select(["letter.communityId", "letter.sentAt", "c.slug", "c.name as communityName"])
		.where("letter.id", "=", id)
		.executeTakeFirst();
	return letter ? { ...letter, blocks: await letterBlocks(letter, at) } : null;
}

export interface MailedLetter {
	title: string;
	language: Locale;
	otherTitle: string | null;
	otherLanguage: Locale | null;
	communityName: string;
	blocks: readonly LetterBlock[];
}

interface LetterReader extends LocaleAndZone {
	personId: string | null;
	givenName: string;
}

/** What a letter's mail says to a reader: in their language where the letter has it, else in its own. */
export function letterMailText(letter: MailedLetter, reader: LetterReader, path: string): MailText {
	const t = translator(reader.locale);
	const { title, language } = titleFor(reader.locale, letter);
	const isOther = language !== letter.language;
	return {
		kind: "letter",
		personId: reader.personId,
		locale: reader.locale,
		subject: t("mail.itemSubject", { text: title, community: letter.communityName }),
		paragraphs: [t("mail.greeting", { givenName: reader.givenName })],
		written: [
			`<h2>${escapeHtml(title)}</h2>`,
			...letter.blocks
				.filter(hasContent)
				.map((block) => blockHtml(block, { locale: language, zone: reader.zone }, isOther)),
		].join(""),
		action: { label: t("mail.openItem"), path },
	};
}

function blockHtml(block: LetterBlock, reader: LocaleAndZone, isOther: boolean): string {
	const t = translator(reader.locale);
	const { kind, things, people } = block;
	const { markdown } = wordsOf(block, isOther);
	const words = markdown ? markdownMailHtml(markdown, { picture: t("mail.picture") }) : "";
	if (kind === "text") return words;
	const lines = [
		...things.map((thing) => thingHtml(thing, reader)),
		...people.map((person) => `<li>${escapeHtml(fullName(person))}</li>`),
	];
	if (lines.length === 0 && !words) return "";
	const list = lines.length > 0 ? `<ul>${lines.join("")}</ul>` : "";
	return `<h3>${escapeHtml(t(`letters.blocks.${kind}`))}</h3>${words}${list}`;
}

function thingHtml({ title, path, startsAt, isCancelled, by }: NamedThing, reader: LocaleAndZone): string {
	const t = translator(reader.locale);
	const details = [
		startsAt && fullInstant(startsAt, reader),
		isCancelled && t("letters.cancelled"),
		by && t("letters.answerBy", { person: fullName(by) }),
	].filter((detail): detail is string => Boolean(detail));
	const link = `<a href="${escapeHtml(absoluteAddress(path))}">${escapeHtml(title)}</a>`;
	return `<li>${link}${details.length > 0 ? `<br>${escapeHtml(details.join(" · "))}` : ""}</li>`;
}
