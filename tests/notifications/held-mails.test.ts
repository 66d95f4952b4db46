import { beforeEach, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { queueMail } from "@/lib/mail-queue";
import { choicesInput, choicesOf, chooseTelling } from "@/lib/notifications/choices";
import { DEFAULT_TIME } from "@/lib/notifications/digest-time";
import { openItem } from "@/lib/notifications/inbox";
import { inboxPage } from "@/lib/notifications/queries";
import { as, at, castId, community, viewerOf } from "../factories";
import { answer, ask, later } from "../posts/conversation";
import { choose, mailsTo, work } from "./choosing";

let lucia: string;
beforeEach(async () => {
	lucia = await castId("employee");
});

test("a mail about one thread waits for the end of quiet hours, and is not sent once it was read in the app", async () => {
	const { slug } = await community({ members: [lucia, await castId("champion")] });
	const evening = new Date("2026-11-18T20:00:00Z");
	await choose(await as("employee"), at, { quietFrom: "20", quietUntil: "7" });
	const mine = await ask(await as("employee"), slug, later(1), "Asked late");
	const other = await ask(await as("employee"), slug, later(2), "Asked later");
	await answer(await as("champion"), mine, evening);
	await answer(await as("champion"), other, evening);
	await work(evening);
	expect(await mailsTo(lucia)).toEqual([]);
	const { rows } = await inboxPage(await viewerOf(lucia), {});
	const read = rows.find(({ params }) => (params as { title: string }).title === "Asked later");
	await openItem(await as("employee"), read?.id ?? "", new Date(evening.getTime() + MINUTE));
	await work(new Date("2026-11-19T06:00:00Z"));
	expect((await mailsTo(lucia)).map(({ subject }) => subject)).toEqual([
		"Olfa Mejri replied to you: Asked late (Customer care writing)",
	]);
});

test("a cancelled meetup of tomorrow, a sign-in link and an offer that ends soon do not wait for quiet hours", async () => {
	await community({ members: [lucia] });
	await choose(await as("employee"), at, { daysOff: ["3"] });
	const about = null;
	const base = { personId: lucia, to: "employee@semis.example", locale: "en" as const, paragraphs: ["x"], about, at };
	await db.$transaction(async (tx) => {
		await queueMail(tx, { ...base, onceKey: "1", kind: "signIn", subject: "Sign in" });
		await queueMail(tx, {
			...base,
			onceKey: "2",
			kind: "seat",
			subject: "Tomorrow",
			happensAt: new Date(at.getTime() + DAY),
		});
		await queueMail(tx, {
			...base,
			onceKey: "3",
			kind: "seat",
			subject: "In three weeks",
			happensAt: new Date(at.getTime() + 21 * DAY),
		});
	});
	await work(at);
	expect((await mailsTo(lucia)).map(({ subject }) => subject)).toEqual(["Sign in", "Tomorrow"]);
	await work(new Date("2026-11-18T23:00:00Z"));
	expect((await mailsTo(lucia)).map(({ subject }) => subject)).toContain("In three weeks");
});

test("a guest, who has no digest, chooses quiet hours: their form sends no time of one", async () => {
	const guest = await as("guest");
	await chooseTelling(guest, choicesInput.parse({ mails: ["reminder"], quietFrom: "20", quietUntil: "7" }), at);
	const { time, mails } = await choicesOf(guest);
	expect(time).toEqual({ ...DEFAULT_TIME, quietFrom: 20, quietUntil: 7 });
	expect(mails).toEqual(["reminder"]);
});
