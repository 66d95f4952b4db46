import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { confirmPractice } from "@/lib/practices/confirming";
import { practiceList } from "@/lib/practices/list";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { practicePage } from "@/lib/practices/practice-page";
import { draftPractice } from "@/lib/practices/practices";
import { practicesForHome } from "@/lib/practices/queries";
import { handOverPracticesOfLeavers, remindOfReviews } from "@/lib/practices/reminders";
import { retirePractice } from "@/lib/practices/retiring";
import { as, at, castId, community } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { drafted, fortyWords, published, stored } from "./cards";

const days = (number: number) => new Date(at.getTime() + number * DAY);
const TITLE = fortyWords.title;

/** A practice of Olfa's that Sami owns, read again every 90 days. */
async function samisPractice() {
	const { slug: home } = await community({ members: [await castId("champion"), await castId("employee")] });
	const olfa = await as("champion");
	const draft = { card: fortyWords, communitySlug: home, contactId: olfa.personId, publish: true };
	const keepers = { ownerId: await castId("lineManager"), reviewEveryDays: 90 };
	return { home, slug: (await draftPractice(olfa, { ...draft, ...keepers }, at)).slug };
}

describe("freshness", () => {
	test("is counted by the card's own interval: fresh, due, expired", async () => {
		const { slug } = await samisPractice();
		const freshness = async (day: number) => (await practicePage(await as("employee"), slug, days(day))).freshness;
		expect([await freshness(0), await freshness(65), await freshness(90), await freshness(91)]).toEqual([
			"fresh",
			"due",
			"due",
			"expired",
		]);
		const listed = async (which: "fresh" | "expired") =>
			(await practiceList(await as("employee"), { sort: "newest", freshness: which }, days(91))).rows.length;
		expect([await listed("fresh"), await listed("expired")]).toEqual([0, 1]);
	});

	test("comes back by “still true”, with a word that readers see, and closes reports", async () => {
		const { slug } = await samisPractice();
		await reportOutdated(await as("employee"), { slug, reason: "The template has another name." }, days(95));
		await confirmPractice(await as("lineManager"), { slug, note: "Checked with Madrid." }, days(100));
		const page = await practicePage(await as("employee"), slug, days(100));
		expect(page).toMatchObject({ status: "published", freshness: "fresh", outdatedReports: [], version: 1 });
		expect(page.confirmation).toMatchObject({ givenName: "Sami", note: "Checked with Madrid." });
		expect(page.reviewOn?.toISOString()).toContain("2027-05-27");
	});

	test("is confirmed by those who keep the card, and for a published card alone", async () => {
		const { home, slug } = await samisPractice();
		await expect(confirmPractice(await as("employee"), { slug }, at)).rejects.toEqual(
			refusal("practice_maintainers_only"),
		);
		const draft = await drafted(await as("champion"), home);
		await expect(confirmPractice(await as("champion"), { slug: draft }, at)).rejects.toEqual(
			refusal("practice_not_published"),
		);
	});
});

describe("reminders", () => {
	test("go to the owner once when it is due, then to the managers once when the day has passed, and anew after “still true”", async () => {
		const { slug } = await samisPractice();
		expect(await remindOfReviews(days(30))).toBe(0);
		expect(await remindOfReviews(days(61))).toBe(1);
		expect(await remindOfReviews(days(62))).toBe(0);
		await tellAll();
		expect(await inboxOf("lineManager")).toEqual([
			`You keep this practice up to date. Read it again by 16 February 2027: ${TITLE}`,
		]);
		expect(await inboxOf("communityManager")).not.toContainEqual(expect.stringContaining("16 février 2027"));
		expect(await remindOfReviews(days(91))).toBe(1);
		expect(await remindOfReviews(days(92))).toBe(0);
		await tellAll();
		expect(await inboxOf("communityManager")).toContainEqual(expect.stringContaining("16 February 2027"));
		await confirmPractice(await as("lineManager"), { slug }, days(93));
		expect(await remindOfReviews(days(94))).toBe(0);
		expect(await remindOfReviews(days(93 + 61))).toBe(1);
	});

	test("are not sent for drafts, retired practices and archived communities", async () => {
		const { home, slug } = await samisPractice();
		await drafted(await as("champion"), home);
		await retirePractice(await as("champion"), slug, at);
		expect(await remindOfReviews(days(400))).toBe(0);
	});

	test("an owner who left hands the practice to the managers, who are told and are reminded from then on", async () => {
		const { slug } = await samisPractice();
		await db.person.update({ where: { id: await castId("lineManager") }, data: { status: "left" } });
		expect(await handOverPracticesOfLeavers(days(1))).toBe(1);
		expect(await handOverPracticesOfLeavers(days(1))).toBe(0);
		expect((await stored(slug)).ownerId).toBeNull();
		expect((await practicesForHome(await as("communityManager"), days(80))).toReview.map((row) => row.slug)).toEqual([
			slug,
		]);
		expect(await remindOfReviews(days(61))).toBe(1);
		await tellAll();
		const told = await inboxOf("communityManager");
		expect(told).toContain(`The owner of this practice has left. The managers keep it now: ${TITLE}`);
		expect(told).toContainEqual(expect.stringContaining("16 February 2027"));
		expect(await inboxOf("employee")).not.toContainEqual(expect.stringContaining("has left"));
	});
});

describe("a retired practice", () => {
	test("says why and where to go instead, to those who may open that, and its address still works", async () => {
		const { home, slug } = await samisPractice();
		const olfa = await as("champion");
		const better = await published(olfa, home, { card: { title: "Answer a complaint in thirty words" } });
		await retirePractice(olfa, slug, at, { reason: "Thirty are enough.", instead: `/practices/${better}` });
		const page = await practicePage(await as("employee"), slug, at);
		expect(page).toMatchObject({ status: "retired", retiredReason: "Thirty are enough.", instead: { slug: better } });
		await db.community.updateMany({ where: { slug: home }, data: { visibility: "hidden" } });
		expect((await practicePage(olfa, slug, at)).instead?.slug).toBe(better);
	});

	test.each(["/practices/nothing-of-that-name", "https://example.org", "itself"])(
		"does not lead to %s",
		async (instead) => {
			const { slug } = await samisPractice();
			const address = instead === "itself" ? `/practices/${slug}` : instead;
			await expect(retirePractice(await as("champion"), slug, at, { instead: address })).rejects.toEqual(
				refusal("instead_unknown"),
			);
		},
	);

	test("does not name a practice that the reader may not see", async () => {
		const { slug } = await samisPractice();
		const olfa = await as("champion");
		const { slug: hidden } = await community({ visibility: "hidden", members: [olfa.personId] });
		const secret = await published(await as("champion"), hidden, { card: { title: "A secret practice" } });
		await retirePractice(await as("champion"), slug, at, { instead: `/practices/${secret}` });
		expect((await practicePage(await as("employee"), slug, at)).instead).toBeNull();
	});
});
