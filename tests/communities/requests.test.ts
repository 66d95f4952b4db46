import { describe, expect, test } from "vitest";
import { homeTasks } from "@/app/(platform)/_home/needs";
import { communityPage, membershipFigures } from "@/lib/communities/queries";
import { requestList, requestPage } from "@/lib/communities/request-queries";
import {
	answerAsManager,
	approveRequest,
	changeRequest,
	declineRequest,
	proposeCommunity,
	requestFields,
	restoreRequest,
	withdrawRequest,
} from "@/lib/communities/requests";
import type { RequestFields } from "@/lib/communities/schema";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import type { CastName } from "../cast";
import { as, at, castId, person } from "../factories";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { later } from "../posts/conversation";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

async function fields(change: Partial<RequestFields> = {}): Promise<RequestFields> {
	return {
		name: "Night answers",
		purpose: "People who answer at night compare how they did it.",
		audience: "About forty people in three countries.",
		charter: "What is read here **stays here**.",
		kind: "practice",
		visibility: "open",
		languages: ["en"],
		moreTopicIds: [],
		sponsorId: await castId("lineManager"),
		managerIds: [await castId("employee"), await castId("champion")],
		...change,
	};
}

/** Awa proposes it with Sami as its sponsor; Lucía and Olfa are asked to manage it. */
async function proposed({ approved = true, ...change }: Partial<RequestFields> & { approved?: boolean } = {}) {
	await castId("hubLead");
	if (approved) await db.setting.create({ data: { key: "newCommunities", value: "approved" } });
	return (await proposeCommunity(await as("newcomer"), await fields(change), at)).id;
}

const answers = async (requestId: string, accept = true) => {
	const results: (string | null)[] = [];
	for (const name of ["employee", "champion"] as const)
		results.push((await answerAsManager(await as(name), { requestId, accept }, later(1))).opened);
	return results;
};

const slugOf = async (requestId: string) =>
	(await db.communityRequest.findUniqueOrThrow({ where: { id: requestId }, include: { community: true } })).community
		?.slug ?? "";

describe("a proposed community", () => {
	test("is told to those it names and to the hub, and opens when its managers accepted and the hub approved", async () => {
		const requestId = await proposed();
		await expect(approveRequest(await as("hubLead"), requestId, at)).rejects.toEqual(refusal("managers_not_accepted"));
		expect(await answers(requestId)).toEqual([null, null]);
		const { slug } = await approveRequest(await as("hubLead"), requestId, later(2));
		await tellAll();
		expect(await inboxOf("lineManager")).toEqual([
			"Awa Diop proposes a community, Night answers, and names you as its sponsor.",
			"Lucía Ibáñez agrees to manage Night answers.",
			"Olfa Mejri agrees to manage Night answers.",
			"Night answers, which Awa Diop proposed, is open.",
		]);
		expect(await inboxOf("employee")).toEqual([
			"Awa Diop asks you to manage a proposed community: Night answers.",
			"Olfa Mejri agrees to manage Night answers.",
			"Night answers, which Awa Diop proposed, is open.",
		]);
		expect((await inboxOf("hubLead"))[0]).toBe("Awa Diop proposes a community: Night answers.");
		expect(await mails()).toContain(
			"hub.lead@semis.example: Awa Diop propose une communauté\u00a0: «\u00a0Night answers\u00a0»",
		);
		const page = await communityPage(await as("newcomer"), slug);
		expect(page).toMatchObject({
			name: "Night answers",
			summary: "People who answer at night compare how they did it.",
			about: "About forty people in three countries.",
			stage: "potential",
			memberCount: 4,
		});
		expect(page.charterHtml).toContain("<strong>stays here</strong>");
		const roles = await db.membership.findMany({
			where: { community: { slug } },
			select: { role: true, person: { select: { givenName: true } } },
		});
		expect(roles.map(({ role, person }) => `${person.givenName} ${role}`).sort()).toEqual([
			"Awa member",
			"Lucía manager",
			"Olfa manager",
			"Sami sponsor",
		]);
		const { team } = await membershipFigures(await as("newcomer"), slug);
		expect(team.map(({ role, person }) => `${person.givenName} ${role}`).sort()).toEqual([
			"Lucía manager",
			"Olfa manager",
			"Sami sponsor",
		]);
	});

	test("opens with the last yes of its managers where nobody must approve", async () => {
		const requestId = await proposed({ approved: false });
		const opened = await answers(requestId);
		expect(opened).toEqual([null, await slugOf(requestId)]);
		expect(await slugOf(requestId)).toMatch(/^night-answers-/);
	});

	test("is approved by the hub where only some may create communities, although new ones open at once", async () => {
		await db.setting.create({ data: { key: "communityCreators", value: "hub" } });
		const requestId = await proposed({ approved: false });
		await answers(requestId);
		expect((await requestPage(await as("newcomer"), requestId)).state).toBe("open");
	});

	test("is declined with a reason that everybody named reads", async () => {
		const requestId = await proposed();
		const reason = "There is one like it: Customer care writing.";
		await declineRequest(await as("hubLead"), { requestId, reason }, later(1));
		await tellAll();
		expect((await inboxOf("newcomer")).at(-1)).toBe(
			`The hub declined the community you proposed, Night answers: ${reason}`,
		);
		expect((await inboxOf("champion")).at(-1)).toBe(`The hub declined the proposed community Night answers: ${reason}`);
		expect((await requestPage(await as("newcomer"), requestId)).reason).toBe(reason);
		await expect(approveRequest(await as("hubLead"), requestId, later(2))).rejects.toEqual(refusal("request_ended"));
		await expect(answers(requestId)).rejects.toEqual(refusal("request_ended"));
	});

	test("asks another manager once one has declined, and the other keeps the answer", async () => {
		const requestId = await proposed({ approved: false });
		await answerAsManager(await as("employee"), { requestId, accept: true }, later(1));
		await answerAsManager(await as("champion"), { requestId, accept: false }, later(2));
		await tellAll();
		expect((await inboxOf("newcomer")).at(-1)).toBe(
			"Olfa Mejri does not want to manage Night answers. Ask somebody else.",
		);
		const row = await db.communityRequest.findUniqueOrThrow({ where: { id: requestId }, include: { managers: true } });
		const before = requestFields(row, row.managers);
		const next = { ...before, managerIds: [await castId("employee"), await castId("moderator")].sort() };
		await changeRequest(await as("newcomer"), requestId, next, marksOf(before), later(3));
		await tellAll();
		expect(await inboxOf("moderator")).toContain("Awa Diop asks you to manage a proposed community: Night answers.");
		await expect(requestPage(await as("champion"), requestId)).rejects.toBeInstanceOf(NotFound);
		const { opened } = await answerAsManager(await as("moderator"), { requestId, accept: true }, later(4));
		expect(opened).toBe(await slugOf(requestId));
	});

	test("is changed and withdrawn by the person who proposed it alone, and the withdrawal can be taken back", async () => {
		const requestId = await proposed();
		for (const name of ["employee", "hubLead"] as const) {
			await expect(withdrawRequest(await as(name), requestId, at)).rejects.toEqual(refusal("proposers_only"));
			await expect(changeRequest(await as(name), requestId, await fields(), {}, at)).rejects.toEqual(
				refusal("proposers_only"),
			);
		}
		const awa = await as("newcomer");
		await withdrawRequest(awa, requestId, later(1));
		await expect(withdrawRequest(awa, requestId, later(2))).rejects.toEqual(refusal("request_ended"));
		await restoreRequest(awa, requestId, later(2));
		expect((await requestPage(awa, requestId)).steps.map(({ kind }) => kind.split(".")[1])).toEqual([
			"proposed",
			"withdrawn",
			"restored",
		]);
	});

	test("needs two different colleagues who work here, and who names themselves has accepted", async () => {
		const lucia = await castId("employee");
		await expect(proposed({ managerIds: [lucia, lucia] })).rejects.toEqual(refusal("two_managers"));
		await db.setting.deleteMany();
		await expect(proposed({ managerIds: [lucia, await castId("suspended")] })).rejects.toEqual(
			refusal("person_not_active"),
		);
		await db.setting.deleteMany();
		const requestId = await proposed({ approved: false, managerIds: [lucia, await castId("newcomer")] });
		const { opened } = await answerAsManager(await as("employee"), { requestId, accept: true }, later(1));
		expect(opened).not.toBeNull();
	});

	test("does not open with a manager who has left the company since", async () => {
		const requestId = await proposed();
		await answers(requestId);
		await db.person.update({ where: { id: await castId("champion") }, data: { status: "left" } });
		await expect(approveRequest(await as("hubLead"), requestId, later(2))).rejects.toEqual(
			refusal("person_not_active"),
		);
	});

	test("is seen by those it names and the hub, and is nowhere for others", async () => {
		const requestId = await proposed({ visibility: "hidden" });
		const seenBy: CastName[] = [];
		for (const name of ["newcomer", "lineManager", "employee", "champion", "moderator", "hubLead", "admin"] as const) {
			const listed = await requestList(await as(name), { show: "open" });
			const page = await requestPage(await as(name), requestId).catch((problem) => problem);
			expect([name, listed.rows.length === 1]).toEqual([name, !(page instanceof NotFound)]);
			if (listed.rows.length === 1) seenBy.push(name);
		}
		expect(seenBy).toEqual(["newcomer", "lineManager", "employee", "champion", "hubLead", "admin"]);
		await expect(requestPage(await as("guest"), requestId)).rejects.toBeInstanceOf(NotFound);
		// Once it is open and hidden, its address is shown to its members alone.
		await answers(requestId);
		await approveRequest(await as("hubLead"), requestId, later(2));
		expect((await requestPage(await as("employee"), requestId)).community).not.toBeNull();
		expect((await requestPage(await as("hubLead"), requestId)).community).toBeNull();
	});

	test("waits on the home page of whom it asks, and of the hub once its managers have accepted", async () => {
		const requestId = await proposed();
		const needs = async (name: CastName) =>
			(await homeTasks(await as(name), translator("en"), at)).needs.map(({ title }) => title);
		expect(await needs("employee")).toEqual(["Would you manage Night answers?"]);
		expect(await needs("hubLead")).toEqual([]);
		await answers(requestId);
		expect(await needs("employee")).toEqual([]);
		expect(await needs("hubLead")).toEqual(["A proposed community waits for the hub"]);
	});
});

test("the list of the hub has the oldest first, a page at a time, in the same number of statements", async () => {
	const awa = await castId("newcomer");
	const helene = await as("hubLead");
	const make = (index: number) => ({
		proposerId: awa,
		name: `Proposed ${index}`,
		purpose: "What it is for.",
		audience: "Who it is for.",
		charter: "",
		charterHtml: "",
		kind: "practice" as const,
		visibility: "open" as const,
		languages: ["en" as const],
		needsApproval: true,
		createdAt: new Date(at.getTime() - index * 3_600_000),
	});
	await db.communityRequest.createMany({ data: [0, 1, 2].map(make) });
	const few = await countStatements(() => requestList(helene, { show: "open" }));
	await db.communityRequest.createMany({ data: Array.from({ length: 57 }, (_, index) => make(index + 3)) });
	await person();
	const names: string[] = [];
	for (let after: string | undefined; ; ) {
		const page = await requestList(helene, { show: "open", after });
		names.push(...page.rows.map(({ name }) => name));
		if (!page.next) break;
		after = page.next;
	}
	expect(names).toEqual(Array.from({ length: 60 }, (_, index) => `Proposed ${59 - index}`));
	expect(await countStatements(() => requestList(helene, { show: "open" }))).toBe(few);
});
