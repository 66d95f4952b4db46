import { beforeEach, describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { inviteMembers, joinCommunity, requestMembership } from "@/lib/communities/memberships";
import { liftRestriction, restrictMember, runningRestrictions } from "@/lib/communities/restrictions";
import { nameManager } from "@/lib/communities/without-manager";
import { db } from "@/lib/db";
import { writePost } from "@/lib/posts/posts";
import { viewerOfPerson } from "@/lib/viewer";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { words, write } from "../posts/conversation";

let place: { slug: string; id: string };
const inDays = (days: number) => new Date(at.getTime() + days * DAY);

beforeEach(async () => {
	place = await community({ members: [await castId("employee")], moderators: [await castId("moderator")] });
});

const restrict = async (by: CastName, name: CastName, kind: "mute" | "ban", days: number | null) =>
	restrictMember(await as(by), place.slug, { personId: await castId(name), kind, days, reason: "Three reports." }, at);

/** The viewer as a request at that instant reads them. */
async function viewerAt(name: CastName, when: Date) {
	const viewer = await viewerOfPerson(await castId(name), when);
	if (!viewer) throw new Error("not active");
	return viewer;
}

const statusOf = async (name: CastName) =>
	(await db.membership.findFirst({ where: { communityId: place.id, personId: await castId(name) } }))?.status;

describe("a mute", () => {
	test("keeps somebody from writing until it ends by itself, and says until when", async () => {
		await restrict("moderator", "employee", "mute", 7);
		const post = async (when: Date) =>
			writePost(await viewerAt("employee", when), place.slug, { kind: "question", ...words() }, when);
		await expect(post(inDays(6))).rejects.toMatchObject({ reason: "muted", until: inDays(7) });
		expect(await statusOf("employee")).toBe("active");
		await expect(post(inDays(7))).resolves.toMatchObject({ slug: place.slug });
	});

	test("is for this community alone", async () => {
		const other = await community({ name: "Other", members: [await castId("employee")] });
		await restrict("moderator", "employee", "mute", 7);
		await expect(write(await as("employee"), other.slug)).resolves.toBeTruthy();
	});
});

describe("a ban", () => {
	test("ends the membership with its seats, and nobody who is banned joins, asks or is invited, until it ends by itself", async () => {
		await restrict("moderator", "employee", "ban", 30);
		expect(await statusOf("employee")).toBe("removed");
		expect(await db.community.findUniqueOrThrow({ where: { id: place.id } })).toMatchObject({ memberCount: 2 });
		const jobs = await db.$queryRaw<unknown[]>`
			select 1 from graphile_worker.jobs where task_identifier = 'seats.outOfSight' and key = ${`seats.outOfSight:${place.id}`}`;
		expect(jobs).toHaveLength(1);
		const during = await viewerAt("employee", inDays(29));
		const banned = { reason: "banned", until: inDays(30) };
		await expect(joinCommunity(during, place.slug, inDays(29))).rejects.toMatchObject(banned);
		await db.community.update({ where: { id: place.id }, data: { visibility: "on_request" } });
		await expect(requestMembership(during, place.slug, undefined, inDays(29))).rejects.toMatchObject(banned);
		const invite = inviteMembers(await as("communityManager"), place.slug, [await castId("employee")], inDays(29));
		await expect(invite).rejects.toMatchObject(banned);
		await requestMembership(await viewerAt("employee", inDays(30)), place.slug, undefined, inDays(30));
		expect(await statusOf("employee")).toBe("requested");
	});

	test("is asked again under the lock: a page from before the ban does not join", async () => {
		const before = await as("employee");
		await restrict("moderator", "employee", "ban", 30);
		const stale = { ...before, memberships: [] } as typeof before;
		await expect(joinCommunity(stale, place.slug, at)).rejects.toMatchObject({ reason: "banned" });
	});

	test("without an end is for managers, who alone may put out a moderator; the last manager cannot be banned", async () => {
		await expect(restrict("moderator", "employee", "ban", null)).rejects.toMatchObject({ reason: "managers_only" });
		await expect(restrict("moderator", "communityManager", "mute", 1)).rejects.toMatchObject({
			reason: "managers_only",
		});
		await restrict("communityManager", "moderator", "ban", null);
		await expect(joinCommunity(await as("moderator"), place.slug, inDays(999))).rejects.toMatchObject({
			reason: "banned_for_good",
		});
		await expect(restrict("communityManager", "communityManager", "mute", 1)).rejects.toMatchObject({
			reason: "not_yourself",
		});
		await expect(restrict("hubLead", "communityManager", "ban", 7)).rejects.toMatchObject({ reason: "last_manager" });
	});

	test("is told with its end, and lifting it gives the membership back with its role", async () => {
		const { id } = await restrict("communityManager", "moderator", "ban", 30);
		await tellAll();
		expect((await inboxOf("moderator")).join()).toMatch(/^You were banned from Customer care writing until /);
		expect(await mails()).toEqual(["moderator@semis.example: You were banned from a community"]);
		expect(await runningRestrictions(await as("communityManager"), place.slug, inDays(31))).toEqual([]);
		expect(await runningRestrictions(await as("employee"), place.slug, at)).toEqual([]);
		await liftRestriction(await as("communityManager"), place.slug, id, inDays(1));
		const membership = await db.membership.findFirstOrThrow({ where: { personId: await castId("moderator") } });
		expect(membership).toMatchObject({ status: "active", role: "moderator" });
		const kinds = (await db.activity.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);
		expect(kinds).toEqual(["member.banned", "restriction.lifted"]);
	});

	test("holds against the hub as well, which names a manager", async () => {
		await restrict("moderator", "employee", "ban", 30);
		await db.membership.updateMany({ where: { communityId: place.id }, data: { role: "member" } });
		const { email } = await db.person.findUniqueOrThrow({ where: { id: await castId("employee") } });
		const name = nameManager(await as("hubLead"), { communityId: place.id, email: email ?? "" }, at);
		await expect(name).rejects.toMatchObject({ reason: "banned" });
	});
});
