import { describe, expect, test } from "vitest";
import { paletteActions } from "@/components/search/palette-actions";
import { paletteResults } from "@/components/search/palette-rows";
import { db } from "@/lib/db";
import { translator } from "@/lib/i18n/translator";
import { openedLately, recordOpened } from "@/lib/search/opened";
import { searchWhileTyping } from "@/lib/search/queries";
import { countWords } from "@/lib/search/vocabulary";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community, viewerOf } from "../factories";
import { ask } from "../posts/conversation";
import { dandelions, meetup, practice } from "./results";

const t = translator("en");

const typed = async (viewer: Viewer, q: string) =>
	paletteResults({ viewer, t }, await searchWhileTyping(viewer, q, at)).map(({ title }) => title.join(""));

describe("while somebody types", () => {
	test("all kinds are found by the beginnings of their words, what is found is marked", async () => {
		const place = await dandelions("open");
		const awa = await as("newcomer");
		expect((await typed(awa, "dande")).sort()).toEqual([
			"A walk among dandelions",
			"Dandelion keepers",
			"Keep the dandelion dry",
			"Who waters the dandelion?",
		]);
		expect(await typed(awa, "keep dand")).toEqual(["Dandelion keepers", "Keep the dandelion dry"]);
		expect(await typed(awa, "dandelions dry")).toEqual(["Keep the dandelion dry"]);
		expect(await typed(awa, "dandelion -dry -waters -walk")).toEqual(["Dandelion keepers"]);
		const [row] = paletteResults({ viewer: awa, t }, await searchWhileTyping(awa, "walk", at));
		expect(row).toMatchObject({
			title: ["A ", "walk", " among dandelions"],
			note: expect.stringContaining(place.name),
		});
	});

	test("signs do not reach the database as a query, and a single letter finds nothing", async () => {
		await dandelions("open");
		const awa = await as("newcomer");
		for (const q of ["d", "'", "':*", "& | !", "\\", '"', "-", "dandelion\0 & (", "%"])
			expect(Array.isArray(await typed(awa, q))).toBe(true);
		expect(await typed(awa, "d")).toEqual([]);
	});

	test("a typing error is forgiven where nothing begins like it", async () => {
		const { slug } = await community({ name: "Questions" });
		await ask(await as("communityManager"), slug, at, "The refund mail");
		await countWords();
		expect(await typed(await as("newcomer"), "refnud")).toEqual(["The refund mail"]);
	});

	test("nothing is found that the viewer may not see", async () => {
		await dandelions("hidden");
		for (const name of ["newcomer", "hubLead", "admin", "guest"] as const)
			expect([name, await typed(await as(name), "dandelion")]).toEqual([name, []]);
		expect(await typed(await as("employee"), "dandelion")).toHaveLength(4);
	});
});

describe("what somebody opened lately", () => {
	const titles = async (viewer: Viewer) => (await openedLately(viewer, 20)).map(({ title }) => title);

	test("is theirs alone, the latest first and each once", async () => {
		const place = await community({ name: "Gardeners" });
		const { id } = await meetup(place.id, "A walk");
		await practice(place.id, "Keep it dry");
		const { slug } = await db.practice.findFirstOrThrow({ select: { slug: true } });
		const [lucia, awa] = [await as("employee"), await as("newcomer")];
		const paths = [`/communities/${place.slug}`, `/meetups/${id}`, `/practices/${slug}`, `/people/${lucia.personId}`];
		for (const [index, path] of [...paths, "/practices/new", "/", `/meetups/${id}/edit`, paths[0] ?? ""].entries())
			await recordOpened(lucia, path, new Date(at.getTime() + index));
		expect(await titles(lucia)).toEqual([
			"Gardeners",
			`${lucia.givenName} ${lucia.familyName}`,
			"Keep it dry",
			"A walk",
		]);
		expect(await titles(awa)).toEqual([]);
	});

	test("is not shown once they may not see it any more", async () => {
		const place = await community({ name: "Hidden place", visibility: "hidden", members: [await castId("employee")] });
		await recordOpened(await as("employee"), `/communities/${place.slug}`, at);
		expect(await titles(await as("employee"))).toEqual(["Hidden place"]);
		await db.membership.deleteMany({ where: { personId: await castId("employee") } });
		expect(await titles(await viewerOf(await castId("employee")))).toEqual([]);
	});

	test("is at most twenty pages", async () => {
		const lucia = await as("employee");
		for (let index = 0; index < 30; index++)
			await recordOpened(lucia, `/practices/card-${index}`, new Date(at.getTime() + index));
		const kept = await db.openedPage.findMany({ select: { key: true }, orderBy: { openedAt: "asc" } });
		expect(kept.map(({ key }) => key)).toEqual(Array.from({ length: 20 }, (_, index) => `card-${index + 10}`));
	});
});

describe("actions", () => {
	const actions = async (viewer: Viewer, q: string) => paletteActions(viewer, t, q).map(({ title }) => title[0]);

	test("are found by their words in both languages, in the communities where the viewer may", async () => {
		await community({ name: "Gardeners", members: [await castId("employee")] });
		await community({ name: "Gardeners elsewhere" });
		const [lucia, claire] = [await as("employee"), await as("communityManager")];
		expect(await actions(lucia, "garden")).toEqual(["Ask a question in Gardeners", "Write a practice in Gardeners"]);
		expect(await actions(lucia, "créer rencontre")).toEqual([]);
		expect(await actions(claire, "créer rencontre elsew")).toEqual(["Create a meetup in Gardeners elsewhere"]);
		expect(await actions(claire, "ecrire pratique elsew")).toEqual(["Write a practice in Gardeners elsewhere"]);
	});

	test("pages of the administration are offered to those who may open them", async () => {
		expect(await actions(await as("employee"), "administration")).toEqual([]);
		expect(await actions(await as("admin"), "administration")).toContain("Administration");
		expect(await actions(await as("employee"), "notification settings")).toEqual(["Notification settings"]);
	});
});
