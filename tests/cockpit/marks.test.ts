import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "@/lib/clock";
import { eraseFromCockpit, sweepNeedMarks } from "@/lib/cockpit/erasure";
import { bringNeedBack, handNeed, markNeedDone, snoozeNeed } from "@/lib/cockpit/marks";
import type { NeedKind } from "@/lib/cockpit/rules";
import { requestMembership } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { answer, ask } from "../posts/conversation";
import { refusal } from "../refusal";
import { allNeeds, kindsOf } from "./needs-of";

const on = (time: number) => new Date(at.getTime() + time);

/** Claire manages it and Ben moderates it. Lucía's question has waited for three days, and nobody has written an agenda. */
async function place() {
	const { id, slug } = await community({
		visibility: "on_request",
		members: [await castId("employee"), await castId("champion")],
		moderators: [await castId("moderator")],
	});
	const question = await ask(await as("employee"), slug, on(-3 * DAY));
	const meetup = await edition({ communityId: id, startsAt: on(5 * DAY), agenda: 0 });
	const key = (kind: NeedKind, subjectId: string) => ({ slug, kind, subjectId });
	return { id, slug, question: key("question", question), agenda: key("edition_without_agenda", meetup.id) };
}

const claireSees = async (slug: string, when = at) => kindsOf(await as("communityManager"), slug, when);
const benSees = async (slug: string, when = at) => kindsOf(await as("moderator"), slug, when);

describe("a need that somebody snoozes", () => {
	test("is not shown to them before the next day, and still to the others", async () => {
		const { slug, question } = await place();
		const { until } = await snoozeNeed(await as("communityManager"), { ...question, until: "tomorrow" }, at);
		expect(until).toEqual(new Date("2026-11-18T23:00:00Z"));
		expect(await claireSees(slug)).toEqual(["edition_without_agenda"]);
		expect(await benSees(slug)).toEqual(["question"]);
		expect(await kindsOf(await as("communityManager"), slug, at, "aside")).toEqual(["question"]);
		expect(await claireSees(slug, until)).toEqual(["question", "edition_without_agenda"]);
	});

	test("comes back when they say so", async () => {
		const { slug, question } = await place();
		await snoozeNeed(await as("communityManager"), { ...question, until: "week" }, at);
		await bringNeedBack(await as("communityManager"), question, on(HOUR));
		expect(await claireSees(slug, on(HOUR))).toEqual(["question", "edition_without_agenda"]);
		await expect(bringNeedBack(await as("communityManager"), question, on(HOUR))).rejects.toThrow(NotFound);
	});

	test("comes back before, when something newer has come", async () => {
		const { slug } = await place();
		const { id } = await db.community.findUniqueOrThrow({ where: { slug }, select: { id: true } });
		const report = async (openedAt: Date) => {
			const postId = await ask(await as("communityManager"), slug, openedAt, "Reported");
			await db.moderationCase.create({
				data: { communityId: id, postId, authorId: await castId("champion"), source: "report", openedAt },
				select: { id: true },
			});
		};
		await report(at);
		const key = { slug, kind: "report" as const, subjectId: id };
		await snoozeNeed(await as("moderator"), { ...key, until: "week" }, at);
		expect(await benSees(slug, on(HOUR))).toEqual(["question"]);
		await report(on(HOUR));
		expect(await benSees(slug, on(2 * HOUR))).toEqual(["question", "report"]);
	});
});

describe("a need that is handed to a colleague", () => {
	test("is theirs: they are told, and see by whom; who handed it over no longer sees it", async () => {
		const { slug, question } = await place();
		await handNeed(await as("communityManager"), { ...question, toId: await castId("moderator") }, at);
		expect(await claireSees(slug)).toEqual(["edition_without_agenda"]);
		const [need] = await allNeeds(await as("moderator"), slug, at);
		expect(need).toMatchObject({ kind: "question", from: { givenName: "Claire" }, with: null });
		await tellAll();
		expect((await inboxOf("moderator")).at(-1)).toMatch(/^Claire \S+ hands you something to look after in /);
		expect((await pathsOf("moderator")).at(-1)).toBe(`/communities/${slug}/manage`);
	});

	test("shows the others whose it is", async () => {
		const { slug, question } = await place();
		await handNeed(await as("communityManager"), { ...question, toId: await castId("moderator") }, at);
		const [need] = await allNeeds(await as("hubLead"), slug, at).catch(() => []);
		expect(need).toBeUndefined();
		await db.community.update({ where: { slug }, data: { visibility: "open" } });
		const [seen] = await allNeeds(await as("hubLead"), slug, at);
		expect(seen).toMatchObject({ kind: "question", from: null, with: { givenName: "Ben" } });
	});

	test("may be handed back, and is back by itself when they no longer look after the community", async () => {
		const { id, slug, question } = await place();
		const [claire, ben] = [await castId("communityManager"), await castId("moderator")];
		await handNeed(await as("communityManager"), { ...question, toId: ben }, at);
		await handNeed(await as("moderator"), { ...question, toId: claire }, on(HOUR));
		expect(await claireSees(slug, on(HOUR))).toEqual(["question", "edition_without_agenda"]);
		expect(await benSees(slug, on(HOUR))).toEqual([]);
		await bringNeedBack(await as("moderator"), question, on(HOUR));
		await handNeed(await as("communityManager"), { ...question, toId: ben }, on(2 * HOUR));
		expect(await claireSees(slug, on(2 * HOUR))).toEqual(["edition_without_agenda"]);
		await db.membership.updateMany({ where: { communityId: id, personId: ben }, data: { role: "member" } });
		expect(await claireSees(slug, on(2 * HOUR))).toEqual(["question", "edition_without_agenda"]);
	});

	test("goes only to who may settle it, and never to oneself", async () => {
		const { question, agenda } = await place();
		const claire = await as("communityManager");
		for (const name of ["employee", "newcomer"] as const)
			await expect(handNeed(claire, { ...question, toId: await castId(name) }, at)).rejects.toEqual(
				refusal("cannot_take_over"),
			);
		await expect(handNeed(claire, { ...agenda, toId: await castId("moderator") }, at)).rejects.toEqual(
			refusal("cannot_take_over"),
		);
		await expect(handNeed(claire, { ...question, toId: claire.personId }, at)).rejects.toEqual(refusal("not_yourself"));
	});
});

describe("a need that is done", () => {
	test("is done for everybody, until somebody brings it back", async () => {
		const { slug, agenda } = await place();
		await markNeedDone(await as("communityManager"), agenda, at);
		expect(await claireSees(slug)).toEqual(["question"]);
		const [aside] = await allNeeds(await as("communityManager"), slug, at, "aside");
		expect(aside).toMatchObject({ kind: "edition_without_agenda", aside: { act: "done", givenName: "Claire" } });
		await bringNeedBack(await as("communityManager"), agenda, at);
		expect(await claireSees(slug)).toEqual(["question", "edition_without_agenda"]);
	});

	test("is not said where the thing itself says it: it disappears once it is settled", async () => {
		const { slug, question } = await place();
		await expect(markNeedDone(await as("communityManager"), question, at)).rejects.toEqual(
			refusal("need_settles_itself"),
		);
		await snoozeNeed(await as("communityManager"), { ...question, until: "week" }, at);
		await answer(await as("champion"), question.subjectId, at);
		expect(await kindsOf(await as("communityManager"), slug, at, "aside")).toEqual([]);
		expect(await benSees(slug)).toEqual([]);
	});
});

test("nobody sets aside what is not theirs to see, or is no need", async () => {
	const { slug, question, agenda } = await place();
	await requestMembership(await as("newcomer"), slug, undefined, at);
	const request = await db.membership.findFirstOrThrow({
		where: { status: "requested" },
		select: { id: true },
	});
	const ofManagers = { slug, kind: "membership_request" as const, subjectId: request.id };
	for (const key of [agenda, ofManagers])
		await expect(snoozeNeed(await as("moderator"), { ...key, until: "week" }, at)).rejects.toThrow(NotFound);
	await expect(snoozeNeed(await as("employee"), { ...question, until: "week" }, at)).rejects.toEqual(
		refusal("moderators_only"),
	);
	const nothing = { ...question, subjectId: agenda.subjectId };
	await expect(snoozeNeed(await as("communityManager"), { ...nothing, until: "week" }, at)).rejects.toThrow(NotFound);
});

test("what was set aside is forgotten with its person, and half a year later", async () => {
	const { slug, question } = await place();
	await handNeed(await as("communityManager"), { ...question, toId: await castId("moderator") }, at);
	await eraseFromCockpit(await castId("moderator"));
	expect(await claireSees(slug)).toEqual(["question", "edition_without_agenda"]);
	await snoozeNeed(await as("communityManager"), { ...question, until: "week" }, at);
	expect(await sweepNeedMarks(on(179 * DAY))).toBe(0);
	expect(await sweepNeedMarks(on(181 * DAY))).toBe(1);
});
