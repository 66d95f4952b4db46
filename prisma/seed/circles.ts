import { HOUR } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { searchable } from "@/lib/text";
import type { Prisma } from "@/prisma/generated/client";
import type { CommunityText } from "./content/shape";
import { idOf } from "./identity";
import { drawMembers, leaveAsking, seatRegulars } from "./memberships";
import type { Random } from "./random";
import { frenchSpaces } from "./typography";
import { isThere, type Someone, someone, type World } from "./world";

/** A community as the seed grows it. */
export interface Circle {
	text: CommunityText;
	id: string;
	row: Prisma.CommunityCreateManyInput;
	createdAt: Date;
	archivedAt: Date | null;
	managers: Someone[];
	/** Active members, with the instant they joined. */
	members: Map<Someone, Date>;
}

export function membersAt(circle: Circle, at: Date): Someone[] {
	return [...circle.members].flatMap(([person, joinedAt]) => (joinedAt <= at && isThere(person, at) ? [person] : []));
}

/** A post, a reply, a meetup or a practice moves a community up in lists. */
export function markLively(circle: Circle, at: Date): void {
	if (at > circle.row.livelyAt) circle.row.livelyAt = at;
}

export function foundCircle(world: World, text: CommunityText): Circle {
	const { calendar, rows, house, ledger } = world;
	const random = world.random.fork(`circle ${text.slug}`);
	const managers = text.managers.map((key) => someone(world, key));
	const founder = managers[0] as Someone;
	const createdAt = new Date(
		Math.max(calendar.ago(text.createdDaysAgo, random).getTime(), (founder.registeredAt?.getTime() ?? 0) + HOUR),
	);
	const archivedAt = text.archivedDaysAgo ? calendar.ago(text.archivedDaysAgo, random) : null;
	const id = idOf(createdAt, "community", text.slug);
	const set = text.languages[0] === "fr" ? frenchSpaces : (words: string) => words;
	const [summary, about] = [set(text.summary), set(text.about)];
	const row: Prisma.CommunityCreateManyInput = {
		id,
		slug: text.slug,
		name: text.name,
		summary,
		about,
		aboutHtml: renderMarkdown(about),
		searchText: searchable(text.name, summary),
		kind: text.kind,
		visibility: text.visibility,
		stage: archivedAt ? "archived" : (text.stages.at(-1)?.[0] ?? "potential"),
		languages: [...text.languages],
		topicId: text.topic ? house.topicIds.get(text.topic) : null,
		orgUnitId: text.unit ? house.units.get(text.unit)?.id : null,
		createdById: founder.id,
		createdAt,
		livelyAt: createdAt,
		archivedAt,
	};
	rows.communities.push(row);
	const circle: Circle = { text, id, row, createdAt, archivedAt, managers, members: new Map() };
	ledger.record(founder, { kind: "community.created", at: createdAt, communityId: id, subject: ["community", id] });
	recordStages(world, circle, random);
	seatRegulars(world, circle, random);
	drawMembers(world, circle, random);
	leaveAsking(world, circle, random);
	row.memberCount = circle.members.size;
	return circle;
}

function recordStages({ calendar, rows, ledger }: World, circle: Circle, random: Random): void {
	const { text, id, createdAt, archivedAt, managers } = circle;
	const byId = managers[0]?.id ?? null;
	for (const [stage, daysAgo] of text.stages) {
		const at = new Date(Math.max(calendar.ago(daysAgo, random).getTime(), createdAt.getTime()));
		rows.stageChanges.push({ id: idOf(at, "stage", id, stage, daysAgo), communityId: id, stage, at, byId });
	}
	if (!archivedAt) return;
	rows.stageChanges.push({
		id: idOf(archivedAt, "stage", id),
		communityId: id,
		stage: "archived",
		at: archivedAt,
		byId,
	});
	ledger.record(managers[0] ?? null, {
		kind: "community.archived",
		at: archivedAt,
		communityId: id,
		subject: ["community", id],
	});
}
