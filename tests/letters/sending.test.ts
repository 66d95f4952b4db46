import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "@/lib/clock";
import { archiveCommunity } from "@/lib/communities/communities";
import { db } from "@/lib/db";
import { letterReach } from "@/lib/letters/queries";
import { scheduleLetter, sendDueLetters, sendLetter, unscheduleLetter } from "@/lib/letters/sending";
import { oneClickPath } from "@/lib/mail-kinds";
import { giveTurns } from "@/lib/notifications/digest-turns";
import { openItem, readItemsOf } from "@/lib/notifications/inbox";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { turnMailsOff } from "@/lib/people/mail-choice";
import { acceptAnswer } from "@/lib/posts/answers";
import { deletePost } from "@/lib/posts/posts";
import type { CastName } from "../cast";
import { as, at, castId, community, orgUnit, person, site, viewerOf } from "../factories";
import { choose, digests, mailsTo, work } from "../notifications/choosing";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later } from "../posts/conversation";
import { refusal } from "../refusal";
import { blockOf, letter, say } from "./writing";

/** Claire manages; Lucía is in Madrid and reads English, Awa in Dakar, Olfa in Tunis. */
const place = async (more: { visibility?: "open" | "hidden" } = {}) =>
	community({
		name: "Letters",
		members: [await castId("employee"), await castId("newcomer"), await castId("champion")],
		...more,
	});

const mailsOf = async (name: CastName) =>
	(await mailsTo(await castId(name))).filter(({ kind }) => kind === "letter").map(({ subject }) => subject);

const LINE = "What autumn brought (Letters)";

describe("a sent letter", () => {
	test("reaches each member once, however often its jobs run", async () => {
		const { slug } = await place();
		const id = await letter(slug);
		await sendLetter(await as("communityManager"), id, at);
		await tellAll();
		await tellAll();
		await work(at);
		for (const name of ["employee", "newcomer", "champion"] as const) {
			expect(await mailsOf(name)).toHaveLength(1);
			expect(await inboxOf(name)).toHaveLength(1);
		}
		expect(await mailsOf("employee")).toEqual([LINE]);
		expect(await inboxOf("employee")).toEqual(["Letter from Letters: What autumn brought"]);
		expect(await mailsOf("communityManager")).toEqual([]);
		expect(await db.activity.count({ where: { kind: "letter.sent" } })).toBe(1);
	});

	test("is for certain units and sites where it says so", async () => {
		const { slug } = await place();
		const id = await letter(slug, { forUnitIds: [await orgUnit("spain")], forSiteIds: [await site("Dakar Plateau")] });
		await sendLetter(await as("communityManager"), id, at);
		await tellAll();
		expect(await inboxOf("employee")).toHaveLength(1);
		expect(await inboxOf("newcomer")).toHaveLength(1);
		expect(await inboxOf("champion")).toEqual([]);
		expect(await letterReach(await as("communityManager"), await shown(id))).toEqual({ people: 2, opened: null });
	});

	test("is a mail in the language of its reader, with what it names, and a way to get no more of them", async () => {
		const { slug } = await place();
		const lucia = await castId("employee");
		const awa = await castId("newcomer");
		await db.person.update({ where: { id: awa }, data: { locale: "fr" } });
		await db.person.update({ where: { id: lucia }, data: { locale: "en" } });
		const question = await ask(await as("employee"), slug, at, "Who signs the letters?");
		await acceptAnswer(await as("employee"), await answer(await as("champion"), question, later(1)), later(2));
		const id = await letter(slug, { otherLanguage: "fr", otherTitle: "Ce que l’automne a apporté" });
		await say(id, "text", { otherBody: "Merci pour ce **bel** automne." });
		await sendLetter(await as("communityManager"), id, later(3));
		await tellLetters();
		await work(later(4));
		const english = (await mailsTo(lucia)).find(({ kind }) => kind === "letter");
		const french = (await mailsTo(awa)).find(({ kind }) => kind === "letter");
		expect(english?.text).toContain("Thank you for a good autumn.");
		expect(english?.text).toContain("Best answers");
		expect(english?.text).toContain("Who signs the letters?");
		expect(english?.text).toContain("/mails/off?link=");
		expect(french?.subject).toBe("Ce que l’automne a apporté (Letters)");
		expect(french?.text).toContain("Merci pour ce bel automne.");
		expect(french?.text).toContain("Meilleures réponses");
		expect(french?.text).not.toContain("Thank you for a good autumn.");
		expect(french?.html).toContain("<strong>bel</strong>");
	});

	test("leaves out of its mails what was deleted between its sending and its mails", async () => {
		const { slug } = await place();
		const lucia = await as("employee");
		const question = await ask(lucia, slug, at, "Who signs the letters?");
		await acceptAnswer(lucia, await answer(await as("champion"), question, later(1)), later(2));
		const id = await letter(slug);
		await sendLetter(await as("communityManager"), id, later(3));
		await deletePost(lucia, question, later(4));
		await tellLetters();
		await work(later(5));
		const mail = (await mailsTo(lucia.personId)).find(({ kind }) => kind === "letter");
		expect(mail?.text).toContain("Thank you for a good autumn.");
		expect(mail?.text).not.toContain("Who signs the letters?");
	});

	test("comes as each member chose: not by mail to who wants only what names them, nor to who turned it off", async () => {
		const { slug, id: communityId } = await place();
		await giveTurns(new Date(at.getTime() - HOUR));
		await choose(await as("newcomer"), at, {}, { [communityId]: "named" });
		await turnMailsOff(linkOf(oneClickPath({ personId: await castId("champion"), kind: "letter" })));
		await sendLetter(await as("communityManager"), await letter(slug), at);
		await tellAll();
		await work(at);
		expect(await mailsOf("employee")).toEqual([LINE]);
		expect(await mailsOf("newcomer")).toEqual([]);
		expect(await mailsOf("champion")).toEqual([]);
		expect(await inboxOf("newcomer")).toHaveLength(1);
		await digests(new Date(at.getTime() + 2 * DAY));
		const told = async (name: CastName) =>
			(await mailsTo(await castId(name))).filter(
				({ kind, text }) => kind === "digest" && text.includes("What autumn brought"),
			).length;
		// Told by mail, it is in no digest; who turned the mails off finds it there.
		expect([await told("employee"), await told("newcomer"), await told("champion")]).toEqual([0, 0, 1]);
	});

	test("waits for the end of quiet hours, and is not sent once it was read in the app", async () => {
		const { slug } = await place();
		await choose(await as("employee"), at, { quietFrom: 9, quietUntil: 17 });
		await choose(await as("champion"), at, { quietFrom: 0, quietUntil: 23 });
		const id = await letter(slug);
		await sendLetter(await as("communityManager"), id, at);
		await tellAll();
		await work(at);
		expect(await mailsOf("employee")).toEqual([]);
		const olfa = await as("champion");
		await readItemsOf(olfa, `/communities/${slug}/letters/${id}`, later(10));
		const evening = new Date(at.getTime() + 15 * HOUR);
		await work(evening);
		expect(await mailsOf("employee")).toEqual([LINE]);
		expect(await mailsOf("champion")).toEqual([]);
	});

	test("is not sent to who has left a hidden community before its mail was", async () => {
		const { slug, id: communityId } = await place({ visibility: "hidden" });
		const lucia = await castId("employee");
		await sendLetter(await as("communityManager"), await letter(slug), at);
		await tellAll();
		await db.membership.updateMany({ where: { communityId, personId: lucia }, data: { status: "left" } });
		await work(at);
		expect(await mailsOf("employee")).toEqual([]);
		expect(await mailsOf("newcomer")).toEqual([LINE]);
	});

	test("is counted when it is opened: each once, in total, and not below five", async () => {
		const { slug, id: communityId } = await place();
		const id = await letter(slug);
		const readers = await Promise.all([1, 2, 3].map(() => person()));
		await db.membership.createMany({
			data: readers.map((personId) => ({
				communityId,
				personId,
				role: "member" as const,
				status: "active" as const,
				since: at,
				joinedAt: at,
			})),
		});
		await sendLetter(await as("communityManager"), id, later(1));
		await tellAll();
		const path = `/communities/${slug}/letters/${id}`;
		const reach = async () => letterReach(await as("communityManager"), await shown(id));
		const [first, ...others] = [
			await castId("employee"),
			await castId("newcomer"),
			await castId("champion"),
			...readers,
		];
		// From a mail or the inbox, and the page itself again.
		const { id: item } = await db.inboxItem.findFirstOrThrow({ where: { personId: first, path } });
		expect(await openItem(await viewerOf(first ?? ""), item, later(2))).toBe(path);
		for (let times = 0; times < 3; times++) await readItemsOf(await viewerOf(first ?? ""), path, later(3));
		// Claire wrote it, and Sami is no member: nobody sent it to them.
		for (const name of ["communityManager", "lineManager"] as const) await readItemsOf(await as(name), path, later(3));
		expect((await db.letter.findUniqueOrThrow({ where: { id } })).opened).toBe(1);
		expect(await reach()).toEqual({ people: 7, opened: null });
		for (const reader of others.slice(0, 4)) await readItemsOf(await viewerOf(reader), path, later(4));
		expect(await reach()).toEqual({ people: 7, opened: 5 });
		expect(await letterReach(await as("employee"), await shown(id))).toBeNull();
	});
});

describe("a scheduled letter", () => {
	test("is sent when its time has come, once, and can be changed and cancelled until then", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		const id = await letter(slug);
		await scheduleLetter(claire, id, later(60), at);
		await sendDueLetters(later(59));
		expect(await state(id)).toBe("scheduled");
		await say(id, "text", { body: "Thank you all." });
		await unscheduleLetter(claire, id, later(59));
		await sendDueLetters(later(61));
		expect(await state(id)).toBe("draft");
		await scheduleLetter(claire, id, later(90), later(62));
		await Promise.all([sendDueLetters(later(91)), sendDueLetters(later(91))]);
		await sendDueLetters(later(92));
		expect(await state(id)).toBe("sent");
		expect(await db.activity.count({ where: { kind: "letter.sent" } })).toBe(1);
		expect((await blockOf(id, "text")).body).toBe("Thank you all.");
	});

	test("of an archived community waits", async () => {
		const { slug } = await place();
		const id = await letter(slug);
		await scheduleLetter(await as("communityManager"), id, later(60), at);
		await archiveCommunity(await as("communityManager"), slug, later(1));
		await sendDueLetters(later(61));
		expect(await state(id)).toBe("scheduled");
	});

	test("that says nothing is neither scheduled nor sent", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		const id = await letter(slug);
		await scheduleLetter(claire, id, later(60), at);
		await say(id, "text", { body: "" });
		await expect(sendLetter(claire, id, at)).rejects.toEqual(refusal("letter_empty"));
		await expect(scheduleLetter(claire, id, later(90), at)).rejects.toEqual(refusal("letter_empty"));
		await sendDueLetters(later(61));
		expect(await state(id)).toBe("draft");
	});
});

async function state(id: string): Promise<"draft" | "scheduled" | "sent"> {
	const { sentAt, scheduledFor } = await db.letter.findUniqueOrThrow({ where: { id } });
	return sentAt ? "sent" : scheduledFor ? "scheduled" : "draft";
}

/** Tells of the letters alone. */
const tellLetters = async () => {
	const sent = await db.activity.findMany({ where: { kind: "letter.sent" }, select: { id: true } });
	for (const { id } of sent) await notifyOfActivity(id, at);
};

const shown = async (id: string) => {
	const { community: place } = await db.letter.findUniqueOrThrow({
		where: { id },
		select: { community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } } },
	});
	return { id, community: place };
};

const linkOf = (path: string) => new URL(path, "https://dandelion.example").searchParams.get("link") ?? "";
