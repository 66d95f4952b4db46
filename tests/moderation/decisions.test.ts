import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { appealDecision, decideAppeal } from "@/lib/moderation/appeals";
import { ownDecision, ownDecisions } from "@/lib/moderation/case-page";
import { saveReply } from "@/lib/moderation/settings";
import { acceptAnswer } from "@/lib/posts/answers";
import { editPost, postFields } from "@/lib/posts/posts";
import { visiblePost } from "@/lib/posts/visible";
import { as, at, castId, viewerOf } from "../factories";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { answer, ask, later, words } from "../posts/conversation";
import { refusal } from "../refusal";
import { caseOf, decide, moderated, report } from "./cases";

async function reported() {
	const { slug, id } = await moderated();
	const postId = await ask(await as("employee"), slug);
	await report("champion", { slug, postId });
	return { slug, communityId: id, postId, caseId: (await caseOf(postId)).id };
}

describe("a report", () => {
	test("of one text by several people is one case, and one person reports once", async () => {
		const { slug, postId } = await reported();
		await report("newcomer", { slug, postId }, "advertising");
		expect(await db.moderationCase.count()).toBe(1);
		expect(await caseOf(postId)).toMatchObject({ reportCount: 2, source: "report", decidedAt: null });
		await expect(report("champion", { slug, postId })).rejects.toEqual(refusal("already_reported"));
		await expect(report("employee", { slug, postId })).rejects.toEqual(refusal("own_text"));
	});

	test("twice at once is one case", async () => {
		const { slug } = await moderated();
		const postId = await ask(await as("employee"), slug);
		await Promise.all([report("champion", { slug, postId }), report("newcomer", { slug, postId })]);
		expect(await db.moderationCase.count()).toBe(1);
		expect((await caseOf(postId)).reportCount).toBe(2);
	});

	test("tells those who look after the community, and not the author, even if they do", async () => {
		const { slug } = await moderated();
		const postId = await ask(await as("moderator"), slug);
		await tellAll();
		await report("champion", { slug, postId });
		await tellAll();
		const said = "A text in Customer care writing waits for a moderator.";
		expect(await inboxOf("communityManager")).toContain(said);
		expect(await inboxOf("moderator")).not.toContain(said);
		await expect(decide(await as("moderator"), { id: (await caseOf(postId)).id, slug }, {})).rejects.toThrow();
	});

	test("of a text that the viewer may not read does not exist", async () => {
		const { slug } = await moderated({ visibility: "hidden" });
		const postId = await ask(await as("employee"), slug);
		await expect(report("lineManager", { slug, postId })).rejects.toMatchObject({ name: "NotFound" });
		expect(await db.moderationCase.count()).toBe(0);
	});

	test("is answered in general words", async () => {
		const { slug, caseId } = await reported();
		await decide(await as("moderator"), { id: caseId, slug }, { textAct: "keep", measure: "none" });
		await tellAll();
		expect(await inboxOf("champion")).toContain(
			"Thank you for your report. It was looked at, and those who look after Customer care writing have decided.",
		);
		// Whose text stays is told of nothing.
		expect((await inboxOf("employee")).join()).not.toContain("oderator");
	});
});

describe("a decision", () => {
	test("is not made by a party to the case", async () => {
		const { slug } = await moderated();
		const postId = await ask(await as("employee"), slug);
		await report("moderator", { slug, postId });
		const { id } = await caseOf(postId);
		await expect(decide(await as("moderator"), { id, slug }, {})).rejects.toEqual(refusal("party_to_case"));
		await decide(await as("communityManager"), { id, slug }, {});
		expect(await caseOf(postId)).toMatchObject({ textAct: "hide" });
	});

	test("is made once", async () => {
		const { slug, caseId } = await reported();
		await decide(await as("moderator"), { id: caseId, slug }, {});
		await expect(decide(await as("communityManager"), { id: caseId, slug }, {})).rejects.toEqual(
			refusal("case_decided"),
		);
	});

	test("tells the author why, in their language, with the saved reply and what was typed", async () => {
		const { slug, communityId, caseId } = await reported();
		await db.person.update({ where: { id: await castId("employee") }, data: { locale: "fr" } });
		await saveReply(
			await as("moderator"),
			{ slug, title: "Off topic", fr: "Hors sujet ici.", en: "Off topic here." },
			at,
		);
		const { id: replyId } = await db.savedReply.findFirstOrThrow({ where: { communityId } });
		await decide(await as("moderator"), { id: caseId, slug }, { replyId, message: "Try the writers." });
		const own = await ownDecision(await as("employee"), caseId, at);
		expect(own).toMatchObject({ textAct: "hide", reason: "off_topic", message: "Hors sujet ici.\n\nTry the writers." });
		await tellAll();
		expect(await mails()).toContain("employee@semis.example: Un de vos textes a été masqué");
		expect(await db.activity.count({ where: { kind: "case.decided", subjectId: caseId } })).toBe(1);
	});

	test("takes a text away, which its author no longer changes", async () => {
		const { slug, postId, caseId } = await reported();
		await decide(await as("moderator"), { id: caseId, slug }, {});
		await expect(visiblePost(await as("champion"), postId)).rejects.toMatchObject({ name: "NotFound" });
		const edit = editPost(await as("employee"), postId, words("Another title"), marksOf(postFields(words())), at);
		await expect(edit).rejects.toEqual(refusal("text_hidden"));
	});

	test("hides an accepted answer, and an appeal brings it back as the answer", async () => {
		const { slug } = await moderated();
		const postId = await ask(await as("employee"), slug);
		const replyId = await answer(await as("champion"), postId);
		await acceptAnswer(await as("employee"), replyId, at);
		await report("newcomer", { slug, postId, replyId });
		const { id } = await caseOf(replyId);
		await decide(await as("moderator"), { id, slug }, {});
		const post = () => db.post.findUniqueOrThrow({ where: { id: postId } });
		expect(await post()).toMatchObject({ acceptedReplyId: null, replyCount: 0, firstRepliedAt: null });
		await appealDecision(await as("champion"), id, "It answers the question.", later(1));
		await decideAppeal(await as("communityManager"), { caseId: id, isUpheld: false, message: "It does." }, later(2));
		expect(await post()).toMatchObject({ acceptedReplyId: replyId, replyCount: 1 });
	});
});

describe("an appeal", () => {
	async function removed() {
		const of = await reported();
		const measure = { textAct: "remove", measure: "mute", days: "7" } as const;
		await decide(await as("moderator"), { id: of.caseId, slug: of.slug }, measure);
		return of;
	}

	test("is answered by somebody else, once; taken back, the text returns and the mute ends", async () => {
		const { caseId, postId } = await removed();
		expect((await as("employee")).restrictions).toHaveLength(1);
		await appealDecision(await as("employee"), caseId, "I was on topic.", later(1));
		const again = appealDecision(await as("employee"), caseId, "Really.", later(1));
		await expect(again).rejects.toEqual(refusal("appealed_already"));
		const takeBack = { caseId, isUpheld: false, message: "You were." };
		await expect(decideAppeal(await as("moderator"), takeBack, later(2))).rejects.toEqual(
			refusal("decided_it_yourself"),
		);
		await expect(decideAppeal(await as("champion"), takeBack, later(2))).rejects.toMatchObject({ name: "NotFound" });
		await decideAppeal(await as("communityManager"), takeBack, later(2));
		expect(await visiblePost(await as("champion"), postId)).toMatchObject({ id: postId });
		expect((await as("employee")).restrictions).toEqual([]);
		await expect(decideAppeal(await as("communityManager"), takeBack, later(3))).rejects.toEqual(
			refusal("case_decided"),
		);
		await tellAll();
		expect(await inboxOf("employee")).toContain(
			"Your appeal was looked at by somebody else, and the decision was taken back.",
		);
		const kinds = ["case.opened", "text.reported", "case.decided", "case.appealed", "case.appeal_decided"];
		for (const kind of kinds) expect(await db.activity.count({ where: { kind, subjectId: caseId } })).toBe(1);
	});

	test("that is upheld changes nothing", async () => {
		const { caseId, postId } = await removed();
		await appealDecision(await as("employee"), caseId, "I was on topic.", later(1));
		await decideAppeal(await as("communityManager"), { caseId, isUpheld: true, message: "No." }, later(2));
		await expect(visiblePost(await as("champion"), postId)).rejects.toMatchObject({ name: "NotFound" });
		expect((await as("employee")).restrictions).toHaveLength(1);
	});

	test("is for the author alone, and only against a decision that took something away", async () => {
		const { slug, caseId } = await reported();
		await expect(appealDecision(await as("employee"), caseId, "No.", at)).rejects.toEqual(refusal("nothing_to_appeal"));
		await decide(await as("moderator"), { id: caseId, slug }, { textAct: "keep" });
		await expect(appealDecision(await as("employee"), caseId, "No.", at)).rejects.toEqual(refusal("nothing_to_appeal"));
		await expect(appealDecision(await as("champion"), caseId, "No.", at)).rejects.toMatchObject({ name: "NotFound" });
	});

	test("goes to the hub where nobody else of the community could answer, even of a hidden one", async () => {
		const { slug } = await moderated({ visibility: "hidden", moderators: [] });
		const postId = await ask(await as("employee"), slug);
		await report("champion", { slug, postId });
		const { id: caseId } = await caseOf(postId);
		await decide(await as("communityManager"), { id: caseId, slug }, {});
		const takeBack = { caseId, isUpheld: false, message: "It stays." };
		await expect(decideAppeal(await as("hubLead"), takeBack, at)).rejects.toMatchObject({ name: "NotFound" });
		await appealDecision(await as("employee"), caseId, "I was on topic.", at);
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual(["An author appeals to the hub against the decision of a moderator."]);
		await decideAppeal(await as("hubLead"), takeBack, later(1));
		expect(await visiblePost(await as("champion"), postId)).toMatchObject({ id: postId });
	});
});

test("a ban by a case ends the membership, and an appeal gives it back with its role", async () => {
	const { slug, id } = await moderated({ moderators: [await castId("moderator"), await castId("lineManager")] });
	const postId = await ask(await as("lineManager"), slug);
	await report("champion", { slug, postId });
	const { id: caseId } = await caseOf(postId);
	const ban = { textAct: "hide", measure: "ban", days: "none" } as const;
	await expect(decide(await as("moderator"), { id: caseId, slug }, ban)).rejects.toEqual(refusal("managers_only"));
	await decide(await as("communityManager"), { id: caseId, slug }, ban);
	const membership = async () =>
		db.membership.findFirstOrThrow({ where: { communityId: id, personId: await castId("lineManager") } });
	expect(await membership()).toMatchObject({ status: "removed" });
	await appealDecision(await viewerOf(await castId("lineManager")), caseId, "Please.", new Date(at.getTime() + DAY));
	await decideAppeal(await as("moderator"), { caseId, isUpheld: false, message: "Welcome back." }, later(2000));
	expect(await membership()).toMatchObject({ status: "active", role: "moderator" });
});

test("who was banned from a hidden community still reads the decision and their own words, and nothing else of it", async () => {
	const { slug } = await moderated({ name: "Hidden letters", visibility: "hidden" });
	const postId = await ask(await as("moderator"), slug, at, "A thread that could leak");
	const replyId = await answer(await as("employee"), postId, at, "My own words.");
	await report("champion", { slug, postId, replyId });
	const { id } = await caseOf(replyId);
	await decide(await as("moderator"), { id, slug }, { measure: "ban", days: "30" });
	await tellAll();
	const lucia = await as("employee");
	const own = await ownDecision(lucia, id, at);
	expect(own.isOpen).toBe(false);
	expect(own.bodyHtml).toContain("My own words.");
	expect(await ownDecisions(lucia)).toMatchObject([{ id, title: null }]);
	const told = [...(await inboxOf("employee")), ...(await mails())].join();
	expect(told).not.toMatch(/Hidden letters|could leak/);
	expect(told).toContain("You were banned from its community.");
});
