import { beforeEach, describe, expect, test } from "vitest";
import { recordActivity } from "@/lib/activity";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { leaveCommunity } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { oneClickPath } from "@/lib/mail-kinds";
import { rsvp } from "@/lib/meetups/rsvps";
import { sendDigests } from "@/lib/notifications/digest";
import { giveTurns } from "@/lib/notifications/digest-turns";
import { openItem, visitThread } from "@/lib/notifications/inbox";
import { inboxPage } from "@/lib/notifications/queries";
import { turnMailsOff } from "@/lib/people/mail-choice";
import { as, at, castId, community, person } from "../factories";
import { edition } from "../meetups/editions";
import { answer, ask, later, write } from "../posts/conversation";
import { countStatements } from "../statements";
import { choose, digests, mailsTo, work } from "./choosing";
import { tellAll } from "./inboxes";

/** Eight in the morning of the next day in Madrid. */
const morning = new Date("2026-11-19T07:00:00Z");
const nextMorning = new Date(morning.getTime() + DAY);

let lucia: string;
beforeEach(async () => {
	lucia = await castId("employee");
	await castId("champion");
});

/** Everybody has a turn from before anything happens. */
const begin = () => giveTurns(new Date(at.getTime() - HOUR));

async function place(name = "Letters", visibility: "open" | "hidden" = "open") {
	const made = await community({ name, visibility, members: [lucia, await castId("champion")] });
	await begin();
	return made;
}

const digestsOf = async (personId: string) => (await mailsTo(personId)).filter(({ kind }) => kind === "digest");

describe("a digest", () => {
	test("has announcements first, then answers, meetups with their free seats, and one line for each conversation", async () => {
		const { slug, id: communityId } = await place();
		await choose(await as("employee"), at, { mails: ["digest"] });
		const claire = await as("communityManager");
		const olfa = await as("champion");
		const mine = await ask(await as("employee"), slug, later(1), "Who signs the letters?");
		await answer(claire, mine, later(2));
		await answer(olfa, mine, later(3));
		const talk = await ask(claire, slug, later(4), "Which words do we avoid?");
		for (let n = 0; n < 3; n++) await answer(olfa, talk, later(5 + n));
		await write(claire, slug, "announcement", later(9), "The guide is printed");
		const { id: meetupId } = await edition({ communityId, title: "Second letters", seats: [7] });
		await db.$transaction((tx) =>
			recordActivity(tx, claire, {
				kind: "meetup.published",
				at: later(10),
				communityId,
				subject: ["meetup", meetupId],
			}),
		);
		await tellAll();
		await digests(morning);
		const [mail, ...others] = await digestsOf(lucia);
		expect(others).toEqual([]);
		const text = mail?.text ?? "";
		const order = [
			"ANNOUNCEMENTS",
			"Announcement in Letters: The guide is printed",
			"ANSWERS TO YOU",
			"Olfa Mejri and Claire Fontaine replied to you: Who signs the letters?",
			"MEETUPS",
			"Second letters",
			"7 free seats",
			"CONVERSATIONS",
			"Which words do we avoid?",
			"Letters · New, 3 replies",
		].map((line) => text.indexOf(line));
		expect(order).not.toContain(-1);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(text.match(/Who signs the letters/g)).toHaveLength(1);
		expect(mail?.subject).toBe("Announcement in Letters: The guide is printed, and 3 more things");
		expect(mail?.html).toContain("<h2");
		expect(text).toContain("/people/me/notifications");
	});

	test("is in the language of its reader", async () => {
		const { slug } = await place();
		await write(await as("communityManager"), slug, "discussion", later(1), "Trois mots");
		await tellAll();
		await digests(morning);
		const [mail] = await digestsOf(await castId("champion"));
		expect(mail?.text).toContain("Bonjour Olfa");
		expect(mail?.text).toContain("Letters · Nouvelle");
	});

	test("with nothing to say is no mail, and says each thing once", async () => {
		const { slug } = await place();
		await digests(morning);
		expect(await digestsOf(lucia)).toEqual([]);
		await write(await as("communityManager"), slug, "discussion", new Date(morning.getTime() + HOUR), "A new word");
		await digests(nextMorning);
		await digests(new Date(nextMorning.getTime() + DAY));
		expect((await digestsOf(lucia)).map(({ subject }) => subject)).toEqual(["A new word"]);
	});

	test("leaves out what was read in the app, what one wrote oneself, and answered or past meetups", async () => {
		const { slug, id: communityId } = await place();
		const claire = await as("communityManager");
		const olfa = await as("champion");
		const seen = await ask(claire, slug, later(1), "Seen on the page");
		await answer(await as("employee"), await ask(await as("employee"), slug, later(1), "Asked by herself"), later(2));
		await write(claire, slug, "announcement", later(2), "Read in the inbox");
		const { id: meetupId, venueId } = await edition({ communityId, title: "Answered" });
		await db.$transaction((tx) =>
			recordActivity(tx, claire, {
				kind: "meetup.published",
				at: later(3),
				communityId,
				subject: ["meetup", meetupId],
			}),
		);
		await tellAll();
		await visitThread(await as("employee"), `/communities/${slug}/posts/${seen}`, later(5));
		await rsvp(await as("employee"), { meetupId, venueId }, later(6));
		const { rows } = await inboxPage(await as("employee"), { unreadOnly: true });
		for (const { id, kind } of rows) if (kind === "postAnnounced") await openItem(await as("employee"), id, later(7));
		await sendDigests(morning);
		expect(await db.outgoingMail.count({ where: { personId: lucia, kind: "digest" } })).toBe(0);
		await answer(olfa, seen, new Date(morning.getTime() + HOUR));
		await digests(nextMorning);
		const [mail] = await digestsOf(lucia);
		expect(mail?.text).toContain("Letters · One new reply");
	});

	test("leaves out what was mailed at once", async () => {
		const { slug } = await place();
		const mine = await ask(await as("employee"), slug, later(1), "Mailed at once");
		await answer(await as("champion"), mine, later(2));
		await work(later(3));
		await digests(morning);
		const mails = await mailsTo(lucia);
		expect(mails.map(({ kind }) => kind)).toEqual(["named"]);
	});

	test("follows the level of each community", async () => {
		const told = ["everything", "digest", "named", "nothing"] as const;
		const places = [];
		for (const level of told) places.push(await place(level));
		await choose(
			await as("employee"),
			at,
			{},
			Object.fromEntries(places.map(({ id }, n) => [id, told[n] ?? "digest"])),
		);
		for (const { slug, name } of places)
			await write(await as("communityManager"), slug, "discussion", later(1), `In ${name}`);
		await work(later(2));
		await digests(morning);
		expect((await mailsTo(lucia)).map(({ kind, subject }) => `${kind}: ${subject}`)).toEqual([
			"news: Claire Fontaine writes in everything: In everything (everything)",
			"digest: In digest",
		]);
	});

	test("says nothing of a community that its reader lost sight of, also between writing and sending", async () => {
		const closed = await place("Reorganisation", "hidden");
		const open = await place("Letters");
		await write(await as("communityManager"), closed.slug, "discussion", later(1), "Secret plans");
		await write(await as("communityManager"), open.slug, "discussion", later(2), "Plain words");
		await tellAll();
		await sendDigests(morning);
		await leaveCommunity(await as("employee"), closed.slug, morning);
		await work(morning);
		expect(await digestsOf(lucia)).toEqual([]);
		await digests(new Date(morning.getTime() + 5 * MINUTE));
		const [mail] = await digestsOf(lucia);
		expect(mail?.text).toContain("Plain words");
		expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Secret|Reorganisation/);
		// What stays nowhere: the text of the mail that was not sent.
		expect(await db.outgoingMail.count({ where: { state: "dropped", text: { not: "" } } })).toBe(0);
	});

	test("that is turned off by the one click of its mail is sent no more", async () => {
		const { slug } = await place();
		const link = new URL(oneClickPath({ personId: lucia, kind: "digest" }), "http://localhost").searchParams.get(
			"link",
		);
		await turnMailsOff(link ?? "");
		await write(await as("communityManager"), slug, "discussion", later(1));
		await digests(morning);
		expect(await digestsOf(lucia)).toEqual([]);
	});

	test("waits for the end of quiet hours when the job is late", async () => {
		const { slug } = await place();
		await choose(await as("employee"), at, { quietFrom: "20", quietUntil: "7" });
		await write(await as("communityManager"), slug, "discussion", later(1));
		await digests(new Date("2026-11-19T20:00:00Z"));
		expect(await digestsOf(lucia)).toEqual([]);
		await digests(new Date("2026-11-20T06:00:00Z"));
		expect(await digestsOf(lucia)).toHaveLength(1);
	});
});

describe("the job of digests", () => {
	async function crowd(count: number) {
		const people: string[] = [];
		for (let n = 0; n < count; n++) people.push(await person());
		const { slug } = await community({ members: people });
		await begin();
		await write(await as("communityManager"), slug, "discussion", later(1), "For everybody");
		return people;
	}

	test("killed in the middle of a batch, and run by two workers at once, mails everybody once", async () => {
		const people = await crowd(130);
		await db.$executeRawUnsafe(`create function refuse_digest() returns trigger language plpgsql as
			$$ begin if (select count(*) from outgoing_mails) >= 50 then raise 'killed'; end if; return new; end $$`);
		await db.$executeRawUnsafe(
			"create trigger refuse_digest before insert on outgoing_mails for each statement execute function refuse_digest()",
		);
		try {
			await expect(sendDigests(morning)).rejects.toThrow("killed");
		} finally {
			await db.$executeRawUnsafe("drop function refuse_digest cascade");
		}
		const half = await db.outgoingMail.count({ where: { kind: "digest" } });
		expect(half).toBeGreaterThan(0);
		expect(half).toBeLessThan(people.length);
		await Promise.all([sendDigests(morning), sendDigests(morning), sendDigests(new Date(morning.getTime() + MINUTE))]);
		const mails = await db.outgoingMail.groupBy({ by: ["personId"], where: { kind: "digest" }, _count: true });
		expect(mails.filter(({ personId }) => people.includes(personId ?? ""))).toHaveLength(people.length);
		expect(mails.every(({ _count }) => _count === 1)).toBe(true);
	});

	test("asks the database as often for one reader as for eighty", async () => {
		await crowd(1);
		const one = await countStatements(() => sendDigests(morning));
		await crowd(80);
		await db.digestTurn.updateMany({ data: { dueAt: nextMorning } });
		expect(await countStatements(() => sendDigests(nextMorning))).toBeLessThanOrEqual(one);
	});

	test("gives no digest to somebody who never signed in, and none of old news to somebody new", async () => {
		const { slug } = await community({ members: [lucia] });
		await db.person.update({ where: { id: lucia }, data: { registeredAt: null } });
		await write(await as("communityManager"), slug, "discussion", later(1));
		await sendDigests(morning);
		await sendDigests(nextMorning);
		expect(await db.outgoingMail.count({ where: { personId: lucia } })).toBe(0);
		await db.person.update({ where: { id: lucia }, data: { registeredAt: nextMorning } });
		await sendDigests(nextMorning);
		await sendDigests(new Date(nextMorning.getTime() + DAY));
		expect(await db.outgoingMail.count({ where: { personId: lucia } })).toBe(0);
	});
});
