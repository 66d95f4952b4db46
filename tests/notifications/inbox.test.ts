import { describe, expect, test } from "vitest";
import { leaveCommunity } from "@/lib/communities/memberships";
import { NotFound } from "@/lib/errors";
import { markAllRead, openItem, unmarkRead } from "@/lib/notifications/inbox";
import { inboxPage } from "@/lib/notifications/queries";
import { as, at, castId, community } from "../factories";
import { later, write } from "../posts/conversation";
import { countStatements } from "../statements";
import { tellAll } from "./inboxes";

async function announcements(slug: string, count: number) {
	for (let n = 1; n <= count; n++)
		await write(await as("communityManager"), slug, "announcement", later(n), `News number ${n}`);
	await tellAll();
}

const titles = (rows: { params: unknown }[]) => rows.map((row) => (row.params as { title: string }).title);

describe("an inbox", () => {
	test("shows what is unread, newest first, then what was read, over as many pages as it takes", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await announcements(slug, 70);
		const employee = await as("employee");
		const first = await inboxPage(employee, {});
		expect(titles(first.rows).slice(0, 2)).toEqual(["News number 70", "News number 69"]);
		for (const row of first.rows.slice(0, 5)) await openItem(employee, row.id, at);

		const seen: string[] = [];
		for (let after: string | undefined; ; ) {
			const page = await inboxPage(employee, { after });
			seen.push(...titles(page.rows));
			if (!page.next) break;
			after = page.next;
		}
		expect(seen).toHaveLength(70);
		expect(new Set(seen).size).toBe(70);
		expect(seen[0]).toBe("News number 65");
		expect(seen.slice(65)).toEqual([70, 69, 68, 67, 66].map((n) => `News number ${n}`));
	});

	test("starts at its beginning for an address that somebody made up", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await announcements(slug, 1);
		const after = Buffer.from('["tomorrow","00000000-0000-0000-0000-000000000000"]').toString("base64url");
		expect((await inboxPage(await as("employee"), { after })).rows).toHaveLength(1);
	});

	test("asks the database as often for one item as for many", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await announcements(slug, 1);
		const employee = await as("employee");
		const one = await countStatements(() => inboxPage(employee, {}));
		await announcements(slug, 20);
		expect(await countStatements(() => inboxPage(employee, {}))).toBe(one);
	});

	test("no longer shows, nor counts, what a community says once the person has left it", async () => {
		const closed = await community({
			name: "Reorganisation",
			visibility: "hidden",
			members: [await castId("employee")],
		});
		const open = await community({ members: [await castId("employee")] });
		await announcements(closed.slug, 2);
		await announcements(open.slug, 1);
		expect((await as("employee")).unread).toBe(3);
		const before = await inboxPage(await as("employee"), {});
		await leaveCommunity(await as("employee"), closed.slug, at);

		const employee = await as("employee");
		expect(employee.unread).toBe(1);
		const after = await inboxPage(employee, {});
		expect(after.rows).toHaveLength(1);
		const gone = before.rows.find((row) => !after.rows.some(({ id }) => id === row.id));
		await expect(openItem(employee, gone?.id ?? "", at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("opening an item", () => {
	test("marks it read and leads where it happened", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await announcements(slug, 2);
		const [item] = (await inboxPage(await as("employee"), {})).rows;
		expect(await openItem(await as("employee"), item?.id ?? "", at)).toMatch(
			new RegExp(`^/communities/${slug}/posts/`),
		);
		expect((await as("employee")).unread).toBe(1);
	});

	test("of somebody else's inbox finds nothing and changes nothing", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await announcements(slug, 1);
		const [item] = (await inboxPage(await as("employee"), {})).rows;
		for (const other of ["admin", "communityManager"] as const)
			await expect(openItem(await as(other), item?.id ?? "", at)).rejects.toBeInstanceOf(NotFound);
		expect((await as("employee")).unread).toBe(1);
	});
});

test("marking all as read can be taken back, and brings back only what it had marked", async () => {
	const { slug } = await community({ members: [await castId("employee"), await castId("newcomer")] });
	await announcements(slug, 3);
	const [newest] = (await inboxPage(await as("employee"), {})).rows;
	await openItem(await as("employee"), newest?.id ?? "", at);
	const lucia = await as("employee");
	expect(await countStatements(async () => expect(await markAllRead(lucia, later(10))).toBe(2))).toBe(1);
	expect((await as("employee")).unread).toBe(0);
	expect((await as("newcomer")).unread).toBe(3);
	await unmarkRead(await as("employee"), later(10));
	expect((await as("employee")).unread).toBe(2);
});

test("taking it back brings nothing back to the inbox of somebody else who read all at the same instant", async () => {
	const { slug } = await community({ members: [await castId("employee"), await castId("newcomer")] });
	await announcements(slug, 2);
	expect(await markAllRead(await as("employee"), later(10))).toBe(2);
	expect(await markAllRead(await as("newcomer"), later(10))).toBe(2);
	await unmarkRead(await as("employee"), later(10));
	expect([(await as("employee")).unread, (await as("newcomer")).unread]).toEqual([2, 0]);
});
