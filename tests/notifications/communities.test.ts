import { describe, expect, test } from "vitest";
import {
	answerRequest,
	changeMemberRole,
	inviteMembers,
	leaveCommunity,
	removeMember,
	requestMembership,
} from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { acceptAnswer } from "@/lib/posts/answers";
import { publishPractice } from "@/lib/practices/practices";
import { markReused } from "@/lib/practices/reuses";
import { olfaChampion } from "../champions/proposals";
import { as, at, castId, community, person } from "../factories";
import { answer, ask, later, write } from "../posts/conversation";
import { drafted } from "../practices/cards";
import { countStatements } from "../statements";
import { inboxOf, inboxOfId, mails, pathsOf, tellAll } from "./inboxes";

describe("who asks to join a community", () => {
	test("is answered: the managers hear of the request, the person of the yes", async () => {
		const { slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
		await requestMembership(await as("newcomer"), slug, undefined, at);
		await tellAll();
		expect(await inboxOf("communityManager")).toEqual(["Awa Diop asks to join Customer care writing."]);
		expect(await pathsOf("communityManager")).toEqual([`/communities/${slug}/members`]);
		expect(await inboxOf("employee")).toEqual([]);
		expect(await mails()).toEqual([
			"community.manager@semis.example: Awa Diop demande à rejoindre «\u00a0Customer care writing\u00a0»",
		]);

		await answerRequest(await as("communityManager"), slug, await castId("newcomer"), true, at);
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual(["You are now a member of Customer care writing."]);
		expect(await mails()).toContain("newcomer@semis.example: Bienvenue dans «\u00a0Customer care writing\u00a0»");
		expect(await inboxOf("communityManager")).toHaveLength(1);
	});

	test("is told of a no, and nobody else is", async () => {
		const { slug } = await community({ visibility: "on_request" });
		await requestMembership(await as("newcomer"), slug, undefined, at);
		await answerRequest(await as("communityManager"), slug, await castId("newcomer"), false, at);
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual(["Your request to join Customer care writing was not accepted."]);
		expect(await mails()).toHaveLength(1);
	});
});

test("who is invited into a hidden community hears of it, by mail as well", async () => {
	const { slug } = await community({ visibility: "hidden" });
	await inviteMembers(await as("communityManager"), slug, [(await as("employee")).personId], at);
	await tellAll();
	expect(await inboxOf("employee")).toEqual(["Claire Fontaine invites you to join Customer care writing."]);
	expect(await mails()).toEqual(["employee@semis.example: Claire Fontaine invites you to join Customer care writing"]);
});

test("who is given another task, or removed, hears of it", async () => {
	const { slug } = await community({ visibility: "hidden", members: [await castId("employee")] });
	const manager = await as("communityManager");
	await changeMemberRole(manager, slug, await castId("employee"), "moderator", at);
	await tellAll();
	await removeMember(manager, slug, await castId("employee"), later(1));
	await tellAll();
	expect(await inboxOf("employee")).toEqual([
		"You are now a moderator of Customer care writing.",
		"You are no longer a member of Customer care writing.",
	]);
	expect((await pathsOf("employee")).at(-1)).toBe("/communities");
});

describe("a question", () => {
	test("reaches those who look after the community and the champions of its topic, each once", async () => {
		const id = await olfaChampion();
		const { topicId } = await db.nomination.findUniqueOrThrow({ where: { id }, select: { topicId: true } });
		const { slug, id: communityId } = await community({
			members: [await castId("employee"), await castId("newcomer")],
			moderators: [await castId("moderator")],
		});
		await db.community.update({ where: { id: communityId }, data: { topicId } });
		await db.inboxItem.deleteMany();
		const question = await ask(await as("employee"), slug);
		await tellAll();
		await tellAll();
		const told = "Lucía Ibáñez asks in Customer care writing: How do you answer when the complaint is right?";
		expect(await inboxOf("communityManager")).toEqual([told]);
		expect(await inboxOf("moderator")).toEqual([told]);
		expect(await pathsOf("moderator")).toEqual([`/communities/${slug}/posts/${question}`]);
		expect((await inboxOf("champion")).at(-1)).toBe(
			"Lucía Ibáñez asks in Customer care writing, on your topic: How do you answer when the complaint is right?",
		);
		expect(await inboxOf("newcomer")).toEqual([]);
		expect(await inboxOf("employee")).toEqual([]);
	});

	test("in a closed community says nothing to a champion outside it", async () => {
		const id = await olfaChampion();
		const { topicId } = await db.nomination.findUniqueOrThrow({ where: { id }, select: { topicId: true } });
		const { slug, id: communityId } = await community({
			visibility: "on_request",
			members: [await castId("employee")],
		});
		await db.community.update({ where: { id: communityId }, data: { topicId } });
		await ask(await as("employee"), slug);
		await tellAll();
		expect(await inboxOf("communityManager")).toHaveLength(1);
		expect((await inboxOf("champion")).filter((line) => line.includes("asks in"))).toEqual([]);
	});

	test("brings its author the replies, and earlier repliers the later ones, never one's own", async () => {
		const { slug } = await community({
			members: [await castId("employee"), await castId("champion"), await castId("newcomer")],
		});
		const question = await ask(await as("employee"), slug);
		const first = await answer(await as("champion"), question, later(1));
		await answer(await as("newcomer"), question, later(2));
		await answer(await as("employee"), question, later(3));
		await acceptAnswer(await as("employee"), first, later(4));
		await tellAll();
		const title = "How do you answer when the complaint is right?";
		expect(await inboxOf("employee")).toEqual([
			`Olfa Mejri replied to you: ${title}`,
			`Awa Diop replied to you: ${title}`,
		]);
		expect(await inboxOf("champion")).toEqual([
			`Awa Diop also replied: ${title}`,
			`Lucía Ibáñez also replied: ${title}`,
			`Your answer was accepted: ${title}`,
		]);
		expect((await pathsOf("employee"))[0]).toBe(`/communities/${slug}/posts/${question}?reply=${first}#reply-${first}`);
	});
});

describe("an announcement", () => {
	test("reaches every member but its author, and not those who left, were suspended or stand outside", async () => {
		const gone = await person({ email: "gone@semis.example" });
		const suspended = await castId("suspended");
		const { slug } = await community({ members: [await castId("employee"), gone, suspended] });
		await db.membership.updateMany({ where: { personId: gone }, data: { status: "left" } });
		await castId("newcomer");
		await write(await as("communityManager"), slug, "announcement");
		await tellAll();
		expect(await inboxOf("employee")).toEqual([
			"Announcement in Customer care writing: How do you answer when the complaint is right?",
		]);
		for (const personId of [gone, suspended, await castId("newcomer"), await castId("communityManager")])
			expect(await inboxOfId(personId)).toEqual([]);
		expect(await mails()).toEqual([]);
	});

	test("deleted before it was told is not told", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await write(await as("communityManager"), slug, "announcement");
		await db.post.updateMany({ data: { deletedAt: at } });
		await tellAll();
		expect(await inboxOf("employee")).toEqual([]);
	});

	test("told after somebody left a closed community does not reach them any more", async () => {
		const { slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
		await write(await as("communityManager"), slug, "announcement");
		await leaveCommunity(await as("employee"), slug, at);
		await tellAll();
		expect(await inboxOf("employee")).toEqual([]);
	});

	test("reaches thousands of members in as many statements as it takes for one", async () => {
		const announced = async (when: Date) => {
			await write(await as("communityManager"), slug, "announcement", when);
			const { id: activityId } = await db.activity.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } });
			return countStatements(() => notifyOfActivity(activityId, at));
		};
		const { id, slug } = await community({ members: [await castId("employee")] });
		const forOne = await announced(at);
		await db.$executeRaw`insert into people (id, "givenName", "familyName", "sortName", "searchText", "createdAt", "updatedAt")
			select gen_random_uuid(), 'Ada', 'Martin ' || n, 'martin ' || n, 'martin', ${at}, ${at} from generate_series(1, 5000) n`;
		await db.$executeRaw`insert into memberships (id, "communityId", "personId", status, since)
			select gen_random_uuid(), ${id}::uuid, id, 'active', ${later(1)} from people where "familyName" like 'Martin %'`;
		expect(await announced(later(2))).toBe(forOne);
		expect(await db.inboxItem.count()).toBe(5002);
		await tellAll();
		expect(await db.inboxItem.count()).toBe(5002);
	});
});

test("a practice is news for the members; its author and its contact hear that it is used", async () => {
	const { slug } = await community({
		members: [await castId("champion"), await castId("employee"), await castId("lineManager")],
	});
	const card = await drafted(await as("champion"), slug, { contactId: await castId("lineManager") });
	await publishPractice(await as("champion"), card, at);
	await tellAll();
	expect(await inboxOf("employee")).toEqual([
		"New practice in Customer care writing: Answer a complaint in forty words",
	]);
	expect(await pathsOf("employee")).toEqual([`/practices/${card}`]);
	await markReused(await as("employee"), { slug: card, usedOn: "2026-11-17" }, later(1));
	await tellAll();
	const used = "Lucía Ibáñez used your practice: Answer a complaint in forty words";
	expect((await inboxOf("champion")).at(-1)).toBe(used);
	expect((await inboxOf("lineManager")).at(-1)).toBe(used);
});
