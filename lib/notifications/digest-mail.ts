import { longDay } from "../clock";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import { isId } from "../ids";
import type { MailSection, MailText } from "../mail-text";
import { type ClaimedItem, MOST_THREADS, type Thread } from "./digest-items";
import { groupText } from "./group-text";
import { itemText } from "./item-text";
import type { InboxMessage } from "./notices";
import { type DigestPart, TELLINGS } from "./telling";

interface DigestReader {
	personId: string;
	givenName: string;
	locale: Locale;
	zone: string;
	coveredUntil: Date;
}

interface DigestContent {
	items: readonly ClaimedItem[];
	threads: readonly Thread[];
	/** Free seats of the meetups that are still to come and that the person has not answered. */
	seats: ReadonlyMap<string, number>;
}

/** Lines of a part at most. */
const MOST_LINES = 10;

type Line = MailSection["lines"][number];

/** The text of a digest; null when there is nothing to say. */
export function digestText(reader: DigestReader, content: DigestContent): MailText | null {
	const t = translator(reader.locale);
	const sections = sectionsOf(t, reader, content);
	const [first, ...others] = sections.flatMap(({ lines }) => lines);
	if (!first) return null;
	return {
		kind: "digest",
		personId: reader.personId,
		locale: reader.locale,
		subject: t("mail.digest.subject", { first: first.text, others: others.length }),
		paragraphs: [
			t("mail.greeting", { givenName: reader.givenName }),
			t("mail.digest.since", { day: longDay(reader.coveredUntil, reader) }),
		],
		sections,
		action: { label: t("mail.digest.open"), path: "/" },
	};
}

function sectionsOf(t: Translate, reader: DigestReader, { items, threads, seats }: DigestContent): MailSection[] {
	const of = (part: DigestPart) => items.filter(({ kind }) => TELLINGS[kind as InboxMessage].part === part);
	const answers = groupsOf(of("answers"));
	const answered = new Set(answers.map(([item]) => item.groupId));
	const talk = threads.filter(({ id }) => !answered.has(id));
	const line = (item: ClaimedItem): Line => ({ text: itemText(t, item, reader), path: `/inbox/${item.id}` });
	const parts: [DigestPart, Line[], Line?][] = [
		["announcements", of("announcements").map(line)],
		[
			"answers",
			answers.map((group) => ({ text: groupText(t, groupOf(group), reader), path: `/inbox/${group[0].id}` })),
		],
		["own", of("own").map(line)],
		["meetups", of("meetups").flatMap((item) => meetupLine(t, line(item), item.path, seats))],
		["threads", talk.slice(0, MOST_THREADS).map((thread) => threadLine(t, thread))],
		["practices", of("practices").map(line)],
	];
	return parts
		.filter(([, lines]) => lines.length > 0)
		.map(([part, lines]) => ({
			title: t(`mail.digest.parts.${part}`),
			lines: lines.slice(0, part === "threads" ? MOST_THREADS : MOST_LINES),
			more: moreOf(t, part, lines.length, talk.length),
		}));
}

function moreOf(t: Translate, part: DigestPart, lines: number, threads: number): MailSection["more"] {
	if (part === "threads")
		return threads > MOST_THREADS ? { label: t("mail.digest.moreThreads"), path: "/communities" } : undefined;
	const left = lines - MOST_LINES;
	return left > 0 ? { label: t("mail.digest.more", { count: left }), path: "/inbox" } : undefined;
}

type Group = [ClaimedItem, ...ClaimedItem[]];

/** Items of one thread together, newest first. */
function groupsOf(items: readonly ClaimedItem[]): Group[] {
	const groups = new Map<string, Group>();
	for (const item of items.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
		const key = `${item.kind} ${item.groupId}`;
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return [...groups.values()];
}

function groupOf(group: Group) {
	const names = group.flatMap(({ actorGivenName, actorFamilyName }) =>
		actorGivenName ? [`${actorGivenName} ${actorFamilyName ?? ""}`.trim()] : [],
	);
	const different = [...new Set(names)];
	return { ...group[0], people: different.length, names: different.slice(0, 2) };
}

/** Meetups that are over, cancelled or answered are left out. */
function meetupLine(t: Translate, line: Line, path: string, seats: ReadonlyMap<string, number>): Line[] {
	const free = seats.get(meetupIdOf(path) ?? "");
	return free === undefined ? [] : [{ ...line, detail: t("mail.digest.seats", { free }) }];
}

/** The meetup that an item leads to. */
export function meetupIdOf(path: string): string | undefined {
	const [, id] = /^\/meetups\/([0-9a-f-]+)/.exec(path) ?? [];
	return isId(id) ? id : undefined;
}

function threadLine(t: Translate, { title, communityName, slug, id, replies, isNew }: Thread): Line {
	const what = t("mail.digest.thread", { isNew: isNew ? "yes" : "no", replies });
	return { text: title, detail: `${communityName} · ${what}`, path: `/communities/${slug}/posts/${id}` };
}
