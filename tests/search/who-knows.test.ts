import { expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
import { memberList } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { acceptAnswer } from "@/lib/posts/answers";
import { whoKnows } from "@/lib/search/who-knows";
import { as, at, castId, community, orgUnit, site } from "../factories";
import { answer, ask } from "../posts/conversation";
import { published } from "../practices/cards";
import { countStatements } from "../statements";

async function place(options: Parameters<typeof community>[0] = {}) {
	const members = [await castId("employee"), await castId("champion"), await castId("lineManager")];
	return community({ members, moderators: [await castId("moderator")], ...options });
}

const namesOf = (rows: Awaited<ReturnType<typeof whoKnows>>) => rows.map(({ person }) => person.givenName);

test("members who know about a subject are found by facts: terms as champion, practices and accepted answers, and no others", async () => {
	const { id, slug } = await place();
	const topic = await db.topic.create({
		data: { slug: "complaints", names: { en: "Complaints by letter", fr: "Réclamations par courrier" } },
		select: { id: true },
	});
	const olfa = await castId("champion");
	const { id: nominationId } = await db.nomination.create({
		data: { nomineeId: olfa, nominatorId: olfa, topicId: topic.id, reason: "Helps", createdAt: at },
		select: { id: true },
	});
	await db.championTerm.create({
		data: {
			personId: olfa,
			nominationId,
			topicId: topic.id,
			startsOn: dateColumn("2026-01-01"),
			endsOn: dateColumn("2026-12-31"),
		},
	});
	await published(await as("moderator"), slug);
	const question = await ask(await as("employee"), slug, at, "Which complaint letter do you send twice?");
	const accepted = await answer(await as("lineManager"), question);
	await answer(await as("communityManager"), question, at, "The second complaint, too.");
	expect(namesOf(await whoKnows(await as("newcomer"), id, "complaint", at)).sort()).toEqual(
		[(await as("champion")).givenName, (await as("moderator")).givenName].sort(),
	);
	await acceptAnswer(await as("employee"), accepted, at);
	const found = await whoKnows(await as("newcomer"), id, "complaint", at);
	expect(found[0]).toMatchObject({ person: { id: olfa }, facts: [{ kind: "champion" }] });
	expect(found.find(({ person }) => person.givenName === "Sami")?.facts).toEqual([
		expect.objectContaining({ kind: "answer", path: `/communities/${slug}/posts/${question}` }),
	]);
	expect(namesOf(await whoKnows(await as("newcomer"), id, "réclamations", at))).toEqual(["Olfa"]);
	expect(await whoKnows(await as("newcomer"), id, "gardening", at)).toEqual([]);
	expect(await whoKnows(await as("newcomer"), id, " ", at)).toEqual([]);
	const statements = await countStatements(async () => whoKnows(await as("newcomer"), id, "complaint", at));
	const viewerAlone = await countStatements(() => as("newcomer"));
	expect(statements - viewerAlone).toBe(1);
});

test("a fact out of sight says nothing of anybody", async () => {
	const open = await place({ name: "Letters" });
	const hidden = await place({ name: "Secret letters", visibility: "hidden" });
	await published(await as("moderator"), hidden.slug);
	expect(await whoKnows(await as("newcomer"), open.id, "complaint", at)).toEqual([]);
	expect(namesOf(await whoKnows(await as("employee"), open.id, "complaint", at))).toEqual(["Ben"]);
	expect(await whoKnows(await as("newcomer"), hidden.id, "complaint", at)).toEqual([]);
});

test("members are found by role, unit and site", async () => {
	const { id } = await place();
	const list = async (filters: Parameters<typeof memberList>[2]) =>
		(await memberList(await as("newcomer"), id, filters)).rows.map(({ person }) => person.givenName);
	expect(await list({ role: "moderator" })).toEqual(["Ben"]);
	expect(await list({ role: "manager" })).toEqual(["Claire"]);
	const spain = await db.person.findUniqueOrThrow({ where: { id: await castId("employee") } });
	expect(await list({ unit: spain.orgUnitId ?? "" })).toContain("Lucía");
	expect(await list({ site: spain.siteId ?? "" })).toContain("Lucía");
	expect(await list({ unit: await orgUnit("nowhere") })).toEqual([]);
	expect(await list({ site: await site("Nowhere") })).toEqual([]);
	expect(await list({ q: "lucia", role: "moderator" })).toEqual([]);
});
