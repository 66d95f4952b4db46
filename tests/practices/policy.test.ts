import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { practiceList, practicesOfCommunity } from "@/lib/practices/list";
import {
	canChange,
	canDiscard,
	canDraft,
	canMarkReused,
	canPublish,
	canRetire,
	type PracticeFacts,
} from "@/lib/practices/policy";
import { practicePage } from "@/lib/practices/practice-page";
import { draftsToFinish, latestPractices } from "@/lib/practices/queries";
import { retirePractice } from "@/lib/practices/retiring";
import { markReused } from "@/lib/practices/reuses";
import { practiceVersion } from "@/lib/practices/version-pages";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { drafted, published } from "./cards";

const newest = { sort: "newest" } as const;
const everyone = [
	"admin",
	"hubLead",
	"communityManager",
	"moderator",
	"champion",
	"lineManager",
	"employee",
	"newcomer",
	"guest",
] as const;

/** Claire manages, Ben moderates, Olfa writes, Sami is the contact without being a member, Lucía is a member, Awa is not. */
async function place(visibility: "open" | "on_request" | "by_invitation" | "hidden") {
	return community({
		visibility,
		moderators: [await castId("moderator")],
		members: [await castId("champion"), await castId("employee")],
	});
}

async function whoIsAllowed(ask: (name: CastName) => Promise<{ allowed: boolean }>): Promise<CastName[]> {
	const names: CastName[] = [];
	for (const name of everyone) if ((await ask(name)).allowed) names.push(name);
	return names;
}

describe("rights over a card of an open community", () => {
	const keepers = ["admin", "hubLead", "communityManager", "moderator", "champion", "lineManager"];
	const colleagues = ["admin", "hubLead", "communityManager", "moderator", "lineManager", "employee", "newcomer"];

	test.each([
		["draft", ["communityManager", "moderator", "champion", "employee"]],
		["change", keepers],
		["change a draft", ["communityManager", "moderator", "champion", "lineManager"]],
		["discard a draft", ["communityManager", "moderator", "champion", "lineManager"]],
		["discard", []],
		["publish", ["communityManager", "moderator", "champion"]],
		["retire", keepers],
		["mark reused", colleagues],
	])("%s", async (right, expected) => {
		const { id } = await place("open");
		const home = { id, visibility: "open" as const, archivedAt: null };
		const facts: PracticeFacts = {
			status: "published",
			authorId: await castId("champion"),
			contactId: await castId("lineManager"),
			ownerId: null,
			coAuthorIds: [],
			practiceReviewers: 0,
			community: home,
		};
		const draft: PracticeFacts = { ...facts, status: "draft" };
		expect(
			await whoIsAllowed(async (name) => {
				const viewer = await as(name);
				switch (right) {
					case "draft":
						return canDraft(viewer, home);
					case "change":
						return canChange(viewer, facts);
					case "change a draft":
						return canChange(viewer, draft);
					case "discard a draft":
						return canDiscard(viewer, draft);
					case "discard":
						return canDiscard(viewer, facts);
					case "publish":
						return canPublish(viewer, draft);
					case "retire":
						return canRetire(viewer, facts);
					default:
						return canMarkReused(viewer, facts);
				}
			}),
		).toEqual(expected);
	});
});

async function whoOpens(slug: string): Promise<CastName[]> {
	const names: CastName[] = [];
	for (const name of everyone) {
		try {
			await practicePage(await as(name), slug, at);
			names.push(name);
		} catch (problem) {
			expect(problem).toBeInstanceOf(NotFound);
		}
	}
	return names;
}

async function whoIsShown(slug: string): Promise<CastName[]> {
	const names: CastName[] = [];
	for (const name of everyone)
		if ((await practiceList(await as(name), newest, at)).rows.some((row) => row.slug === slug)) names.push(name);
	return names;
}

describe("who reads", () => {
	const employees = everyone.filter((name) => name !== "guest");

	test.each(["open", "on_request", "by_invitation"] as const)(
		"a published card of a community that is %s: every colleague, no guest",
		async (visibility) => {
			const home = await place(visibility);
			const slug = await published(await as("champion"), home.slug);
			expect(await whoOpens(slug)).toEqual(employees);
			expect(await whoIsShown(slug)).toEqual(employees);
		},
	);

	test("a card of a hidden community: its members alone, in lists and counts as well", async () => {
		const members = ["communityManager", "moderator", "champion", "employee"];
		const [hidden, shown] = [await place("hidden"), await place("open")];
		const slug = await published(await as("champion"), hidden.slug);
		const open = await published(await as("champion"), shown.slug);
		expect(await whoOpens(slug)).toEqual(members);
		expect(await whoIsShown(slug)).toEqual(members);
		for (const name of ["hubLead", "admin", "newcomer"] as const) {
			const viewer = await as(name);
			expect((await practiceList(viewer, newest, at)).rows.map((row) => row.slug)).toEqual([open]);
			expect((await practicesOfCommunity(viewer, hidden.slug, undefined, at)).rows).toEqual([]);
			await expect(practiceVersion(viewer, slug, 1, at)).rejects.toBeInstanceOf(NotFound);
			await expect(markReused(viewer, { slug }, at)).rejects.toBeInstanceOf(NotFound);
			await expect(retirePractice(viewer, slug, at)).rejects.toBeInstanceOf(NotFound);
		}
	});

	test("a draft: its author, its contact and those who look after the community", async () => {
		const home = await place("open");
		const slug = await drafted(await as("champion"), home.slug, {
			contactId: await castId("lineManager"),
		});
		const inHand = ["communityManager", "moderator", "champion", "lineManager"];
		expect(await whoOpens(slug)).toEqual(inHand);
		expect(await whoIsShown(slug)).toEqual([]);
		for (const name of everyone) {
			const drafts = await draftsToFinish(await as(name), at);
			expect(drafts.map((row) => row.slug)).toEqual(inHand.includes(name) ? [slug] : []);
		}
	});

	test("a draft of a hidden community that its author has left: no longer the author", async () => {
		const hidden = await place("hidden");
		const slug = await drafted(await as("champion"), hidden.slug);
		await db.membership.updateMany({
			where: { communityId: hidden.id, personId: await castId("champion") },
			data: { status: "left" },
		});
		expect(await whoOpens(slug)).toEqual(["communityManager", "moderator"]);
	});

	test("somebody merely invited to a hidden community: not yet", async () => {
		const hidden = await place("hidden");
		const slug = await published(await as("champion"), hidden.slug);
		await db.membership.create({
			data: { communityId: hidden.id, personId: await castId("newcomer"), status: "invited", since: at },
		});
		expect(await whoOpens(slug)).not.toContain("newcomer");
		expect(await latestPractices(await as("newcomer"), 3, at)).toEqual([]);
	});

	test("a deleted card: nobody", async () => {
		const home = await place("open");
		const slug = await published(await as("champion"), home.slug);
		await db.practice.update({ where: { slug }, data: { deletedAt: at } });
		expect(await whoOpens(slug)).toEqual([]);
	});

	test("an edition the card was captured from is named to those who may read the community's meetups", async () => {
		const home = await place("by_invitation");
		const slug = await published(await as("champion"), home.slug);
		const { id: meetupId } = await db.meetup.create({
			data: {
				communityId: home.id,
				title: "Between us",
				summary: "",
				about: "",
				aboutHtml: "",
				searchText: "",
				language: "en",
				state: "held",
				publishedAt: at,
				zone: "Europe/Paris",
				startsAt: at,
				endsAt: new Date(at.getTime() + 1),
				createdAt: at,
			},
		});
		await db.practice.update({ where: { slug }, data: { meetupId } });
		expect((await practicePage(await as("employee"), slug, at)).meetup).toMatchObject({ title: "Between us" });
		expect((await practicePage(await as("newcomer"), slug, at)).meetup).toBeNull();
	});
});
