import { ACCENTS } from "@/lib/accents";
import { HOUR } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { searchText } from "@/lib/search-text";
import type { Prisma } from "@/prisma/generated/client";
import type { CommunityText } from "./content/shape";
import { idOf } from "./ids";
import { addMembers, addRegulars, addRequests } from "./memberships";
import type { Random } from "./random";
import { frenchSpaces } from "./typography";
import { isActiveAt, regularPerson, type SeedPerson, type World } from "./world";

/** A community while the seed is made. */
export interface SeedCommunity {
	text: CommunityText;
	id: string;
	row: Prisma.CommunityCreateManyInput;
	createdAt: Date;
	archivedAt: Date | null;
	managers: SeedPerson[];
	/** Active members with the instant at which they joined. */
	members: Map<SeedPerson, Date>;
}

export function membersAt(community: SeedCommunity, at: Date): SeedPerson[] {
	return [...community.members].flatMap(([person, joinedAt]) =>
		joinedAt <= at && isActiveAt(person, at) ? [person] : [],
	);
}

/** A post, a reply, a meetup or a practice moves a community up in lists. */
export function touchCommunity(community: SeedCommunity, at: Date): void {
	if (at > community.row.livelyAt) community.row.livelyAt = at;
}

export function seedCommunity(world: World, text: CommunityText): SeedCommunity {
	const { calendar, rows, structure, ledger } = world;
	const random = world.random.fork(`circle ${text.slug}`);
	const managers = text.managers.map((key) => regularPerson(world, key));
	const founder = managers[0] as SeedPerson;
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
		searchText: searchText(text.name, summary),
		kind: text.kind,
		visibility: text.visibility,
		stage: archivedAt ? "archived" : (text.stages.at(-1)?.[0] ?? "potential"),
		accent: ACCENTS[rows.communities.length % ACCENTS.length],
		languages: [...text.languages],
		topicId: text.topic ? structure.topicIds.get(text.topic) : null,
		orgUnitId: text.unit ? structure.units.get(text.unit)?.id : null,
		createdById: founder.id,
		createdAt,
		livelyAt: createdAt,
		archivedAt,
	};
	rows.communities.push(row);
	const community: SeedCommunity = { text, id, row, createdAt, archivedAt, managers, members: new Map() };
	ledger.record(founder, { kind: "community.created", at: createdAt, communityId: id, subject: ["community", id] });
	recordStages(world, community, random);
	addRegulars(world, community, random);
	addMembers(world, community, random);
	addRequests(world, community, random);
	row.memberCount = community.members.size;
	return community;
}

function recordStages({ calendar, rows, ledger }: World, community: SeedCommunity, random: Random): void {
	const { text, id, createdAt, archivedAt, managers } = community;
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
