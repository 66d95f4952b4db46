import { DAY, HOUR } from "@/lib/clock";
import type { Circle } from "./circles";
import { REUSE_RESULTS, SMALL_TALK } from "./content/small-talk";
import { type Engagement, WINDOWS } from "./engagement";
import type { Gathering } from "./gatherings";
import type { DemoLanguage } from "./language";
import { markUsed, type Shelved } from "./practices";
import type { Random } from "./random";
import { answerAs, decline, momentFor } from "./seats";
import { addReply, inLanguage, openUntil, type Thread } from "./talk";
import { isThere, type Someone, type World } from "./world";

/** How many late voices a thread takes at most: some none, some two. */
const LATE_VOICES = [0, 1, 1, 2];
/** How often the same small sentence is read in the whole house. */
const SAID_AT_MOST = 4;

/** What travelled lately is told by name alone, so that the picture of the last four weeks can be read. */
const QUIET_DAYS = 29;

interface Life {
	threads: readonly Thread[];
	gatherings: readonly Gathering[];
}

/** Practices that travel are used by more people than those who tell of it, where it has come to and at home. */
export function letPracticesTravel(world: World, practices: readonly Shelved[]): void {
	const random = world.random.fork("travels");
	for (const practice of practices) {
		const { row, circle, publishedAt, users } = practice;
		if ((row.reuseUnitCount ?? 0) === 0) continue;
		const wished = Math.round(users.size * (0.5 + random.next()));
		const from = publishedAt.getTime() + 200 * HOUR;
		const span = world.calendar.now.getTime() - QUIET_DAYS * DAY - from;
		if (span <= 0) continue;
		const spokes = new Set([practice.author, ...users].map((user) => user.unit?.spoke));
		const readers = [...circle.members.keys()].filter((person) => !person.key && spokes.has(person.unit?.spoke));
		for (const person of random.ranked(readers, (reader) => reader.zeal).slice(0, wished)) {
			const at = new Date(from + span * random.next());
			const { locale } = person;
			const result = random.chance(0.3) ? inLanguage(locale, random.pick(REUSE_RESULTS[locale])) : null;
			if (isThere(person, at)) markUsed(world, practice, person, at, result);
		}
	}
}

/** Brings each spoke to its share of engaged people: a word under a thread, a no to an invitation, a seat online. */
export function completeEngagement(world: World, life: Life, engagement: Engagement): void {
	const random = world.random.fork("chorus");
	const said = new Map<string, number>();
	for (let window = 0; window < WINDOWS; window++) {
		for (const spoke of engagement.spokes) {
			const idle = engagement.registered(spoke, window).filter((person) => !engagement.isEngaged(person, window));
			for (const person of random.ranked(idle, (one) => one.zeal)) {
				if (engagement.missing(spoke, window) <= 0) break;
				const from = new Date(Math.max(engagement.start(window).getTime(), person.registeredAt?.getTime() ?? 0));
				takePart(world, life, { person, from, to: engagement.end(window), engagement, said, random });
			}
		}
	}
}

interface Part {
	person: Someone;
	from: Date;
	to: Date;
	engagement: Engagement;
	said: Map<string, number>;
	random: Random;
}

function takePart(world: World, { threads, gatherings }: Life, part: Part): void {
	const { person, from, to, engagement, random } = part;
	const belongs = ({ circle }: { circle: Circle }) => {
		const joinedAt = circle.members.get(person);
		return joinedAt !== undefined && joinedAt < to;
	};
	if (!person.key && random.chance(0.4) && speakUp(world, threads.filter(belongs), part)) return;
	for (const gathering of random.ranked(gatherings.filter(belongs), () => 1)) {
		const joinedAt = gathering.circle.members.get(person) ?? from;
		const at = momentFor(gathering, new Date(Math.max(from.getTime(), joinedAt.getTime())), to, random);
		if (!at || gathering.answers.has(person)) continue;
		const online = gathering.places.find((place) => !place.site && place.row.seatsTaken < place.row.capacity);
		if (online && random.chance(0.55)) answerAs(world, { gathering, place: online, at, answer: "going" }, person, null);
		else decline(world, gathering, person, at);
		engagement.note(person, at);
		return;
	}
	if (!person.key) speakUp(world, threads.filter(belongs), part);
}

function speakUp(world: World, threads: Thread[], { person, from, to, engagement, said, random }: Part): boolean {
	for (const thread of random.ranked(threads, () => 1)) {
		const until = openUntil(thread);
		const room = LATE_VOICES[thread.row.body.length % LATE_VOICES.length] ?? 0;
		if (!until || thread.late >= room || thread.voices.has(person) || thread.circle.archivedAt) continue;
		const joinedAt = thread.circle.members.get(person);
		const start = Math.max(thread.row.livelyAt.getTime() + 3 * HOUR, from.getTime(), joinedAt?.getTime() ?? 0);
		const end = Math.min(until.getTime(), to.getTime() - HOUR);
		if (start >= end || !thread.circle.text.languages.includes(person.locale)) continue;
		const rare = SMALL_TALK[person.locale][thread.kind].filter(
			(text) => (said.get(text) ?? 0) < SAID_AT_MOST && !thread.small.has(text),
		);
		if (rare.length === 0) continue;
		const text = random.weighted(rare, (one) => 1 / (1 + (said.get(one) ?? 0)) ** 2) ?? random.pick(rare);
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

function cityOf({ site, locale }: Someone): string {
	const name = site?.name ?? "";
	return CITIES[name]?.[locale] ?? name.split(" ")[0] ?? "";
}
