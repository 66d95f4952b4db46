import { describe, expect, test } from "vitest";
import { communityList } from "@/lib/communities/list";
import { type CommunityFilters, communityFilters } from "@/lib/communities/schema";
import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community, orgUnit, person } from "../factories";
import { answer, ask, write } from "../posts/conversation";
import { countStatements } from "../statements";

const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
const list = (viewer: Viewer, filters: Record<string, string> = {}) =>
	communityList(viewer, communityFilters.parse(filters), at);
const names = async (viewer: Viewer, filters: Record<string, string> = {}) =>
	(await list(viewer, filters)).rows.map((row) => row.name);

async function three() {
	const [writing, stories, desk] = [
		await community({ name: "Écrire au client", members: [await castId("newcomer")] }),
		await community({ name: "Data stories" }),
		await community({ name: "Zurich desk", visibility: "on_request", members: [await castId("employee")] }),
	];
	const topic = await db.topic.create({
		data: { slug: "care", names: { fr: "Relation client", en: "Customer care" } },
	});
	await db.community.update({
		where: { id: writing.id },
		data: { topicId: topic.id, orgUnitId: await orgUnit("tunisia"), livelyAt: daysAgo(3), createdAt: daysAgo(90) },
	});
	await db.community.update({
		where: { id: stories.id },
		data: { languages: ["en"], kind: "interest", livelyAt: daysAgo(2), createdAt: daysAgo(60) },
	});
	await db.community.update({ where: { id: desk.id }, data: { livelyAt: daysAgo(1), createdAt: daysAgo(30) } });
	return { writing, stories, desk };
}

describe("the list of communities", () => {
	test("narrows by topic, sponsor, language, type, and by what the reader belongs to or runs", async () => {
		await three();
		const awa = await as("newcomer");
		expect(await names(awa)).toEqual(["Zurich desk", "Data stories", "Écrire au client"]);
		expect(await names(awa, { topic: "care" })).toEqual(["Écrire au client"]);
		expect(await names(awa, { unit: await orgUnit("tunisia") })).toEqual(["Écrire au client"]);
		expect(await names(awa, { unit: await orgUnit("networks") })).toEqual([]);
		expect(await names(awa, { language: "fr" })).toEqual(["Zurich desk", "Écrire au client"]);
		expect(await names(awa, { kind: "interest" })).toEqual(["Data stories"]);
		expect(await names(awa, { mine: "true" })).toEqual(["Écrire au client"]);
		expect(await names(awa, { mine: "run" })).toEqual([]);
		expect(await names(await as("communityManager"), { mine: "run" })).toHaveLength(3);
	});

	test("by the country of members shows only communities whose members the reader may read", async () => {
		await three();
		// Awa works in Senegal, Lucía, a member of the desk, in Spain.
		const countryOf = async (name: "newcomer" | "employee") =>
			(await db.person.findUniqueOrThrow({ where: { id: await castId(name) } })).country ?? "";
		const [awas, lucias] = [await countryOf("newcomer"), await countryOf("employee")];
		expect(awas).not.toBe(lucias);
		expect(await names(await as("newcomer"), { country: awas })).toEqual(["Écrire au client"]);
		expect(await names(await as("newcomer"), { country: lucias })).toEqual([]);
		expect(await names(await as("employee"), { country: lucias })).toEqual(["Zurich desk"]);
		await db.person.update({ where: { id: await castId("newcomer") }, data: { status: "left" } });
		expect(await names(await as("employee"), { country: awas })).toEqual([]);
	});

	test("counts posts and replies of 30 days, without what was deleted or waits for its time, and not for those who may not read them", async () => {
		const { stories, desk } = await three();
		const claire = await as("communityManager");
		const asked = await ask(claire, stories.slug, daysAgo(2), "Which chart for a year?");
		await answer(claire, asked, daysAgo(1));
		await ask(claire, stories.slug, daysAgo(40), "An old question here");
		const gone = await ask(claire, stories.slug, daysAgo(2), "A question to delete");
		await answer(claire, gone, daysAgo(1));
		await db.post.update({ where: { id: gone }, data: { deletedAt: at, deletedById: claire.personId } });
		const noon = await write(claire, stories.slug, "announcement", daysAgo(2), "A secret until noon");
		await db.post.update({ where: { id: noon }, data: { scheduledFor: daysAgo(-1) } });
		await ask(claire, desk.slug, daysAgo(2), "Who knows the desk?");
		const counted = async (viewer: Viewer) =>
			Object.fromEntries((await list(viewer)).rows.map((row) => [row.name, row.recentTalk]));
		expect(await counted(await as("newcomer"))).toEqual({
			"Data stories": 2,
			"Zurich desk": null,
			"Écrire au client": 0,
		});
		expect(await counted(await as("employee"))).toMatchObject({ "Zurich desk": 1 });
		expect(await names(await as("newcomer"), { sort: "recent" })).toEqual([
			"Data stories",
			"Écrire au client",
			"Zurich desk",
		]);
	});

	test("is sorted by name without accents, by members, by age", async () => {
		await three();
		const awa = await as("newcomer");
		expect(await names(awa, { sort: "name" })).toEqual(["Data stories", "Écrire au client", "Zurich desk"]);
		expect(await names(awa, { sort: "newest" })).toEqual(["Zurich desk", "Data stories", "Écrire au client"]);
		expect((await names(awa, { sort: "members" })).at(-1)).toBe("Data stories");
	});

	test.each(["lively", "recent", "members", "name", "newest"] satisfies CommunityFilters["sort"][])(
		"sorted by %s goes on where its first page ends, each community once, in as many statements",
		async (sort) => {
			for (let number = 0; number < 23; number++)
				await community({
					name: `Community ${String(number).padStart(2, "0")}`,
					visibility: number % 2 ? "on_request" : "open",
				});
			const awa = await as("newcomer");
			const first = await list(awa, { sort });
			const second = await list(awa, { sort, after: first.next ?? "" });
			expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(23);
			expect(second.next).toBeNull();
			expect(await countStatements(() => list(awa, { sort }))).toBe(1);
			for (const after of ["nothing", "", first.next?.slice(1) ?? ""])
				expect((await list(awa, { sort, after })).rows).toHaveLength(20);
		},
	);

	test("shows no hidden community, whatever is asked", async () => {
		const { id } = await community({ name: "Secret plan", visibility: "hidden", members: [await person()] });
		await db.community.update({ where: { id }, data: { orgUnitId: await orgUnit("tunisia") } });
		for (const filters of [
			{},
			{ q: "secret" },
			{ unit: await orgUnit("tunisia") },
			{ country: "FR" },
			{ sort: "recent" },
		])
			expect(await names(await as("hubLead"), filters as Record<string, string>)).toEqual([]);
	});
});
