import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { groupText } from "@/lib/notifications/group-text";
import { markItemRead, openItem, unmarkRead } from "@/lib/notifications/inbox";
import { inboxPage } from "@/lib/notifications/queries";
import { as, castId, community, person, viewerOf } from "../factories";
import { answer, ask, later } from "../posts/conversation";
import { countStatements } from "../statements";
import { tellAll } from "./inboxes";

const reader = { locale: "en", zone: "Europe/Paris" } as const;
const said = async () =>
	(await inboxPage(await as("employee"), {})).rows.map((row) => groupText(translator("en"), row, reader));

async function thread(replies: number) {
	const writers = [await person({ givenName: "Piotr", familyName: "Nowak" })];
	for (let n = 1; n < replies; n++) writers.push(await person({ givenName: `Ana${n}`, familyName: "Silva" }));
	const { slug } = await community({ members: [await castId("employee"), ...writers] });
	const post = await ask(await as("employee"), slug, later(0), "Who signs?");
	for (const [index, writer] of writers.entries()) await answer(await viewerOf(writer), post, later(index + 1));
	await tellAll();
	return post;
}

test("a thread with forty replies is one line, with the latest two who wrote", async () => {
	await thread(40);
	expect(await said()).toEqual(["Ana39 Silva, Ana38 Silva and 38 others replied to you: Who signs?"]);
	const viewer = await as("employee");
	const [row] = (await inboxPage(viewer, {})).rows;
	// It leads to the first that is unread, and all of them are read.
	expect(await openItem(viewer, row?.id ?? "", later(60))).toMatch(/reply=/);
	expect((await as("employee")).unread).toBe(0);
	expect((await inboxPage(viewer, { unreadOnly: true })).rows).toEqual([]);
	expect((await inboxPage(viewer, {})).rows).toHaveLength(1);
});

test("names one person alone, and two without a number", async () => {
	await thread(1);
	expect(await said()).toEqual(["Piotr Nowak replied to you: Who signs?"]);
	await thread(2);
	expect((await said())[0]).toBe("Ana1 Silva and Piotr Nowak replied to you: Who signs?");
});

test("a line that is marked as read can be taken back", async () => {
	await thread(3);
	const viewer = await as("employee");
	const [row] = (await inboxPage(viewer, {})).rows;
	await markItemRead(viewer, row?.id ?? "", later(60));
	expect((await as("employee")).unread).toBe(0);
	await unmarkRead(viewer, later(60));
	expect((await as("employee")).unread).toBe(3);
	await expect(markItemRead(await as("admin"), row?.id ?? "", later(61))).rejects.toThrow();
});

test("asks the database as often for forty replies as for one", async () => {
	await thread(1);
	const viewer = await as("employee");
	const one = await countStatements(() => inboxPage(viewer, {}));
	await thread(20);
	expect(await countStatements(() => inboxPage(viewer, {}))).toBe(one);
});
