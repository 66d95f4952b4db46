import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { pollOf, pollToCorrect, sealPolls, vote } from "@/lib/posts/polls";
import { postPage } from "@/lib/posts/post-page";
import { deletePost, editPost, writePost } from "@/lib/posts/posts";
import { threadStamp } from "@/lib/posts/thread";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { later, words } from "./conversation";

const closesAt = later(60);

async function poll({ several = false, secret = false, visibility = "open" as "open" | "hidden" } = {}) {
	const members = [await castId("newcomer"), await castId("champion")];
	const { slug, id: communityId } = await community({ visibility, members: [await castId("employee"), ...members] });
	const asked = { choices: ["Monday", "Tuesday", "Friday"], several, secret, closesAt };
	const { id } = await writePost(
		await as("employee"),
		slug,
		{ kind: "poll", ...words("Which day suits you?"), poll: asked },
		at,
	);
	const choices = await db.pollChoice.findMany({ where: { postId: id }, orderBy: { position: "asc" } });
	const [monday = "", tuesday = "", friday = ""] = choices.map((choice) => choice.id);
	return { slug, communityId, id, monday, tuesday, friday };
}

async function members(communityId: string, count: number) {
	const ids = await Promise.all(Array.from({ length: count }, () => person()));
	await db.membership.createMany({
		data: ids.map((personId) => ({
			communityId,
			personId,
			role: "member" as const,
			status: "active" as const,
			since: at,
			joinedAt: at,
		})),
	});
	return Promise.all(ids.map(viewerOf));
}

describe("a poll", () => {
	test("shows its result to those who have voted, with names, and to all once it is over", async () => {
		const { id, monday, tuesday } = await poll();
		const [lucia, awa] = [await as("employee"), await as("newcomer")];
		await vote(lucia, id, [monday], at);
		const before = await pollOf(awa, id, at);
		expect(before).toMatchObject({ showsResults: false, hasVoted: false, voters: 1 });
		expect(before?.choices.map(({ votes, names }) => [votes, names])).toEqual([
			[null, []],
			[null, []],
			[null, []],
		]);
		await vote(awa, id, [tuesday], later(1));
		const after = await pollOf(awa, id, later(2));
		expect(after?.choices.map(({ text, votes, names, isMine }) => [text, votes, names, isMine])).toEqual([
			["Monday", 1, ["Lucía Ibáñez"], false],
			["Tuesday", 1, ["Awa Diop"], true],
			["Friday", 0, [], false],
		]);
		expect(await pollOf(await as("lineManager"), id, closesAt)).toMatchObject({ isOver: true, showsResults: true });
	});

	test("lets people change their vote until the end, and not after", async () => {
		const { id, monday, friday } = await poll();
		const awa = await as("newcomer");
		await vote(awa, id, [monday], at);
		await vote(awa, id, [friday], later(1));
		expect((await pollOf(awa, id, later(2)))?.choices.map(({ votes }) => votes)).toEqual([0, 0, 1]);
		await expect(vote(awa, id, [monday], closesAt)).rejects.toEqual(refusal("poll_over"));
	});

	test("takes one choice, or several where it says so, and none of another poll", async () => {
		const one = await poll();
		const awa = await as("newcomer");
		await expect(vote(awa, one.id, [one.monday, one.friday], at)).rejects.toEqual(refusal("poll_one_choice"));
		const several = await poll({ several: true });
		await expect(vote(awa, one.id, [several.monday], at)).rejects.toEqual(refusal("poll_one_choice"));
		await vote(await as("newcomer"), several.id, [several.monday, several.friday], at);
		expect(await pollOf(awa, several.id, at)).toMatchObject({
			voters: 1,
			choices: [{ votes: 1 }, { votes: 0 }, { votes: 1 }],
		});
	});

	test("is corrected while nobody has voted, and not after", async () => {
		const { slug, id } = await poll();
		const lucia = await as("employee");
		const begun = await pollToCorrect(id, at);
		expect(begun).toEqual({ choices: ["Monday", "Tuesday", "Friday"], several: false, secret: false, closesAt });
		const corrected = { choices: ["Monday", "Thursday"], several: true, secret: false, closesAt: later(90) };
		const text = words("Which day suits you?");
		await editPost(lucia, id, { ...text, poll: corrected }, marksOf(text), later(1));
		const shown = await pollOf(lucia, id, at);
		expect([shown?.several, shown?.closesAt, shown?.choices.map((choice) => choice.text)]).toEqual([
			true,
			later(90),
			corrected.choices,
		]);
		expect(await db.postVersion.count()).toBe(0);
		await vote(await as("newcomer"), id, [shown?.choices[1]?.id ?? ""], later(2));
		expect(await pollToCorrect(id, at)).toBeNull();
		const again = { ...corrected, choices: ["Monday", "Sunday"] };
		await expect(editPost(lucia, id, { ...text, poll: again }, marksOf(text), later(3))).rejects.toEqual(
			refusal("poll_voted"),
		);
		// Its words can still be mended with the form that was opened before.
		const mended = words("Which day suits you best?");
		await editPost(lucia, id, { ...mended, poll: corrected }, marksOf(text), later(4));
		expect((await postPage(lucia, slug, id, at)).post.title).toBe("Which day suits you best?");
		expect((await pollOf(lucia, id, at))?.voters).toBe(1);
	});

	test("is for members, while it stands", async () => {
		const { id, monday } = await poll({ visibility: "hidden" });
		await expect(vote(await as("lineManager"), id, [monday], at)).rejects.toBeInstanceOf(NotFound);
		await deletePost(await as("employee"), id, at);
		await expect(vote(await as("newcomer"), id, [monday], at)).rejects.toBeInstanceOf(NotFound);
		const open = await poll();
		await expect(vote(await as("lineManager"), open.id, [open.monday], at)).rejects.toEqual(refusal("members_only"));
	});

	test("counts those who vote at once each once", async () => {
		const { id, monday, communityId } = await poll();
		const voters = await members(communityId, 6);
		await Promise.all(voters.flatMap((voter) => [vote(voter, id, [monday], at), vote(voter, id, [monday], at)]));
		expect(await pollOf(voters[0] ?? (await as("employee")), id, at)).toMatchObject({ voters: 6 });
	});
});

describe("a secret poll", () => {
	test("writes nothing that has the person beside the choice: not in the votes, not in the ledger", async () => {
		const { id, monday } = await poll({ secret: true });
		const awa = await as("newcomer");
		const facts = await db.activity.count();
		await vote(awa, id, [monday], at);
		expect(await db.activity.count()).toBe(facts);
		const votes = await db.pollVote.findMany({ where: { choice: { postId: id } } });
		expect(votes).toMatchObject([{ choiceId: monday, personId: null }]);
		expect(JSON.stringify(votes)).not.toContain(awa.personId);
		const other = await poll({ secret: true });
		await vote(await as("newcomer"), other.id, [other.monday], at);
		const keys = await db.pollVote.findMany({ where: { choice: { postId: { in: [id, other.id] } } } });
		expect(new Set(keys.map(({ voterKey }) => voterKey)).size).toBe(2);
	});

	test("shows no result below five voters, and names nobody ever", async () => {
		const { id, monday, tuesday, communityId } = await poll({ secret: true });
		const voters = await members(communityId, 5);
		for (const voter of voters.slice(0, 4)) await vote(voter, id, [monday], at);
		const [first, , , , last] = voters;
		if (!first || !last) throw new Error("nobody");
		expect(await pollOf(first, id, at)).toMatchObject({ voters: null, isHidden: true, showsResults: false });
		expect(await pollOf(await as("communityManager"), id, closesAt)).toMatchObject({
			showsResults: false,
			choices: [{ votes: null }, { votes: null }, { votes: null }],
		});
		await vote(last, id, [tuesday], at);
		const shown = await pollOf(await as("communityManager"), id, closesAt);
		expect(shown).toMatchObject({ voters: 5, showsResults: true });
		expect(shown?.choices.map(({ votes, names }) => [votes, names])).toEqual([
			[4, []],
			[1, []],
			[0, []],
		]);
	});

	test("that is over can no longer be traced, even with the secret of the server, and says the same as before", async () => {
		const { id, monday, friday, communityId } = await poll({ secret: true, several: true });
		const voters = await members(communityId, 5);
		for (const voter of voters) await vote(voter, id, [monday, friday], at);
		const keysOf = async () =>
			(await db.pollVote.findMany({ where: { choice: { postId: id } } })).map(({ voterKey }) => voterKey);
		const before = await keysOf();
		await sealPolls(later(59));
		expect((await keysOf()).sort()).toEqual(before.sort());
		await Promise.all([sealPolls(closesAt), sealPolls(closesAt)]);
		await sealPolls(closesAt);
		const after = await keysOf();
		expect(after.filter((key) => before.includes(key))).toEqual([]);
		expect(new Set(after).size).toBe(10);
		expect(await pollOf(await as("employee"), id, closesAt)).toMatchObject({
			voters: 5,
			choices: [{ votes: 5 }, { votes: 0 }, { votes: 5 }],
		});
	});
});

test("a vote in a secret poll leaves no time behind; an open one is seen at once by those who have the poll open", async () => {
	for (const secret of [true, false]) {
		const { slug, id, monday } = await poll({ secret });
		const viewer = await as("employee");
		const before = await threadStamp(viewer, slug, id);
		await vote(viewer, id, [monday], at);
		expect((await threadStamp(viewer, slug, id)) === before).toBe(secret);
	}
});
