import { lastDayOfTerm } from "@/lib/champions/terms";
import { dateColumn, dayIn, daysBetween } from "@/lib/clock";
import { type NominationText, nominations } from "./content/champions";
import { idOf } from "./ids";
import { inLanguage } from "./threads";
import { authorOf, regularPerson, type World } from "./world";

const TERM_MONTHS = 12;

/** Nominations with their evidence, the decisions of the hub, and the terms that followed. */
export function seedChampions(world: World): void {
	for (const text of nominations) nominate(world, text);
}

function nominate(world: World, text: NominationText): void {
	const { calendar, rows, structure, ledger } = world;
	const random = world.random.fork(`nomination ${text.nominee} ${text.topic} ${text.daysAgo}`);
	const { person: nominator, language } = authorOf(world, text.by);
	const nominee = regularPerson(world, text.nominee);
	const topicId = structure.topicIds.get(text.topic) ?? "";
	const createdAt = calendar.ago(text.daysAgo, random, nominator.zone);
	const id = idOf(createdAt, "nomination", nominee.id, topicId);
	const decision = text.decision;
	const decider = decision ? regularPerson(world, decision.by ?? "helene") : null;
	const decidedAt = decision ? calendar.ago(decision.daysAgo, random, decider?.zone) : null;
	rows.nominations.push({
		id,
		nomineeId: nominee.id,
		nominatorId: nominator.id,
		topicId,
		orgUnitId: nominee.unit?.id ?? null,
		reason: inLanguage(language, text.reason),
		state: decision ? (decision.granted ? "granted" : "declined") : "proposed",
		createdAt,
		decidedAt,
		decidedById: decider?.id ?? null,
		decisionNote: decision?.note ? inLanguage(decider?.locale ?? "fr", decision.note) : null,
	});
	for (const [position, [path, note]] of text.evidence.entries())
		rows.evidence.push({
			id: idOf(createdAt, "evidence", id, position),
			nominationId: id,
			path,
			note: inLanguage(language, note),
			position,
		});
	const subject = ["nomination", id] as const;
	ledger.record(nominator, { kind: "nomination.made", at: createdAt, subject });
	if (!decision || !decidedAt) return;
	const kind = decision.granted ? "nomination.granted" : "nomination.declined";
	ledger.record(decider, { kind, at: decidedAt, subject });
	if (!decision.granted) return;
	const firstDay = dayIn(decidedAt, calendar.zone);
	const lastDay = lastDayOfTerm(firstDay, TERM_MONTHS);
	const isOver = lastDay < calendar.day;
	const endedAt = isOver ? calendar.hour(daysBetween(lastDay, calendar.day) - 1, 1.5) : null;
	const termId = idOf(decidedAt, "term", id);
	rows.championTerms.push({
		id: termId,
		personId: nominee.id,
		topicId,
		nominationId: id,
		startsOn: dateColumn(firstDay),
		endsOn: dateColumn(lastDay),
		endedAt,
	});
	if (endedAt) ledger.record(null, { kind: "term.ended", at: endedAt, subject: ["term", termId] });
}
