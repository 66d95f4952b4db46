import { describe, expect, test } from "vitest";
import { MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { countUse, LIMITS, sweepUseCounts } from "@/lib/limits";
import { at, castId } from "../factories";
import { countStatements } from "../statements";

const { person: most, withinMs } = LIMITS.search;
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);

/** How many of so many uses are let through. */
async function passed(uses: number, asker: Parameters<typeof countUse>[1], when = at): Promise<number> {
	const outcomes = await Promise.allSettled(Array.from({ length: uses }, () => countUse("search", asker, when)));
	return outcomes.filter(({ status }) => status === "fulfilled").length;
}

describe("a limit", () => {
	test("lets somebody search so many times within a minute, and again in the next, however many ask at once", async () => {
		const lucia = { personId: await castId("employee"), sender: null };
		expect(await passed(most + 20, lucia)).toBe(most);
		await expect(countUse("search", lucia, later(20_000))).rejects.toMatchObject({
			reason: "too_many_attempts",
			retryAfterSeconds: 40,
		});
		expect(await passed(1, { personId: await castId("newcomer"), sender: null })).toBe(1);
		expect(await passed(1, lucia, later(withinMs))).toBe(1);
	});

	test("counts people and network addresses apart, each kind by itself, in one statement", async () => {
		const personId = await castId("employee");
		await passed(most, { personId, sender: "192.0.2.1" });
		expect(await passed(1, { personId: null, sender: "192.0.2.1" })).toBe(1);
		await countUse("write", { personId, sender: "192.0.2.1" }, at);
		expect(await countStatements(() => countUse("signIn", { personId, sender: "192.0.2.2" }, at))).toBe(1);
		// Not the address itself.
		expect(JSON.stringify(await db.useCount.findMany())).not.toContain("192.0.2");
	});

	test("asks nobody who is not known", async () => {
		expect(await countStatements(() => countUse("write", { personId: null, sender: null }, at))).toBe(0);
	});

	test("is forgotten when its time is over", async () => {
		await countUse("write", { personId: await castId("employee"), sender: null }, at);
		await sweepUseCounts(later(MINUTE));
		expect(await db.useCount.count()).toBe(1);
		await sweepUseCounts(later(60 * MINUTE));
		expect(await db.useCount.count()).toBe(0);
	});
});
