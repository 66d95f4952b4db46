import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, dateColumn } from "@/lib/clock";
import { ownNeeds } from "@/lib/cockpit/needs";
import { NEED_KINDS, NEED_RULES } from "@/lib/cockpit/rules";
import { requestMembership } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { ask } from "../posts/conversation";
import { holdsLater } from "../property";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { allNeeds, kindsOf } from "./needs-of";
import { ago, makeCommunity, type Pool } from "./random-community";
import { type Facts, randomCommunity } from "./random-facts";
import { recount } from "./recount";

async function pool(): Promise<Pool> {
	const members = [await castId("communityManager"), await castId("moderator")];
	while (members.length < 12) members.push(await person());
	await db.person.updateMany({ data: { registeredAt: ago(24 * 400) } });
	return { members, strangers: [await person(), await person(), await person()] };
}

const byName = (rows: readonly (readonly [string, string, number | null])[]) => rows.map((row) => row.join(" ")).sort();

test("the cockpit names exactly what a recount of its rules finds, on random communities", async () => {
	const people = await pool();
	const met = new Set<string>();
	await holdsLater(
		60,
		fc.asyncProperty(randomCommunity, async (facts) => {
			const made = await makeCommunity(facts, people);
			const needs = await allNeeds(await as("communityManager"), made.slug, at);
			expect(byName(needs.map(({ kind, subjectId, count }) => [kind, subjectId, count]))).toEqual(
				byName(recount(made)),
			);
			const order = needs.map(({ urgency, since }) => [urgency, since.getTime()] as const);
			expect(order).toEqual(order.toSorted(([a, aSince], [b, bSince]) => a - b || aSince - bSince));
			for (const { kind } of needs) met.add(kind);
		}),
		{ seed: 77 },
	);
	// Every rule had something to find.
	expect([...met].sort()).toEqual([...NEED_KINDS].sort());
});

test("a moderator sees what moderators settle, and nothing that is for managers", async () => {
	const people = await pool();
	const everything: Facts = {
		posts: [],
		requests: [{ status: "requested", personStatus: "active" }],
		editions: [{ state: "published", startsInHours: 5, hasAgenda: false, requests: 2 }],
		practices: [{ status: "published", reviewInDays: -2, doubts: [], isDeleted: false }],
		cases: [{ source: "report", author: 2, stage: "open", decidedBy: 0, isReported: false, hours: 3 }],
		engaged: Array(12).fill(null),
		isBilingual: false,
		createdHours: 24 * 400,
	};
	const { slug } = await makeCommunity(everything, people);
	const seen = await kindsOf(await as("moderator"), slug, at);
	expect(seen).toEqual(["report", "silence", "practice_expired"]);
	expect(seen.every((kind) => NEED_RULES[kind].right === "moderate")).toBe(true);
	expect(await kindsOf(await as("communityManager"), slug, at)).toContain("membership_request");
});

test("members, colleagues and guests see no cockpit; a hidden community has none for the hub", async () => {
	const open = await community({ members: [await castId("employee")], moderators: [await castId("moderator")] });
	for (const name of ["employee", "newcomer"] as const)
		await expect(allNeeds(await as(name), open.slug, at)).rejects.toEqual(refusal("moderators_only"));
	expect(await kindsOf(await as("hubLead"), open.slug, at)).toEqual([]);
	const hidden = await community({ visibility: "hidden" });
	await expect(allNeeds(await as("hubLead"), hidden.slug, at)).rejects.toThrow(NotFound);
	await db.community.update({ where: { id: open.id }, data: { archivedAt: at } });
	await expect(allNeeds(await as("communityManager"), open.slug, at)).rejects.toEqual(refusal("community_archived"));
});

test("requests wait for the managers of their community, until they are answered", async () => {
	const { slug } = await community({
		visibility: "on_request",
		members: [await castId("employee")],
		moderators: [await castId("moderator")],
	});
	const elsewhere = await community({ visibility: "on_request", manager: await castId("champion") });
	await requestMembership(await as("newcomer"), slug, undefined, at);
	await requestMembership(await as("lineManager"), elsewhere.slug, undefined, at);
	const waitingFor = async (name: "communityManager" | "moderator" | "employee" | "hubLead" | "champion") =>
		(await ownNeeds(await as(name), { show: "open" }, at)).rows.map(({ title }) => title?.split(" ")[0]);
	expect(await waitingFor("communityManager")).toEqual(["Awa"]);
	expect(await waitingFor("champion")).toEqual(["Sami"]);
	for (const other of ["moderator", "employee", "hubLead"] as const) expect(await waitingFor(other)).toEqual([]);
	await db.membership.updateMany({ where: { personId: await castId("newcomer") }, data: { status: "invited" } });
	expect(await waitingFor("communityManager")).toEqual([]);
});

test("the number of those who have gone quiet starts at five, moves once a week, and no name comes with it", async () => {
	const { members } = await pool();
	const [manager = "", moderator = "", ...others] = members;
	const { id, slug } = await community({ manager, moderators: [moderator], members: others });
	const engagedOn = (personId: string, day: string) =>
		db.communityDay.create({ data: { communityId: id, personId, on: dateColumn(day) }, select: { on: true } });
	// 18 November 2026 is a Wednesday: the four weeks end on Monday the 16th.
	for (const personId of others.slice(0, 4)) await engagedOn(personId, "2026-10-19");
	const quiet = async (when = at) =>
		(await allNeeds(await viewerOf(manager), slug, when)).filter(({ kind }) => kind === "gone_quiet");
	expect(await quiet()).toEqual([]);
	await engagedOn(others[4] ?? "", "2026-10-20");
	expect(await quiet()).toEqual([]);
	expect(await quiet(new Date(at.getTime() + 4 * DAY))).toEqual([]);
	const [next] = await quiet(new Date(at.getTime() + 5 * DAY));
	expect(next).toMatchObject({ count: 5, title: null, address: null });
});

test("what needs somebody across communities is one list, in as many statements for many as for one", async () => {
	const claire = await castId("communityManager");
	const places = [];
	for (let index = 0; index < 3; index++)
		places.push(await community({ name: `Place ${index}`, manager: claire, members: [await castId("employee")] }));
	const statements = async () => {
		const viewer = await as("communityManager");
		return countStatements(() => ownNeeds(viewer, { show: "open" }, at));
	};
	await ask(await as("employee"), places[0]?.slug ?? "", ago(60));
	const few = await statements();
	for (let index = 0; index < 30; index++)
		await ask(await as("employee"), places[index % 3]?.slug ?? "", ago(50 + index), `Question ${index}`);
	expect(await statements()).toBe(few);
	expect(few).toBe(1);
	const first = await ownNeeds(await as("communityManager"), { show: "open" }, at);
	expect(first.total).toBe(31);
	expect(first.rows).toHaveLength(20);
	expect(new Set(first.rows.map(({ slug }) => slug)).size).toBe(3);
	const second = await ownNeeds(await as("communityManager"), { show: "open", after: first.next ?? "" }, at);
	expect(second.rows).toHaveLength(11);
	expect(second.next).toBeNull();
});
