import { describe, expect, test } from "vitest";
import { findReaders } from "@/lib/communities/readers";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { eraseFromTalk } from "@/lib/posts/erasure";
import { followThread } from "@/lib/posts/followings";
import { writePost } from "@/lib/posts/posts";
import { editReply } from "@/lib/posts/replies";
import { search } from "@/lib/search/queries";
import { cast } from "../cast";
import { as, at, castId, community, person } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later, say, words } from "./conversation";

async function place(visibility: "open" | "hidden" = "open") {
	const members = [await castId("employee"), await castId("champion"), await castId("moderator")];
	return community({ visibility, members });
}

const bodyOf = async (id: string) => (await db.reply.findUniqueOrThrow({ where: { id } })).body;
const htmlOf = async (id: string) => (await db.reply.findUniqueOrThrow({ where: { id } })).bodyHtml;

describe("a mention", () => {
	test("is typed as an address or a whole name, becomes a link, and is told", async () => {
		const { slug } = await place();
		const postId = await ask(await as("employee"), slug, at, "Who knows the form?");
		const typed = `Ask @${cast.champion.email}, or @"Ben Taylor".`;
		const id = await answer(await as("employee"), postId, later(1), typed);
		const [olfa, ben] = [await castId("champion"), await castId("moderator")];
		expect(await bodyOf(id)).toBe(`Ask [@Olfa Mejri](person:${olfa}), or [@Ben Taylor](person:${ben}).`);
		expect(await htmlOf(id)).toContain(`<a href="/people/${olfa}" rel="nofollow noopener noreferrer">@Olfa Mejri</a>`);
		await tellAll();
		expect(await inboxOf("champion")).toEqual(["Lucía Ibáñez mentioned you: Who knows the form?"]);
		expect(await inboxOf("moderator")).toEqual(["Lucía Ibáñez mentioned you: Who knows the form?"]);
		const found = await search(await as("employee"), { q: "olfa mejri", kind: "replies", after: 0 }, at);
		expect(found.replies.rows).toHaveLength(1);
		expect((await search(await as("employee"), { q: "person", kind: "replies", after: 0 }, at)).replies.rows).toEqual(
			[],
		);
	});

	test("of somebody who may not see the community stays words, and tells them nothing", async () => {
		const { slug } = await place("hidden");
		const postId = await ask(await as("employee"), slug);
		const awa = await castId("newcomer");
		const id = await answer(
			await as("employee"),
			postId,
			later(1),
			`Not for @${cast.newcomer.email} or [@Awa](person:${awa}).`,
		);
		expect(await bodyOf(id)).toBe(`Not for @${cast.newcomer.email} or @Awa.`);
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual([]);
		expect(await db.mention.count()).toBe(0);
	});

	test("by an address that an editor has made a link of names its person", async () => {
		const { slug } = await place();
		const postId = await ask(await as("employee"), slug);
		const { email } = cast.moderator;
		const ben = await castId("moderator");
		for (const typed of [`@${email}`, `@<${email}>`, `@[${email}](mailto:${email})`]) {
			const id = await answer(await as("employee"), postId, at, `Ask ${typed}?`);
			expect(await bodyOf(id)).toBe(`Ask [@Ben Taylor](person:${ben})?`);
		}
	});

	test("that may be several people, stands in code, or is a mail address, stays as it was typed", async () => {
		const { slug } = await place();
		for (const unit of ["spain", "poland"]) await person({ givenName: "Ada", familyName: "Martin", unit });
		const text = 'Which @"Ada Martin"? `@"Ben Taylor"` or mail ben@semis.example';
		const postId = await ask(await as("employee"), slug);
		expect(await bodyOf(await answer(await as("employee"), postId, at, text))).toBe(text);
	});

	test("is drawn with the person's own name, whatever the link says", async () => {
		const { slug } = await place();
		const postId = await ask(await as("employee"), slug);
		const ben = await castId("moderator");
		const id = await answer(await as("employee"), postId, at, `[@The boss](person:${ben}) agrees`);
		expect(await bodyOf(id)).toBe(`[@Ben Taylor](person:${ben}) agrees`);
	});

	test("that an edit adds is told to those who were not named before, once; a muted thread tells nothing", async () => {
		const { slug } = await place();
		const postId = await ask(await as("employee"), slug, at, "Who knows the form?");
		const lucia = await as("employee");
		const first = `Ask [@Olfa Mejri](person:${await castId("champion")})`;
		const id = await answer(lucia, postId, later(1), first);
		await editReply(lucia, id, say(`${first} and @"Ben Taylor"`), marksOf(say(first)), later(2));
		await tellAll();
		expect(await inboxOf("champion")).toHaveLength(1);
		expect(await inboxOf("moderator")).toEqual(["Lucía Ibáñez mentioned you: Who knows the form?"]);
		await followThread(await as("moderator"), postId, "muted", at);
		await answer(lucia, postId, later(3), '@"Ben Taylor" again');
		await tellAll();
		expect(await inboxOf("moderator")).toHaveLength(1);
	});

	test("in a post is told as well", async () => {
		const { slug } = await place();
		const text = { ...words("Thanks to the care team"), body: '@"Ben Taylor" did it.' };
		await writePost(await as("employee"), slug, { kind: "discussion", ...text }, at);
		await tellAll();
		expect(await inboxOf("moderator")).toEqual(["Lucía Ibáñez mentioned you: Thanks to the care team"]);
	});

	test("no longer names somebody who was anonymised, in any text or earlier version", async () => {
		const { slug } = await place();
		const lucia = await as("employee");
		const postId = await ask(lucia, slug);
		const olfa = await castId("champion");
		const before = `[@Olfa Mejri](person:${olfa}) said so`;
		const id = await answer(lucia, postId, later(1), before);
		await editReply(lucia, id, say(`${before}.`), marksOf(say(before)), later(2));
		await eraseFromTalk(olfa);
		expect(await bodyOf(id)).toBe("@Former colleague said so.");
		expect(await htmlOf(id)).not.toContain("Olfa");
		expect((await db.postVersion.findFirstOrThrow()).body).toBe("@Former colleague said so");
		expect((await db.reply.findUniqueOrThrow({ where: { id } })).searchText).not.toContain("olfa");
	});
});

test("the people one may name are those who may read the community, asked by those who may", async () => {
	const { slug } = await place("hidden");
	const names = async (typed: string) => (await findReaders(await as("employee"), slug, typed)).map(({ name }) => name);
	await castId("newcomer");
	expect(await names("Olf")).toEqual(["Olfa Mejri"]);
	expect(await names("Awa")).toEqual([]);
	await expect(findReaders(await as("newcomer"), slug, "Olf")).rejects.toBeInstanceOf(NotFound);
});
