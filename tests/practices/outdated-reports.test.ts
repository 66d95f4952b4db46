import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { changePractice } from "@/lib/practices/changes";
import { practiceList } from "@/lib/practices/list";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { practicePage, practiceToChange } from "@/lib/practices/practice-page";
import { publishPractice } from "@/lib/practices/practices";
import { retirePractice } from "@/lib/practices/retiring";
import { as, at, castId, community } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { drafted, fortyWords, published, startingFrom, stored } from "./cards";

const later = new Date(at.getTime() + 60_000);
const reason = "The template is called Plain letter since May.";

/** A card by Olfa, for which Sami answers. */
async function card(visibility: "open" | "hidden" = "open") {
	const { slug } = await community({ visibility, members: [await castId("champion"), await castId("lineManager")] });
	return published(await as("champion"), slug, { contactId: await castId("lineManager") });
}

const mend = async (slug: string) => {
	const sami = await as("lineManager");
	await changePractice(sami, slug, { ...startingFrom("published"), contactId: sami.personId }, later);
};

test("a reader says what is out of date: the card is marked with it, and contact and author are told", async () => {
	const slug = await card();
	await reportOutdated(await as("employee"), { slug, reason }, at);
	expect(await practicePage(await as("newcomer"), slug, at)).toMatchObject({
		status: "needs_update",
		outdatedReports: [{ givenName: "Lucía", reason }],
	});
	expect((await practiceList(await as("newcomer"), { sort: "newest" }, at)).rows).toMatchObject([
		{ slug, status: "needs_update" },
	]);
	await tellAll();
	const told = "Lucía Ibáñez reported your practice as out of date: Answer a complaint in forty words";
	expect(await inboxOf("lineManager")).toContain(told);
	expect(await inboxOf("champion")).toContain(told);
	expect(await pathsOf("lineManager")).toContain(`/practices/${slug}`);
	expect(await inboxOf("employee")).toEqual([]);
});

test("said again by the same person it is one word, the last one; by another it is a second", async () => {
	const slug = await card();
	await reportOutdated(await as("employee"), { slug, reason: "Something is wrong here." }, at);
	await reportOutdated(await as("employee"), { slug, reason }, later);
	await reportOutdated(await as("newcomer"), { slug, reason: "The link leads nowhere." }, later);
	const { outdatedReports } = await practicePage(await as("champion"), slug, at);
	expect(outdatedReports.map(({ reason }) => reason)).toEqual([reason, "The link leads nowhere."]);
	expect(await db.activity.count({ where: { kind: "practice.doubted" } })).toBe(2);
});

test("the next save settles it, begun before it was said or after", async () => {
	const slug = await card();
	await reportOutdated(await as("employee"), { slug, reason }, at);
	expect((await practiceToChange(await as("lineManager"), slug)).outdatedReports).toHaveLength(1);
	await mend(slug);
	expect(await practicePage(await as("employee"), slug, at)).toMatchObject({
		status: "published",
		outdatedReports: [],
	});
	await reportOutdated(await as("employee"), { slug, reason }, later);
	expect((await practicePage(await as("employee"), slug, at)).outdatedReports).toHaveLength(1);
});

test("a card that is put back into the repository starts without a word against it", async () => {
	const slug = await card();
	await reportOutdated(await as("employee"), { slug, reason }, at);
	await retirePractice(await as("champion"), slug, at);
	await publishPractice(await as("champion"), slug, later);
	expect(await practicePage(await as("employee"), slug, at)).toMatchObject({
		status: "published",
		outdatedReports: [],
	});
});

test("who answers for a card mends it instead; drafts, retired cards and what one cannot read are not doubted", async () => {
	const slug = await card();
	for (const name of ["champion", "lineManager"] as const)
		await expect(reportOutdated(await as(name), { slug, reason }, at)).rejects.toEqual(
			refusal("practice_yours_to_mend"),
		);
	await expect(reportOutdated(await as("guest"), { slug, reason }, at)).rejects.toBeInstanceOf(NotFound);
	await retirePractice(await as("champion"), slug, at);
	await expect(reportOutdated(await as("employee"), { slug, reason }, at)).rejects.toEqual(
		refusal("practice_not_published"),
	);
	const hidden = await card("hidden");
	await expect(reportOutdated(await as("hubLead"), { slug: hidden, reason }, at)).rejects.toBeInstanceOf(NotFound);
	const { slug: home } = await community({ members: [await castId("champion")] });
	const draft = await drafted(await as("champion"), home, { card: fortyWords });
	await expect(reportOutdated(await as("communityManager"), { slug: draft, reason }, at)).rejects.toEqual(
		refusal("practice_not_published"),
	);
	expect(await stored(draft)).toMatchObject({ status: "draft" });
});
