import { describe, expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { react } from "@/lib/posts/reactions";
import { threadStamp } from "@/lib/posts/thread";
import { as, castId, community } from "../factories";
import { answer, ask, later } from "./conversation";

async function openThread(visibility: "open" | "hidden" = "open") {
	const place = await community({ visibility, members: [await castId("employee"), await castId("newcomer")] });
	const postId = await ask(await as("employee"), place.slug);
	const lucia = await as("employee");
	return { postId, stamp: () => threadStamp(lucia, place.slug, postId), slug: place.slug };
}

describe("a thread that somebody has open", () => {
	test("says that it changed with a reply and with a reaction", async () => {
		const { postId, stamp } = await openThread();
		const begun = await stamp();
		expect(await stamp()).toBe(begun);
		await answer(await as("newcomer"), postId);
		const answered = await stamp();
		expect(answered > begun).toBe(true);
		await react(await as("newcomer"), { text: "post", id: postId, kind: "thanks" }, later(1));
		expect((await stamp()) > answered).toBe(true);
	});

	test("says nothing to those who may not read it", async () => {
		const { postId, slug } = await openThread("hidden");
		await expect(threadStamp(await as("champion"), slug, postId)).rejects.toBeInstanceOf(NotFound);
		await expect(threadStamp(await as("employee"), "another", postId)).rejects.toBeInstanceOf(NotFound);
		await expect(threadStamp(await as("employee"), slug, "x")).rejects.toBeInstanceOf(NotFound);
	});
});
