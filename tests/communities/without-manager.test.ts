import { describe, expect, test } from "vitest";
import { homeTasks } from "@/app/(platform)/_home/needs";
import { changeMemberRole, leaveCommunity, removeMember, requestMembership } from "@/lib/communities/memberships";
import { communityPage, membershipFigures } from "@/lib/communities/queries";
import {
	answerForManagers,
	communitiesWithoutManager,
	handToHub,
	nameManager,
	tellOfLostManagers,
} from "@/lib/communities/without-manager";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { anonymisePerson } from "@/lib/people/anonymising";
import { markExpiredContractsAsLeft } from "@/lib/people/leaving";
import { restorePerson, suspendPerson } from "@/lib/people/people";
import { cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { inboxOf, mails, pathsOf, tellAll } from "../notifications/inboxes";
import { later } from "../posts/conversation";
import { refusal } from "../refusal";

/** The last manager, who was told that they are, is gone. */
async function deserted(visibility: "open" | "on_request" | "by_invitation" | "hidden") {
	const place = await community({ visibility, members: [await castId("employee")] });
	await castId("hubLead");
	await suspendPerson(await as("admin"), await castId("communityManager"), at);
	await tellOfLostManagers(at);
	return place;
}

const namesOf = async (name: "hubLead" | "admin") =>
	(await communitiesWithoutManager(await as(name))).rows.map((row) => row.name);

const lost = "Customer care writing has no manager any more. Name another.";

describe("a community whose last manager", () => {
	test.each([
		["is suspended", async () => suspendPerson(await as("admin"), await castId("communityManager"), at)],
		[
			"is at the end of their contract",
			async () => {
				const personId = await castId("communityManager");
				await db.person.update({ where: { id: personId }, data: { leftOn: new Date("2026-11-01") } });
				await markExpiredContractsAsLeft(at);
			},
		],
		[
			"left and is anonymised",
			async () => {
				const personId = await castId("communityManager");
				await db.person.update({ where: { id: personId }, data: { status: "left" } });
				await anonymisePerson(await as("admin"), personId, at);
			},
		],
	])("%s is told to the hub at once, by mail as well, and once", async (_, depart) => {
		await community({ visibility: "hidden", members: [await castId("employee")] });
		await castId("hubLead");
		expect(await tellOfLostManagers(at)).toBe(0);
		await depart();
		expect(await tellOfLostManagers(at)).toBe(1);
		expect(await tellOfLostManagers(later(1))).toBe(0);
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual([lost]);
		expect(await pathsOf("hubLead")).toEqual(["/hub/communities"]);
		expect(await mails()).toEqual([
			"hub.lead@semis.example: «\u00a0Customer care writing\u00a0» n’a plus de responsable",
		]);
		expect(await namesOf("hubLead")).toEqual(["Customer care writing"]);
		expect(await inboxOf("employee")).toEqual([]);
	});

	test("leaves the company is told through the job that every departure queues", async () => {
		await community();
		await suspendPerson(await as("admin"), await castId("communityManager"), at);
		const jobs = await db.$queryRaw<
			object[]
		>`select task_identifier as task from graphile_worker.jobs where task_identifier = 'people.departed'`;
		expect(jobs).toEqual([{ task: "people.departed" }]);
	});

	test("is told to the administrators where no hub lead works", async () => {
		await community();
		const admin = await as("admin");
		await db.person.update({ where: { id: await castId("communityManager") }, data: { status: "left" } });
		await db.roleGrant.create({ data: { personId: await castId("suspended"), role: "hub_lead", grantedAt: at } });
		await tellOfLostManagers(at);
		await tellAll();
		expect(await inboxOf("admin")).toEqual([lost]);
		expect((await homeTasks(admin, translator("en"), at)).needs.map(({ title, href }) => [title, href])).toEqual([
			["One community has no manager", "/hub/communities"],
		]);
	});

	test("comes back has a manager again, and the hub is told anew the next time", async () => {
		await deserted("open");
		await restorePerson(await as("admin"), await castId("communityManager"), at);
		expect(await namesOf("hubLead")).toEqual([]);
		expect(await tellOfLostManagers(later(1))).toBe(0);
		await suspendPerson(await as("admin"), await castId("communityManager"), later(2));
		expect(await tellOfLostManagers(later(2))).toBe(1);
	});
});

describe("the last manager", () => {
	test("is asked for another: colleagues who left or are suspended do not count", async () => {
		const { id, slug } = await community({ members: [await castId("suspended"), await castId("employee")] });
		await db.membership.updateMany({
			where: { communityId: id, personId: await castId("suspended") },
			data: { role: "manager" },
		});
		const claire = await as("communityManager");
		await expect(leaveCommunity(claire, slug, at)).rejects.toEqual(refusal("last_manager"));
		await expect(changeMemberRole(claire, slug, claire.personId, "member", at)).rejects.toEqual(
			refusal("last_manager"),
		);
		await expect(removeMember(await as("hubLead"), slug, claire.personId, at)).rejects.toEqual(refusal("last_manager"));
		// Who is suspended can be removed: they manage nothing.
		await removeMember(claire, slug, await castId("suspended"), at);
	});

	test.each([true, false])("hands over to the hub, which hears of it (stays: %s)", async (stay) => {
		const { id, slug } = await community({ visibility: "hidden", members: [await castId("employee")] });
		await castId("hubLead");
		await handToHub(await as("communityManager"), slug, { stay }, at);
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual([lost]);
		expect(await tellOfLostManagers(later(1))).toBe(0);
		const membership = await db.membership.findFirstOrThrow({
			where: { communityId: id, personId: await castId("communityManager") },
		});
		expect(membership).toMatchObject({ role: "member", status: stay ? "active" : "left" });
		expect((await db.community.findUniqueOrThrow({ where: { id } })).memberCount).toBe(stay ? 2 : 1);
	});

	test("is not lost where another manages: the hub hears nothing", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await castId("hubLead");
		await changeMemberRole(await as("communityManager"), slug, await castId("employee"), "manager", at);
		await handToHub(await as("communityManager"), slug, { stay: false }, at);
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual([]);
		await expect(handToHub(await as("moderator"), slug, { stay: true }, at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("the hub names a manager", () => {
	test.each(["open", "on_request", "by_invitation", "hidden"] as const)(
		"of a community that is %s, and sees nothing of it that it did not see before",
		async (visibility) => {
			const { id, slug } = await deserted(visibility);
			const helene = await as("hubLead");
			await nameManager(helene, { communityId: id, email: cast.employee.email }, later(1));
			expect((await as("employee")).memberships[0]).toMatchObject({ role: "manager", status: "active" });
			expect((await db.community.findUniqueOrThrow({ where: { id } })).memberCount).toBe(2);
			expect(await namesOf("hubLead")).toEqual([]);
			if (visibility === "hidden") await expect(communityPage(helene, slug)).rejects.toBeInstanceOf(NotFound);
			expect((await as("hubLead")).memberships).toEqual([]);
			await expect(
				nameManager(await as("admin"), { communityId: id, email: cast.newcomer.email }, later(2)),
			).rejects.toBeInstanceOf(NotFound);
		},
	);

	test("also of somebody outside, and members hear who was named and by whom", async () => {
		const { id } = await deserted("hidden");
		await castId("newcomer");
		await nameManager(await as("hubLead"), { communityId: id, email: cast.newcomer.email }, later(1));
		await tellAll();
		expect((await inboxOf("newcomer")).at(-1)).toBe(
			"Hélène Roussel named you manager of Customer care writing, which had none.",
		);
		expect((await inboxOf("employee")).at(-1)).toBe(
			"Hélène Roussel named Awa Diop manager of Customer care writing, which had none.",
		);
		expect(await mails()).toContain(
			"newcomer@semis.example: Vous êtes désormais responsable de «\u00a0Customer care writing\u00a0»",
		);
	});

	test("but does not let itself in where it may not read, nor name somebody who is gone", async () => {
		const { id } = await deserted("by_invitation");
		const helene = await as("hubLead");
		const name = (email: string) => nameManager(helene, { communityId: id, email }, at);
		await expect(name(cast.hubLead.email)).rejects.toEqual(refusal("name_somebody_else"));
		await expect(name(cast.communityManager.email)).rejects.toEqual(refusal("person_not_active"));
		await expect(name("nobody@semis.example")).rejects.toEqual(refusal("person_not_active"));
		await db.community.update({ where: { id }, data: { visibility: "open" } });
		await name(cast.hubLead.email);
	});

	test("which nobody else may, nor see that a hidden community has none", async () => {
		const { id } = await deserted("hidden");
		for (const name of ["employee", "moderator", "newcomer", "guest"] as const) {
			await expect(nameManager(await as(name), { communityId: id, email: cast.employee.email }, at)).rejects.toEqual(
				refusal("hub_leads_only"),
			);
			await expect(communitiesWithoutManager(await as(name))).rejects.toEqual(refusal("hub_leads_only"));
		}
	});

	test("is offered the communities page by page, each once, those not yet told of first", async () => {
		for (let number = 0; number < 45; number++) await community({ name: `Circle ${number}` });
		await castId("hubLead");
		await suspendPerson(await as("admin"), await castId("communityManager"), at);
		await tellOfLostManagers(at);
		const untold = await community({ name: "Lost just now" });
		const lead = await as("hubLead");
		const pages: string[][] = [];
		let after: string | undefined;
		do {
			const page = await communitiesWithoutManager(lead, after);
			pages.push(page.rows.map(({ name }) => name));
			after = page.next ?? undefined;
		} while (after);
		expect(pages.map((page) => page.length)).toEqual([20, 20, 6]);
		expect(new Set(pages.flat()).size).toBe(46);
		expect(pages[0]?.[0]).toBe(untold.name);
	});

	test("twice at once: one is named", async () => {
		const { id } = await deserted("hidden");
		const lead = await as("hubLead");
		const admin = await as("admin");
		await castId("newcomer");
		const outcomes = await Promise.allSettled([
			nameManager(lead, { communityId: id, email: cast.employee.email }, at),
			nameManager(admin, { communityId: id, email: cast.newcomer.email }, at),
		]);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(
			await db.membership.count({ where: { communityId: id, role: "manager", person: { status: "active" } } }),
		).toBe(1);
	});
});

describe("a request to join where nobody manages", () => {
	test("goes to the hub, which answers it", async () => {
		const { id, slug } = await deserted("on_request");
		await requestMembership(await as("newcomer"), slug, "I answer customers in Dakar", later(1));
		await tellAll();
		expect((await inboxOf("hubLead")).at(-1)).toBe(
			"Awa Diop asks to join Customer care writing, which has no manager.",
		);
		expect((await pathsOf("hubLead")).at(-1)).toBe("/hub/communities");
		expect(await mails()).toContain(
			"hub.lead@semis.example: Awa Diop demande à rejoindre «\u00a0Customer care writing\u00a0», qui n’a pas de responsable",
		);
		const [listed] = (await communitiesWithoutManager(await as("hubLead"))).rows;
		expect(listed?.requests).toMatchObject([{ note: "I answer customers in Dakar", person: { givenName: "Awa" } }]);
		const answer = { communityId: id, personId: await castId("newcomer"), accept: true };
		await answerForManagers(await as("hubLead"), answer, later(2));
		expect((await as("newcomer")).memberships[0]).toMatchObject({ role: "member", status: "active" });
		await expect(answerForManagers(await as("hubLead"), answer, later(3))).rejects.toEqual(refusal("no_open_request"));
	});

	test("does not go to the hub where somebody manages", async () => {
		const { slug } = await community({ visibility: "on_request" });
		await castId("hubLead");
		await requestMembership(await as("newcomer"), slug, undefined, at);
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual([]);
		expect(await inboxOf("communityManager")).toHaveLength(1);
	});

	test("made by the hub itself is not answered by who made it", async () => {
		const { id, slug } = await deserted("on_request");
		const helene = await as("hubLead");
		await requestMembership(helene, slug, undefined, at);
		await expect(
			answerForManagers(helene, { communityId: id, personId: helene.personId, accept: true }, at),
		).rejects.toEqual(refusal("own_account"));
	});
});

test("the page of a community names no manager who is gone", async () => {
	const { slug } = await deserted("on_request");
	expect((await membershipFigures(await as("newcomer"), slug)).team).toEqual([]);
});
