import { describe, expect, test } from "vitest";
import { dayOfColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { changePractice } from "@/lib/practices/changes";
import { practiceList } from "@/lib/practices/list";
import { editionToCapture, practicePage } from "@/lib/practices/practice-page";
import { draftPractice, publishPractice } from "@/lib/practices/practices";
import { retirePractice } from "@/lib/practices/retiring";
import { as, at, castId, community, orgUnit, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { drafted, fortyWords, olfasDraft, published, startingFrom, stored } from "./cards";

const later = new Date(at.getTime() + 60_000);
const newest = { sort: "newest" } as const;

async function kinds() {
	const rows = await db.activity.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
	return rows.map((row) => row.kind);
}

const change = startingFrom("draft");

describe("a draft", () => {
	test("is written by a member of the community and by nobody else", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		await drafted(await as("champion"), slug);
		await expect(drafted(await as("employee"), slug)).rejects.toEqual(refusal("members_only"));
		await expect(drafted(await as("guest"), slug)).rejects.toBeInstanceOf(NotFound);
		expect(await kinds()).toEqual(["practice.drafted"]);
	});

	test("may be half written, and is then not published", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		const draft = await drafted(await as("champion"), slug, { card: { steps: "" } });
		await expect(publishPractice(await as("champion"), draft, at)).rejects.toEqual(refusal("practice_incomplete"));
	});

	test("keeps what was written beside what a page shows, made harmless", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		const steps = "**First** <script>alert(1)</script> [go](javascript:alert(1))";
		const practice = await stored(await drafted(await as("champion"), slug, { card: { steps } }));
		expect(practice.steps).toBe(steps);
		expect(practice.stepsHtml).toContain("<strong>First</strong>");
		expect(practice.stepsHtml).not.toMatch(/<script|javascript:/);
	});

	test("has an address that does not say whether another has its title, hidden or discarded", async () => {
		const { slug: hidden } = await community({ visibility: "hidden", members: [await castId("champion")] });
		const { slug } = await community({ members: [await castId("employee")] });
		const addresses = [
			await drafted(await as("champion"), hidden),
			await drafted(await as("employee"), slug),
			await drafted(await as("employee"), slug, { card: { title: "Answer a complaint in fifty words" } }),
		];
		const shape = /^answer-a-complaint-in-(forty|fifty)-words-[a-z2-9]{5}$/;
		for (const address of addresses) expect(address).toMatch(shape);
		expect(new Set(addresses).size).toBe(3);
		expect(await drafted(await as("employee"), slug, { card: { title: "实践的名字" } })).toMatch(
			/^practice-[a-z2-9]{5}$/,
		);
	});

	test("is published in one go when its author wants that, or not written at all", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		const draft = { card: fortyWords, communitySlug: slug, contactId: await castId("champion"), publish: true };
		expect(await stored((await draftPractice(await as("champion"), draft, at)).slug)).toMatchObject({
			status: "published",
		});
		await expect(
			draftPractice(await as("champion"), { ...draft, card: { ...fortyWords, steps: "" } }, at),
		).rejects.toEqual(refusal("practice_incomplete"));
		expect(await db.practice.count()).toBe(1);
	});

	test("says which edition it was captured from, if that edition is the community's own and was published", async () => {
		const members = [await castId("champion")];
		const [mine, other] = [await community({ members }), await community({ name: "Sales", members })];
		const edition = (communityId: string, publishedAt: Date | null = at) =>
			db.meetup.create({
				data: {
					communityId,
					title: "Edition 17",
					summary: "",
					about: "",
					aboutHtml: "",
					searchText: "",
					language: "en",
					state: publishedAt ? "held" : "cancelled",
					zone: "Europe/Paris",
					startsAt: at,
					endsAt: later,
					createdAt: at,
					publishedAt,
				},
			});
		const draft = { card: fortyWords, communitySlug: mine.slug, contactId: await castId("champion"), publish: false };
		const olfa = await as("champion");
		const { slug: captured } = await draftPractice(olfa, { ...draft, meetupId: (await edition(mine.id)).id }, at);
		await expect(draftPractice(olfa, { ...draft, meetupId: (await edition(other.id)).id }, at)).rejects.toBeInstanceOf(
			NotFound,
		);
		expect((await practicePage(olfa, captured, at)).meetup?.title).toBe("Edition 17");
		// Drafts, and those given up, are their managers' alone: an address is no right to a title.
		const { id: unpublished } = await edition(mine.id, null);
		expect(await editionToCapture(olfa, mine.id, unpublished)).toBeNull();
		await expect(draftPractice(olfa, { ...draft, meetupId: unpublished }, at)).rejects.toBeInstanceOf(NotFound);
		await db.practice.updateMany({ data: { meetupId: unpublished } });
		expect((await practicePage(olfa, captured, at)).meetup).toBeNull();
	});

	test("names a contact who has an account", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		for (const contactId of [await castId("suspended"), await castId("guest")])
			await expect(drafted(await as("champion"), slug, { contactId })).rejects.toEqual(refusal("contact_unknown"));
	});

	test("of a hidden community names one of its members as contact", async () => {
		const members = [await castId("champion"), await castId("lineManager")];
		const { slug } = await community({ visibility: "hidden", members });
		const olfa = await as("champion");
		await expect(drafted(olfa, slug, { contactId: await castId("employee") })).rejects.toEqual(
			refusal("contact_unknown"),
		);
		await drafted(olfa, slug, { contactId: await castId("lineManager") });
	});

	test("is not written in an archived community", async () => {
		const { id, slug } = await community({ members: [await castId("champion")] });
		const olfa = await as("champion");
		await db.community.update({ where: { id }, data: { archivedAt: at } });
		await expect(drafted(olfa, slug)).rejects.toEqual(refusal("community_archived"));
	});
});

describe("publishing", () => {
	test("gives the card its author's unit, its day, its review day and its first version", async () => {
		const { slug } = await olfasDraft();
		await publishPractice(await as("champion"), slug, later);
		const practice = await stored(slug);
		expect(practice).toMatchObject({ status: "published", publishedAt: later, orgUnitId: await orgUnit("tunisia") });
		expect(practice.reviewOn && dayOfColumn(practice.reviewOn)).toBe("2027-11-18");
		expect((await practicePage(await as("employee"), slug, at)).versions.map((version) => version.number)).toEqual([1]);
		await expect(publishPractice(await as("champion"), slug, later)).rejects.toEqual(refusal("already_published"));
		expect(await kinds()).toEqual(["practice.drafted", "practice.published"]);
	});

	test("by a manager still counts for the author's unit", async () => {
		const { slug } = await olfasDraft();
		await publishPractice(await as("communityManager"), slug, later);
		expect((await stored(slug)).orgUnitId).toBe(await orgUnit("tunisia"));
	});

	test("follows the house's review interval", async () => {
		await db.setting.create({ data: { key: "practiceReviewDays", value: 90 } });
		const { slug } = await olfasDraft();
		await publishPractice(await as("champion"), slug, at);
		expect((await stored(slug)).reviewOn?.toISOString().slice(0, 10)).toBe("2027-02-16");
	});

	test("moves the community up in the list", async () => {
		const { slug, community: communitySlug } = await olfasDraft();
		await publishPractice(await as("champion"), slug, later);
		const { livelyAt } = await db.community.findUniqueOrThrow({ where: { slug: communitySlug } });
		expect(livelyAt).toEqual(later);
	});

	test("happens once when author and manager press at the same time", async () => {
		const { slug } = await olfasDraft();
		const both = [await as("champion"), await as("communityManager")];
		const outcomes = await Promise.allSettled(both.map((viewer) => publishPractice(viewer, slug, at)));
		expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
		expect(await db.activity.count({ where: { kind: "practice.published" } })).toBe(1);
	});
});

describe("a retired card", () => {
	test("leaves the lists, keeps its page, and can be put back with its first day", async () => {
		const { community: communitySlug } = await olfasDraft();
		const olfa = await as("champion");
		const slug = await published(olfa, communitySlug);
		await expect(retirePractice(await as("employee"), slug, at)).rejects.toEqual(refusal("practice_maintainers_only"));
		await retirePractice(olfa, slug, at);
		for (const viewer of [olfa, await as("employee")])
			expect((await practiceList(viewer, newest, at)).rows.map((row) => row.slug)).toEqual([]);
		expect((await practicePage(await as("employee"), slug, at)).status).toBe("retired");
		await expect(changePractice(olfa, slug, { ...change, contactId: olfa.personId }, at)).rejects.toEqual(
			refusal("practice_retired"),
		);
		await publishPractice(olfa, slug, later);
		expect(await stored(slug)).toMatchObject({ status: "published", publishedAt: at });
	});

	test("is not a draft thrown away: a draft was never in the repository", async () => {
		const { slug } = await olfasDraft();
		await expect(retirePractice(await as("champion"), slug, at)).rejects.toEqual(refusal("practice_not_published"));
	});
});

test("an author who has moved unit since keeps the first one on the card", async () => {
	const { community: communitySlug } = await olfasDraft();
	const slug = await published(await as("champion"), communitySlug);
	await db.person.update({ where: { id: await castId("champion") }, data: { orgUnitId: await orgUnit("spain") } });
	await retirePractice(await as("champion"), slug, at);
	await publishPractice(await as("champion"), slug, later);
	expect((await stored(slug)).orgUnitId).toBe(await orgUnit("tunisia"));
});

test("someone without a unit can write all the same", async () => {
	const writer = await person({ unit: "" });
	const { slug } = await community({ members: [writer] });
	expect((await stored(await published(await viewerOf(writer), slug))).orgUnitId).toBeNull();
});
