import { describe, expect, test } from "vitest";
import { NotFound, Stale } from "@/lib/errors";
import { changePractice } from "@/lib/practices/changes";
import { practicePage } from "@/lib/practices/practice-page";
import { publishPractice } from "@/lib/practices/practices";
import { practiceVersion } from "@/lib/practices/version-pages";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { fortyWords, olfasDraft, published, startingFrom, stored } from "./cards";

const later = new Date(at.getTime() + 60_000);
const change = startingFrom("draft");

describe("changing", () => {
	test("a draft leaves no version behind; every save of a published card does", async () => {
		const { slug } = await olfasDraft();
		const olfa = await as("champion");
		const contactId = olfa.personId;
		const secret = { ...fortyWords, result: "Ask Sami, off the record." };
		await changePractice(olfa, slug, { ...change, card: secret, contactId }, at);
		await changePractice(
			olfa,
			slug,
			{ ...startingFrom("draft", secret), card: fortyWords, contactId, publish: true },
			at,
		);
		await changePractice(
			olfa,
			slug,
			{ ...startingFrom("published"), card: { ...fortyWords, resultFigure: "-50 %" }, contactId },
			later,
		);
		const reader = await as("employee");
		const page = await practicePage(reader, slug, at);
		expect(page.versions.map(({ number, givenName }) => [number, givenName])).toEqual([
			[2, "Olfa"],
			[1, "Olfa"],
		]);
		expect(page.resultFigure).toBe("-50 %");
		expect((await practiceVersion(reader, slug, 1, at)).card.resultFigure).toBe("-48 %");
		await expect(practiceVersion(reader, slug, 3, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("is stale when somebody else saved meanwhile, and loses neither's text", async () => {
		const { slug } = await olfasDraft();
		const contactId = await castId("champion");
		const outcomes = await Promise.allSettled(
			[await as("champion"), await as("communityManager")].map((viewer) =>
				changePractice(
					viewer,
					slug,
					{ ...change, contactId, card: { ...fortyWords, summary: `${viewer.givenName} was here` } },
					at,
				),
			),
		);
		const [refusedOne] = outcomes.filter((outcome) => outcome.status === "rejected");
		expect(refusedOne?.reason).toBeInstanceOf(Stale);
		expect(await stored(slug)).toMatchObject({ version: 2, summary: expect.stringContaining("was here") });
	});

	test("is stale for someone who began with the draft and sends after it was published", async () => {
		const { slug } = await olfasDraft();
		const claire = await as("communityManager");
		await publishPractice(await as("champion"), slug, at);
		await expect(changePractice(claire, slug, { ...change, contactId: claire.personId }, at)).rejects.toBeInstanceOf(
			Stale,
		);
	});

	test("keeps the review day unless the whole card was checked", async () => {
		const { community: communitySlug } = await olfasDraft();
		const olfa = await as("champion");
		const slug = await published(olfa, communitySlug);
		const inTenMonths = new Date("2027-09-18T09:00:00Z");
		await changePractice(olfa, slug, { ...startingFrom("published"), contactId: olfa.personId }, inTenMonths);
		expect((await stored(slug)).reviewOn?.toISOString()).toContain("2027-11-18");
		await changePractice(
			olfa,
			slug,
			{ ...startingFrom("published"), contactId: olfa.personId, stillHolds: true },
			inTenMonths,
		);
		expect((await stored(slug)).reviewOn?.toISOString()).toContain("2028-09-17");
	});

	test("cannot empty a card that others rely on", async () => {
		const { community: communitySlug } = await olfasDraft();
		const olfa = await as("champion");
		const slug = await published(olfa, communitySlug);
		const emptied = { ...startingFrom("published"), contactId: olfa.personId, card: { ...fortyWords, steps: "" } };
		await expect(changePractice(olfa, slug, emptied, at)).rejects.toEqual(refusal("practice_incomplete"));
	});

	test("is for author, contact, moderators and managers, not for any member", async () => {
		const [olfa, contactId, moderator] = [
			await castId("champion"),
			await castId("lineManager"),
			await castId("moderator"),
		];
		const members = [olfa, await castId("employee")];
		const { slug: communitySlug } = await community({ members, moderators: [moderator] });
		const slug = await published(await as("champion"), communitySlug, { contactId });
		for (const name of ["champion", "lineManager", "moderator", "communityManager", "hubLead"] as const)
			await changePractice(await as(name), slug, { ...startingFrom("published"), contactId }, at);
		await expect(
			changePractice(await as("employee"), slug, { ...startingFrom("published"), contactId }, at),
		).rejects.toEqual(refusal("practice_maintainers_only"));
	});
});
