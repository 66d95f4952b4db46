import { DAY, dateColumn, dayIn, HOUR } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { type CaptureText, captureTexts } from "./content/takeaways";
import type { SeedEdition } from "./editions";
import { idOf } from "./ids";
import type { Random } from "./random";
import { inLanguage } from "./threads";
import { isActiveAt, regularPerson, type SeedPerson, type World } from "./world";

/** Its organisers were reminded, and the capture is still open. */
const WAITING = "customer-care-writing";

const WAIVED = {
	fr: "Tenue avant que nous gardions trace de nos rencontres.",
	en: "Held before we kept what meetups leave behind.",
};

/** Captures and feedback of held editions. The latest edition of one community is not captured yet. */
export function seedCaptures(world: World, editions: readonly SeedEdition[]): void {
	const random = world.random.fork("legacies");
	for (const edition of editions) {
		if (edition.row.state !== "held") continue;
		collectFeedback(world, edition, random);
		const last = editions.findLast(({ community, row }) => community === edition.community && row.state === "held");
		if (edition.community.text.slug === WAITING && edition === last) continue;
		capture(world, edition);
	}
}

function organiserOf(world: World, { community }: SeedEdition): SeedPerson {
	return regularPerson(world, community.text.series?.organiser ?? community.text.managers[0]);
}

function capture(world: World, edition: SeedEdition): void {
	const { id, endsAt, row, community, language, number } = edition;
	const { rows, ledger, calendar } = world;
	const organiser = organiserOf(world, edition);
	const text = captureTexts[community.text.slug]?.[number];
	const at = new Date(Math.min(endsAt.getTime() + DAY + 3 * HOUR, calendar.now.getTime()));
	const activity = { at, communityId: community.id, subject: ["meetup", id] as const };
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
		ledger.record(organiser, { ...activity, kind: "meetup.capture_waived" });
		return;
	}
	const minutes = minutesOf(world, edition);
	rows.meetupCaptures.push({
		...started,
		minutes,
		minutesHtml: renderMarkdown(minutes),
		takeaways: text.takeaways.map((line) => inLanguage(language, line)),
		recordingUrl: `https://video.semis.example/${community.text.slug}/${number}`,
		capturedById: organiser.id,
		capturedAt: at,
	});
	addSlides(world, edition, organiser, at);
	addActions(world, edition, text, at);
	ledger.record(organiser, { ...activity, kind: "meetup.captured" });
}

const agendaOf = ({ rows }: World, { id }: SeedEdition) => rows.agendaItems.filter(({ meetupId }) => meetupId === id);

/** The minutes list the items of the agenda. */
function minutesOf(world: World, edition: SeedEdition): string {
	const lead = { fr: "Nous avons suivi le programme :", en: "We kept to the programme:" }[edition.language];
	return [
		inLanguage(edition.language, lead),
		agendaOf(world, edition)
			.map(({ title, minutes }) => `- **${title}** (${minutes} min)`)
			.join("\n"),
	].join("\n\n");
}

/** Slides of the agenda items that have a speaker. */
function addSlides(world: World, edition: SeedEdition, organiser: SeedPerson, at: Date): void {
	for (const item of agendaOf(world, edition)) {
		if (!item.speakerId && !item.speakerText) continue;
		const id = idOf(at, "material", edition.id, item.position);
		world.rows.meetupMaterials.push({
			id,
			meetupId: edition.id,
			agendaItemId: item.id,
			title: item.title,
			url: `https://slides.semis.example/${edition.community.text.slug}/${edition.number}-${item.position}`,
			addedById: organiser.id,
			addedAt: at,
		});
		const subject = ["material", id] as const;
		world.ledger.record(organiser, { kind: "material.added", at, communityId: edition.community.id, subject });
	}
}

function addActions(world: World, edition: SeedEdition, { actions }: CaptureText, at: Date): void {
	const { calendar, rows } = world;
	for (const [index, [title, who, days, done]] of actions.entries()) {
		const owner = regularPerson(world, who);
		const due = new Date(edition.endsAt.getTime() + days * DAY);
		const doneAt = new Date(Math.min(due.getTime() - 2 * DAY, calendar.now.getTime() - HOUR));
		rows.meetupActions.push({
			id: idOf(at, "action", edition.id, index),
			meetupId: edition.id,
			position: index + 1,
			title: inLanguage(edition.language, title),
			ownerId: owner.id,
			dueOn: dateColumn(dayIn(due, edition.row.zone)),
			...(done && doneAt > at ? { doneAt, doneById: owner.id } : {}),
		});
	}
}

/** About half of the attendees answer, most of them kindly. */
function collectFeedback(world: World, edition: SeedEdition, random: Random): void {
	const { id, endsAt, community } = edition;
	const { rows, ledger, calendar, people } = world;
	const activity = { communityId: community.id, subject: ["meetup", id] as const };
	const askedAt = new Date(endsAt.getTime() + DAY);
	if (askedAt > calendar.now) return;
	ledger.record(null, { ...activity, kind: "meetup.feedback_asked", at: askedAt, detail: { asks: true } });
	const came = new Set(rows.checkIns.flatMap(({ meetupId, personId }) => (meetupId === id && personId) || []));
	const mood = random.next();
	for (const person of people) {
		if (!came.has(person.id) || !random.chance(0.52)) continue;
		const at = new Date(askedAt.getTime() + random.next() * 3 * DAY);
		if (at > calendar.now || !isActiveAt(person, at)) continue;
		const useful =
			random.weighted([5, 4, 3, 2, 1], (stars) => [0, 0.3, 0.8, 2 - mood, 4, 2 + 2 * mood][stars] ?? 0) ?? 4;
		rows.meetupFeedback.push({
			meetupId: id,
			personId: person.id,
			useful,
			willApply: random.chance(useful > 3 ? 0.75 : 0.25),
			answeredAt: at,
		});
		ledger.record(person, { ...activity, kind: "feedback.given", at });
	}
}
