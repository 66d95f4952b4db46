import { expect, test } from "vitest";
import { requestMembership } from "@/lib/communities/memberships";
import {
	communitiesOf,
	communityPage,
	memberList,
	membershipFigures,
	waitingMemberships,
} from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { as, at, castId, community } from "../factories";

const NOBODY = { rows: [], next: null };

test("members of an open community are every colleague's to read, and no guest's", async () => {
	const { id } = await community({ members: [await castId("employee")] });
	const names = async (viewer: Awaited<ReturnType<typeof as>>) =>
		(await memberList(viewer, id, {})).rows.map(({ person }) => person.givenName);
	expect(await names(await as("newcomer"))).toEqual(["Claire", "Lucía"]);
	expect(await memberList(await as("newcomer"), id, { q: "ibanez" })).toMatchObject({
		rows: [{ person: { givenName: "Lucía" } }],
	});
	expect(await memberList(await as("guest"), id, {})).toEqual(NOBODY);
});

test("who belongs to a community on request is its members' to read; who looks after it is everyone's", async () => {
	const { id, slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
	expect((await memberList(await as("employee"), id, {})).rows).toHaveLength(2);
	for (const name of ["newcomer", "hubLead", "admin"] as const)
		expect(await memberList(await as(name), id, {})).toEqual(NOBODY);
	expect(await membershipFigures(await as("newcomer"), slug)).toMatchObject({
		units: 2,
		fromMyUnit: 0,
		team: [{ role: "manager", person: { givenName: "Claire" } }],
	});
});

test("of a hidden community, outsiders learn neither members nor team nor figures", async () => {
	const { id, slug } = await community({ visibility: "hidden", members: [await castId("employee")] });
	expect(await membershipFigures(await as("employee"), slug)).toMatchObject({
		units: 2,
		fromMyUnit: 1,
		team: { length: 1 },
	});
	for (const name of ["newcomer", "hubLead", "admin", "guest"] as const) {
		const viewer = await as(name);
		expect(await memberList(viewer, id, {})).toEqual(NOBODY);
		expect(await membershipFigures(viewer, slug)).toEqual({ units: 0, fromMyUnit: 0, team: [] });
	}
});

test("requests that wait are there for those who may admit", async () => {
	const { slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
	await requestMembership(await as("newcomer"), slug, "I answer customers in Dakar", at);
	const waiting = async (name: "communityManager" | "employee" | "newcomer") => {
		const viewer = await as(name);
		return (await waitingMemberships(viewer, await communityPage(viewer, slug))).map(({ note }) => note);
	};
	expect(await waiting("communityManager")).toEqual(["I answer customers in Dakar"]);
	expect(await waiting("employee")).toEqual([]);
	expect(await waiting("newcomer")).toEqual([]);
});

test("where somebody is a member is shown as far as the reader may read there, without what is archived, left or only asked for", async () => {
	const members = [await castId("employee")];
	const { name: open } = await community({ name: "Open", members });
	const { name: closed } = await community({ name: "Closed", visibility: "by_invitation", members });
	const archived = await community({ name: "Archived", members });
	await db.community.update({ where: { id: archived.id }, data: { archivedAt: at } });
	for (const status of ["left", "removed", "requested", "invited"] as const) {
		const { id } = await community({ name: status, members });
		await db.membership.updateMany({ where: { communityId: id, personId: members[0] }, data: { status } });
	}
	const seenBy = async (name: "employee" | "newcomer" | "guest") =>
		(await communitiesOf(await as(name), await castId("employee"))).map((row) => row.community.name);
	expect(await seenBy("employee")).toEqual([closed, open]);
	expect(await seenBy("newcomer")).toEqual([open]);
	expect(await seenBy("guest")).toEqual([]);
});
