import { describe, expect, test } from "vitest";
import { DEFAULT_TIME, nextDigest } from "@/lib/notifications/digest-time";
import { isPublicAddress, isPublicHttps } from "@/lib/public-address";
import { NO_QUIET_HOURS, quietEnd } from "@/lib/quiet-hours";

const PARIS = "Europe/Paris";
const night = { quietFrom: 20, quietUntil: 7, daysOff: [] };

describe("quiet hours", () => {
	test.each([
		["no choice", NO_QUIET_HOURS, "2026-11-18T22:00:00Z", null],
		["in the evening until the next morning", night, "2026-11-18T19:30:00Z", "2026-11-19T06:00:00.000Z"],
		["after midnight until the same morning", night, "2026-11-18T23:30:00Z", "2026-11-19T06:00:00.000Z"],
		["when they are over", night, "2026-11-19T06:00:00Z", null],
		["at noon", { quietFrom: 12, quietUntil: 14, daysOff: [] }, "2026-11-18T11:10:00Z", "2026-11-18T13:00:00.000Z"],
		[
			"a weekend, and the night before Monday",
			{ ...night, daysOff: [6, 7] },
			"2026-11-20T21:00:00Z",
			"2026-11-23T06:00:00.000Z",
		],
		["a day off alone", { ...NO_QUIET_HOURS, daysOff: [3] }, "2026-11-18T09:00:00Z", "2026-11-18T23:00:00.000Z"],
		[
			"the end is skipped when clocks go forward",
			{ quietFrom: 22, quietUntil: 2, daysOff: [] },
			"2027-03-27T22:00:00Z",
			"2027-03-28T01:00:00.000Z",
		],
		[
			"the end comes twice when clocks go back",
			{ quietFrom: 22, quietUntil: 2, daysOff: [] },
			"2026-10-24T21:00:00Z",
			"2026-10-25T00:00:00.000Z",
		],
	])("%s", (_, quiet, at, end) => {
		expect(quietEnd(new Date(at), quiet, PARIS)?.toISOString() ?? null).toBe(end);
	});
});

describe("the next digest", () => {
	const next = (after: string, own: Partial<typeof DEFAULT_TIME>, zone = PARIS) =>
		nextDigest(new Date(after), { ...DEFAULT_TIME, ...own }, zone).toISOString();

	test("is at eight, in summer as in winter", () => {
		expect(next("2026-11-18T06:59:00Z", {})).toBe("2026-11-18T07:00:00.000Z");
		expect(next("2026-11-18T07:00:00Z", {})).toBe("2026-11-19T07:00:00.000Z");
		expect(next("2026-07-18T07:00:00Z", {})).toBe("2026-07-19T06:00:00.000Z");
	});

	test("comes once a day where clocks skip its hour, and where they show it twice", () => {
		expect(next("2027-03-27T02:00:00Z", { hour: 2 })).toBe("2027-03-28T01:00:00.000Z");
		expect(next("2027-03-28T01:00:00Z", { hour: 2 })).toBe("2027-03-29T00:00:00.000Z");
		expect(next("2026-10-24T12:00:00Z", { hour: 2 })).toBe("2026-10-25T00:00:00.000Z");
		expect(next("2026-10-25T00:00:00Z", { hour: 2 })).toBe("2026-10-26T01:00:00.000Z");
	});

	test("is in the zone of the person", () => {
		expect(next("2026-11-18T00:00:00Z", { hour: 9 }, "Asia/Kolkata")).toBe("2026-11-18T03:30:00.000Z");
	});

	test("leaves days off out, and a weekly one on a day off comes on the day after", () => {
		expect(next("2026-11-20T08:00:00Z", { daysOff: [6, 7] })).toBe("2026-11-23T07:00:00.000Z");
		expect(next("2026-11-18T08:00:00Z", { rhythm: "weekly", weekday: 6, daysOff: [6, 7] })).toBe(
			"2026-11-23T07:00:00.000Z",
		);
		expect(next("2026-11-22T08:00:00Z", { rhythm: "weekly", weekday: 6, daysOff: [6, 7] })).toBe(
			"2026-11-23T07:00:00.000Z",
		);
	});

	test("in quiet hours comes when they end", () => {
		expect(next("2026-11-18T00:00:00Z", { hour: 5, quietFrom: 20, quietUntil: 7 })).toBe("2026-11-18T06:00:00.000Z");
	});
});

test("a push message goes to public hosts alone", () => {
	for (const address of [
		"127.0.0.1",
		"10.1.2.3",
		"192.168.1.1",
		"169.254.169.254",
		"100.64.0.1",
		"::1",
		"fd00::1",
		"::ffff:10.0.0.1",
		"0.0.0.0",
		"nonsense",
	])
		expect(isPublicAddress(address), address).toBe(false);
	for (const address of ["93.184.216.34", "2606:2800:220:1::1"]) expect(isPublicAddress(address), address).toBe(true);
	for (const address of [
		"http://push.example/x",
		"https://127.0.0.1/x",
		"https://[::1]/x",
		"https://localhost/x",
		"https://db.internal/x",
		"https://push.example:8443/x",
		"https://me@push.example/x",
		"https://2130706433/x",
		"javascript:alert(1)",
	])
		expect(isPublicHttps(address), address).toBe(false);
	expect(isPublicHttps("https://updates.push.services.mozilla.com/wpush/v2/x")).toBe(true);
});
