import { DAY, dateColumn, dayIn, HOUR } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { type LegacyText, legacies } from "./content/takeaways";
import type { Gathering } from "./gatherings";
import { idOf } from "./identity";
import type { Random } from "./random";
import { inLanguage } from "./talk";
import { isThere, type Someone, someone, type World } from "./world";

/** Its organisers have been reminded, and it still waits. */
const WAITING = "customer-care-writing";

const WAIVED = {
	fr: "Tenue avant que nous gardions trace de nos rencontres.",
	en: "Held before we kept what meetups leave behind.",
};

/** What held editions left behind, and what those who came think of them; the latest of one community still waits. */
export function keepLegacies(world: World, gatherings: readonly Gathering[]): void {
	const random = world.random.fork("legacies");
	for (const gathering of gatherings) {
		if (gathering.row.state !== "held") continue;
		askThoseWhoCame(world, gathering, random);
		const last = gatherings.findLast(({ circle, row }) => circle === gathering.circle && row.state === "held");
		if (gathering.circle.text.slug === WAITING && gathering === last) continue;
		capture(world, gathering);
	}
}

function organiserOf(world: World, { circle }: Gathering): Someone {
	return someone(world, circle.text.series?.organiser ?? circle.text.managers[0]);
}

function capture(world: World, gathering: Gathering): void {
	const { id, endsAt, row, circle, language, number } = gathering;
	const { rows, ledger, calendar } = world;
	const organiser = organiserOf(world, gathering);
	const text = legacies[circle.text.slug]?.[number];
	const at = new Date(Math.min(endsAt.getTime() + DAY + 3 * HOUR, calendar.now.getTime()));
	const fact = { at, communityId: circle.id, subject: ["meetup", id] as const };
	row.state = "closed";
	row.revision = (row.revision ?? 1) + 1;
	const started = {
		meetupId: id,
		startedById: organiser.id,
		startedAt: at,
		minutes: "",
		minutesHtml: "",
		takeaways: [],
	};
	if (!text) {
		rows.meetupCaptures.push({
			...started,
			waivedById: organiser.id,
			waivedAt: at,
			waiveReason: inLanguage(language, WAIVED[language]),
		});
		ledger.record(organiser, { ...fact, kind: "meetup.capture_waived" });
		return;
	}
	const minutes = minutesOf(world, gathering);
	rows.meetupCaptures.push({
		...started,
		minutes,
		minutesHtml: renderMarkdown(minutes),
		takeaways: text.takeaways.map((line) => inLanguage(language, line)),
		recordingUrl: `https://video.semis.example/${circle.text.slug}/${number}`,
		capturedById: organiser.id,
		capturedAt: at,
	});
	showSlides(world, gathering, organiser, at);
	promise(world, gathering, text, at);
	ledger.record(organiser, { ...fact, kind: "meetup.captured" });
}

const agendaOf = ({ rows }: World, { id }: Gathering) => rows.agendaItems.filter(({ meetupId }) => meetupId === id);

/** Part by part, as it was planned and held. */
function minutesOf(world: World, gathering: Gathering): string {
	const lead = { fr: "Nous avons suivi le programme :", en: "We kept to the programme:" }[gathering.language];
	return [
		inLanguage(gathering.language, lead),
		agendaOf(world, gathering)
			.map(({ title, minutes }) => `- **${title}** (${minutes} min)`)
			.join("\n"),
	].join("\n\n");
}

/** Slides of the parts that somebody gave. */
function showSlides(world: World, gathering: Gathering, organiser: Someone, at: Date): void {
	for (const item of agendaOf(world, gathering)) {
		if (!item.speakerId && !item.speakerText) continue;
		const id = idOf(at, "material", gathering.id, item.position);
		world.rows.meetupMaterials.push({
			id,
			meetupId: gathering.id,
			agendaItemId: item.id,
			title: item.title,
			url: `https://slides.semis.example/${gathering.circle.text.slug}/${gathering.number}-${item.position}`,
			addedById: organiser.id,
			addedAt: at,
		});
		const subject = ["material", id] as const;
		world.ledger.record(organiser, { kind: "material.added", at, communityId: gathering.circle.id, subject });
	}
}

function promise(world: World, gathering: Gathering, { actions }: LegacyText, at: Date): void {
	const { calendar, rows } = world;
	for (const [index, [title, who, days, done]] of actions.entries()) {
		const owner = someone(world, who);
		const due = new Date(gathering.endsAt.getTime() + days * DAY);
		const doneAt = new Date(Math.min(due.getTime() - 2 * DAY, calendar.now.getTime() - HOUR));
		rows.meetupActions.push({
			id: idOf(at, "action", gathering.id, index),
			meetupId: gathering.id,
			position: index + 1,
			title: inLanguage(gathering.language, title),
			ownerId: owner.id,
			dueOn: dateColumn(dayIn(due, gathering.row.zone)),
			...(done && doneAt > at ? { doneAt, doneById: owner.id } : {}),
		});
	}
}

/** About half of those who were checked in answer, most of them kindly. */
function askThoseWhoCame(world: World, gathering: Gathering, random: Random): void {
	const { id, endsAt, circle } = gathering;
	const { rows, ledger, calendar, people } = world;
	const fact = { communityId: circle.id, subject: ["meetup", id] as const };
	const askedAt = new Date(endsAt.getTime() + DAY);
	if (askedAt > calendar.now) return;
	ledger.record(null, { ...fact, kind: "meetup.feedback_asked", at: askedAt, detail: { asks: true } });
	const came = new Set(rows.checkIns.flatMap(({ meetupId, personId }) => (meetupId === id && personId) || []));
	const mood = random.next();
	for (const person of people) {
		if (!came.has(person.id) || !random.chance(0.52)) continue;
		const at = new Date(askedAt.getTime() + random.next() * 3 * DAY);
		if (at > calendar.now || !isThere(person, at)) continue;
		const useful =
			random.weighted([5, 4, 3, 2, 1], (stars) => [0, 0.3, 0.8, 2 - mood, 4, 2 + 2 * mood][stars] ?? 0) ?? 4;
		rows.meetupFeedback.push({
			meetupId: id,
			personId: person.id,
			useful,
			willApply: random.chance(useful > 3 ? 0.75 : 0.25),
			answeredAt: at,
		});
		ledger.record(person, { ...fact, kind: "feedback.given", at });
	}
}
