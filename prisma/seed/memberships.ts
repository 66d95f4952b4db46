import { DAY, HOUR } from "@/lib/clock";
import type { SeedCommunity } from "./communities";
import type { CommunityText, Voice } from "./content/shape";
import { idOf } from "./ids";
import type { Random } from "./random";
import type { RegularKey } from "./regulars";
import { unitPath } from "./structure";
import { regularPerson, type SeedPerson, type World } from "./world";

/** How many days ago each regular first wrote there. */
function firstPostDays({ threads, practices }: CommunityText): Map<RegularKey, number> {
	const first = new Map<RegularKey, number>();
	const note = (voice: Voice, daysAgo: number) => {
		const key = voice.split(":")[0] as RegularKey;
		first.set(key, Math.max(first.get(key) ?? 0, daysAgo));
	};
	for (const { by, daysAgo, replies } of threads) {
		note(by, daysAgo);
		for (const reply of replies) note(reply.by, Math.max(daysAgo - reply.hours / 24, 0));
	}
	for (const { by, contact, daysAgo } of practices) {
		note(by, daysAgo);
		if (contact) note(contact, daysAgo);
	}
	return first;
}

/** Its managers and moderators, people who write there, and people who only read. */
export function addRegulars(world: World, community: SeedCommunity, random: Random): void {
	const { calendar } = world;
	const { text, createdAt } = community;
	const firstPosts = firstPostDays(text);
	const roles = new Map<RegularKey, "member" | "moderator" | "manager">([
		...[...firstPosts.keys(), ...(text.readers ?? [])].map((key) => [key, "member"] as const),
		...(text.moderators ?? []).map((key) => [key, "moderator"] as const),
		...text.managers.map((key) => [key, "manager"] as const),
	]);
	for (const [key, role] of roles) {
		const person = regularPerson(world, key);
		const from = Math.max(createdAt.getTime(), (person.registeredAt?.getTime() ?? 0) + HOUR);
		const daysAgo = firstPosts.get(key);
		const until = Math.max(
			from,
			daysAgo === undefined ? calendar.now.getTime() - 30 * DAY : calendar.now.getTime() - (daysAgo + 4) * DAY,
		);
		const joinedAt = new Date(role === "member" ? from + (until - from) * random.next() ** 0.5 : from);
		join(world, community, person, joinedAt, role);
	}
}

/** Other members, by how close their unit is and how active they are. */
export function addMembers(world: World, community: SeedCommunity, random: Random): void {
	const { text, createdAt, archivedAt } = community;
	const open = text.visibility === "open" || text.visibility === "on_request";
	const candidates = world.people.filter(
		(person) => person.isEmployee && !person.key && person.registeredAt && !person.goneAt,
	);
	const draw = (person: SeedPerson) => {
		const code = unitPath(world.structure, person.unit?.code ?? "hub").find((code) => text.draws[code] !== undefined);
		return code ? (text.draws[code] ?? 0) * (0.25 + person.zeal) : 0;
	};
	const drawn = random.ranked(
		candidates.filter((person) => draw(person) > 0),
		draw,
	);
	const missing = Math.max(0, text.size - community.members.size);
	const end = (archivedAt ?? world.calendar.now).getTime();
	const joinTime = (person: SeedPerson) => {
		const from = Math.max(createdAt.getTime() + 3 * DAY, (person.registeredAt?.getTime() ?? 0) + 2 * HOUR);
		return from < end - DAY ? new Date(from + (end - DAY - from) * random.next() ** 1.1) : null;
	};
	for (const person of drawn.slice(0, Math.round(missing * (open ? 1.05 : 1)))) {
		const joinedAt = joinTime(person);
		if (!joinedAt) continue;
		const leftAt = community.members.size >= text.size ? new Date((joinedAt.getTime() + end) / 2) : null;
		join(world, community, person, joinedAt, "member", leftAt);
	}
}

/** A membership: open, on request or by invitation. */
function join(
	world: World,
	community: SeedCommunity,
	person: SeedPerson,
	joinedAt: Date,
	role: "member" | "moderator" | "manager",
	leftAt: Date | null = null,
): void {
	const { rows, ledger } = world;
	const { id: communityId, text, managers } = community;
	const id = idOf(joinedAt, "membership", communityId, person.id);
	const manager = managers[0] ?? null;
	const by = person === manager ? null : manager;
	const status = leftAt ? "left" : "active";
	const invited = text.visibility === "by_invitation" || text.visibility === "hidden";
	rows.memberships.push({
		id,
		communityId,
		personId: person.id,
		role: leftAt ? "member" : role,
		status,
		since: leftAt ?? joinedAt,
		joinedAt,
		invitedById: invited ? (by?.id ?? null) : null,
	});
	if (!leftAt) community.members.set(person, joinedAt);
	const activity = { communityId, subject: ["membership", id] as const };
	const dayBefore = new Date(Math.max(joinedAt.getTime() - 20 * HOUR, person.registeredAt?.getTime() ?? 0));
	if (text.visibility === "on_request" && by) {
		ledger.record(person, { ...activity, kind: "membership.requested", at: dayBefore });
		ledger.record(by, { ...activity, kind: "membership.accepted", at: joinedAt });
	} else {
		if (invited && by) ledger.record(by, { ...activity, kind: "membership.invited", at: dayBefore });
		if (person !== manager) ledger.record(person, { ...activity, kind: "membership.joined", at: joinedAt });
	}
	if (leftAt) ledger.record(person, { ...activity, kind: "membership.left", at: leftAt });
}

/** Requests and invitations that are open today. */
export function addRequests(world: World, { id: communityId, text, managers }: SeedCommunity, random: Random): void {
	const { calendar, rows, ledger } = world;
	const inviter = managers[0] ?? null;
	for (const [key, daysAgo, note] of text.requests ?? []) {
		const person = regularPerson(world, key);
		const at = calendar.ago(daysAgo, random, person.zone);
		const id = idOf(at, "membership", communityId, person.id);
		const asked = { role: "member", status: "requested" } as const;
		rows.memberships.push({ id, communityId, personId: person.id, ...asked, since: at, note });
		ledger.record(person, { kind: "membership.requested", at, communityId, subject: ["membership", id] });
	}
	for (const [key, daysAgo] of text.invited ?? []) {
		const person = regularPerson(world, key);
		const at = calendar.ago(daysAgo, random);
		const id = idOf(at, "membership", communityId, person.id);
		rows.memberships.push({
			id,
			communityId,
			personId: person.id,
			role: "member",
			status: "invited",
			since: at,
			invitedById: inviter?.id ?? null,
		});
		ledger.record(inviter, { kind: "membership.invited", at, communityId, subject: ["membership", id] });
	}
}
