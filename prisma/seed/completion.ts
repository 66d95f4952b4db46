import { DAY, HOUR } from "@/lib/clock";
import type { SeedCommunity } from "./communities";
import { REUSE_RESULTS, SMALL_TALK } from "./content/small-talk";
import type { SeedEdition } from "./editions";
import { type Engagement, WINDOWS } from "./engagement";
import type { DemoLanguage } from "./language";
import { markUsed, type ReusablePractice } from "./practices";
import type { Random } from "./random";
import { answerAs, decline, momentFor } from "./seats";
import { addReply, inLanguage, repliesUntil, type Thread } from "./threads";
import { isActiveAt, type SeedPerson, type World } from "./world";

/** The most late replies of a thread: none, one or two. */
const LATE_REPLIES = [0, 1, 1, 2];
/** How often the same short reply may occur in the whole demonstration. */
const MOST_REPEATS = 4;

/** Recent reuse comes only from the written texts, so that the picture of the last four weeks is clear. */
const QUIET_DAYS = 29;

interface Life {
	threads: readonly Thread[];
	editions: readonly SeedEdition[];
}

/** Adds reuse of practices that other units use, by more people of the same spokes. */
export function seedReuse(world: World, practices: readonly ReusablePractice[]): void {
	const random = world.random.fork("travels");
	for (const practice of practices) {
		const { row, community, publishedAt, users } = practice;
		if ((row.reuseUnitCount ?? 0) === 0) continue;
		const wished = Math.round(users.size * (0.5 + random.next()));
		const from = publishedAt.getTime() + 200 * HOUR;
		const span = world.calendar.now.getTime() - QUIET_DAYS * DAY - from;
		if (span <= 0) continue;
		const spokes = new Set([practice.author, ...users].map((user) => user.unit?.spoke));
		const readers = [...community.members.keys()].filter((person) => !person.key && spokes.has(person.unit?.spoke));
		for (const person of random.ranked(readers, (reader) => reader.zeal).slice(0, wished)) {
			const at = new Date(from + span * random.next());
			const { locale } = person;
			const result = random.chance(0.3) ? inLanguage(locale, random.pick(REUSE_RESULTS[locale])) : null;
			if (isActiveAt(person, at)) markUsed(world, practice, person, at, { result, advice: result ? "yes" : null });
		}
	}
}

/** Adds short replies, declined invitations and online seats until each spoke has its share of engaged people. */
export function completeEngagement(world: World, life: Life, engagement: Engagement): void {
	const random = world.random.fork("chorus");
	const said = new Map<string, number>();
	for (let window = 0; window < WINDOWS; window++) {
		for (const spoke of engagement.spokes) {
			const idle = engagement.registered(spoke, window).filter((person) => !engagement.isEngaged(person, window));
			for (const person of random.ranked(idle, (candidate) => candidate.zeal)) {
				if (engagement.missing(spoke, window) <= 0) break;
				const from = new Date(Math.max(engagement.start(window).getTime(), person.registeredAt?.getTime() ?? 0));
				engage(world, life, { person, from, to: engagement.end(window), engagement, said, random });
			}
		}
	}
}

interface Part {
	person: SeedPerson;
	from: Date;
	to: Date;
	engagement: Engagement;
	said: Map<string, number>;
	random: Random;
}

function engage(world: World, { threads, editions }: Life, part: Part): void {
	const { person, from, to, engagement, random } = part;
	const belongs = ({ community }: { community: SeedCommunity }) => {
		const joinedAt = community.members.get(person);
		return joinedAt !== undefined && joinedAt < to;
	};
	if (!person.key && random.chance(0.4) && addLateReply(world, threads.filter(belongs), part)) return;
	for (const edition of random.ranked(editions.filter(belongs), () => 1)) {
		const joinedAt = edition.community.members.get(person) ?? from;
		const at = momentFor(edition, new Date(Math.max(from.getTime(), joinedAt.getTime())), to, random);
		if (!at || edition.answers.has(person)) continue;
		const online = edition.venues.find((venue) => !venue.site && venue.row.seatsTaken < venue.row.capacity);
		if (online && random.chance(0.55)) answerAs(world, { edition, venue: online, at, answer: "going" }, person, null);
		else decline(world, edition, person, at);
		engagement.note(person, at);
		return;
	}
	if (!person.key) addLateReply(world, threads.filter(belongs), part);
}

function addLateReply(world: World, threads: Thread[], { person, from, to, engagement, said, random }: Part): boolean {
	for (const thread of random.ranked(threads, () => 1)) {
		const until = repliesUntil(thread);
		const room = LATE_REPLIES[thread.row.body.length % LATE_REPLIES.length] ?? 0;
		if (!until || thread.late >= room || thread.voices.has(person) || thread.community.archivedAt) continue;
		const joinedAt = thread.community.members.get(person);
		const start = Math.max(thread.row.livelyAt.getTime() + 3 * HOUR, from.getTime(), joinedAt?.getTime() ?? 0);
		const end = Math.min(until.getTime(), to.getTime() - HOUR);
		if (start >= end || !thread.community.text.languages.includes(person.locale)) continue;
		const rare = SMALL_TALK[person.locale][thread.kind].filter(
			(text) => (said.get(text) ?? 0) < MOST_REPEATS && !thread.small.has(text),
		);
		if (rare.length === 0) continue;
		const text = random.weighted(rare, (text) => 1 / (1 + (said.get(text) ?? 0)) ** 2) ?? random.pick(rare);
		const at = world.calendar.after(new Date(start), (random.next() ** 2 * (end - start)) / HOUR, random, person.zone);
		if (at > to) continue;
		said.set(text, (said.get(text) ?? 0) + 1);
		thread.small.add(text);
		thread.late++;
		const body = inLanguage(person.locale, text.replace("{city}", cityOf(person)));
		addReply(world, thread, person, body, person.locale, at);
		engagement.note(person, at);
		return true;
	}
	return false;
}

const CITIES: Record<string, Record<DemoLanguage, string>> = {
	"London Paddington": { fr: "Londres", en: "London" },
	"Warszawa Wola": { fr: "Varsovie", en: "Warsaw" },
};

function cityOf({ site, locale }: SeedPerson): string {
	const name = site?.name ?? "";
	return CITIES[name]?.[locale] ?? name.split(" ")[0] ?? "";
}
