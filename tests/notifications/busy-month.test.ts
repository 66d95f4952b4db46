import { expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { giveTurns } from "@/lib/notifications/digest-turns";
import { visitThread } from "@/lib/notifications/inbox";
import { viewerOfPerson } from "@/lib/viewer";
import { as, castId, community, person } from "../factories";
import { answer, ask, write } from "../posts/conversation";
import { choose, digests, mailsTo } from "./choosing";

/** October 2026: clocks go back in Paris on the 25th. */
const START = new Date("2026-10-01T00:00:00Z");
const DAYS = 31;
const on = (day: number, minutes: number) => new Date(START.getTime() + day * DAY + minutes * MINUTE);

test("a busy month: what three people with different settings got, and nothing twice", {
	timeout: 600_000,
}, async () => {
	const zoe = await person({ givenName: "Zoe", familyName: "Everything" });
	const dan = await person({ givenName: "Dan", familyName: "Daily" });
	const wim = await person({ givenName: "Wim", familyName: "Weekly" });
	const [olfa, claire] = [await castId("champion"), await castId("communityManager")];
	const { slug, id } = await community({ name: "Letters", members: [zoe, dan, wim, olfa] });
	await db.membership.updateMany({ data: { since: new Date(START.getTime() - DAY) } });
	const viewer = async (personId: string) => {
		const found = await viewerOfPerson(personId, START);
		if (!found) throw new Error("not active");
		return found;
	};
	await choose(await viewer(zoe), START, {}, { [id]: "everything" });
	await choose(await viewer(dan), START, { daysOff: ["6", "7"], quietFrom: "19", quietUntil: "8" });
	await choose(await viewer(wim), START, { rhythm: "weekly", weekday: 1, mails: ["digest"] });
	await giveTurns(START);

	let replies = 0;
	for (let day = 0; day < DAYS; day++) {
		// At nine in the morning, when digests of eight are out; the last reply is late in the evening.
		const question = await ask(await as("communityManager"), slug, on(day, 9 * 60), `Question of day ${day}`);
		for (let n = 0; n < 4; n++, replies++) await answer(await viewer(olfa), question, on(day, 9 * 60 + 10 + n));
		if (day % 7 === 4) {
			const own = await ask(await viewer(dan), slug, on(day, 10 * 60), `Dan asks on day ${day}`);
			await answer(await viewer(claire), own, on(day, 19 * 60));
			const wims = await ask(await viewer(wim), slug, on(day, 10 * 60), `Wim asks on day ${day}`);
			await answer(await viewer(claire), wims, on(day, 11 * 60));
		}
		if (day % 10 === 0)
			await write(await as("communityManager"), slug, "announcement", on(day, 12 * 60), `News of day ${day}`);
		// Dan looks at the question of every third day himself.
		if (day % 3 === 0) await visitThread(await viewer(dan), `/communities/${slug}/posts/${question}`, on(day, 13 * 60));
		for (let hour = 0; hour < 24; hour++) await digests(on(day, hour * 60 + 1));
	}

	const kinds = async (personId: string) => {
		const counts: Record<string, number> = {};
		for (const { kind } of await mailsTo(personId)) counts[kind ?? ""] = (counts[kind ?? ""] ?? 0) + 1;
		return counts;
	};
	const questions = DAYS;
	const asked = 4;
	const announcements = 4;
	// Each post and reply by itself, also the questions of the two others and their answers; no digest.
	expect(await kinds(zoe)).toEqual({ news: questions + replies + asked * 4 + announcements });
	// Twenty-two working days in October. Before the first nothing had happened, and before four more he had seen all of it.
	const daniel = await kinds(dan);
	expect(daniel.named).toBe(asked);
	expect(daniel.digest).toBe(17);
	expect(Object.keys(daniel).sort()).toEqual(["digest", "named"]);
	// Mondays the 5th, 12th, 19th and 26th, with the answers to him.
	expect(await kinds(wim)).toEqual({ digest: 4 });

	// Dan was told in no quiet hour and on no day off: in Paris, before and after the clocks went back.
	const clock = new Intl.DateTimeFormat("en-GB", {
		timeZone: "Europe/Paris",
		weekday: "short",
		hour: "2-digit",
		hourCycle: "h23",
	});
	for (const { createdAt, kind } of await mailsTo(dan)) {
		if (kind !== "digest") continue;
		const text = clock.format(createdAt);
		expect(text).toMatch(/^(Mon|Tue|Wed|Thu|Fri)\D+08/);
	}

	// Nothing twice: no item by two ways, no question new in two digests.
	for (const personId of [zoe, dan, wim]) {
		const text = (await mailsTo(personId)).map(({ subject, text }) => `${subject}\n${text}`).join("\n");
		const items = await db.inboxItem.findMany({ where: { personId } });
		expect(new Set(items.map(({ activityId }) => activityId)).size).toBe(items.length);
		for (let day = 0; day < DAYS; day++) {
			const lines = text.match(new RegExp(`^- Question of day ${day}$`, "gm"))?.length ?? 0;
			expect(lines, `day ${day}`).toBeLessThanOrEqual(1);
		}
	}
	// What Dan had seen himself is in no digest of his.
	const dans = (await mailsTo(dan)).map(({ text }) => text).join("\n");
	expect(dans).not.toMatch(/Question of day 3$/m);
	expect(dans).toMatch(/Question of day 4$/m);
});
