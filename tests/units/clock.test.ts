import { expect, test } from "vitest";
import {
	fullInstant,
	instantOf,
	isZone,
	longDay,
	relativeDay,
	shortDay,
	timeBeside,
	timeOfDay,
	turnOf,
	wallTimeComes,
	weekday,
} from "@/lib/clock";
import { lineStart } from "@/lib/text";

const first = new Date("2026-12-01T13:00:00Z");
const french = { locale: "fr", zone: "Europe/Paris" } as const;

test("French writes 1er for the first of a month, and other days as numbers", () => {
	expect(longDay(first, french)).toBe("1er décembre 2026");
	expect(weekday(first, french)).toBe("mardi 1er décembre");
	expect(shortDay(first, french)).toBe("1er déc.");
	expect(longDay(new Date("2026-12-21T13:00:00Z"), french)).toBe("21 décembre 2026");
	expect(timeOfDay(new Date("2026-12-01T00:01:00Z"), french)).toBe("01:01");
});

test("a full instant has the city of its time zone", () => {
	expect(fullInstant(first, french)).toBe("mardi 1er décembre 2026 à 14:00 (Paris)");
	expect(fullInstant(first, { locale: "en", zone: "Africa/Dakar" })).toBe("Tuesday, 1 December 2026 at 13:00 (Dakar)");
});

test("a moment ago is now, and a minute ago is not", () => {
	expect(relativeDay(first, new Date(first.getTime() + 20_000), french)).toBe("maintenant");
	expect(relativeDay(first, new Date(first.getTime() + 20_000), { ...french, locale: "en" })).toBe("now");
	expect(relativeDay(first, new Date(first.getTime() + 60_000), french)).toBe("il y a 1 minute");
});

test("a line begins with a capital", () => {
	expect(lineStart(weekday(new Date("2026-12-08T13:00:00Z"), { locale: "fr", zone: "Europe/Paris" }))).toBe(
		"Mardi 8 décembre",
	);
	expect(["été", "1er", "", "à 14 h"].map(lineStart)).toEqual(["Été", "1er", "", "À 14 h"]);
});

test("a zone is a name that Intl can format with, and not everything that Temporal accepts", () => {
	for (const zone of ["Europe/Paris", "Africa/Tunis", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5"])
		expect(isZone(zone)).toBe(true);
	const others = ["2026-01-01T00:00Z", "2026-01-01T00:00+01:00[Europe/Paris]", "T12:00Z", "T12:00[Europe/Paris]"];
	for (const other of [...others, "+05:30", "-00:00", "Mars/Olympus", "Europe/Paris\r\nX:1", ""])
		expect(isZone(other), other).toBe(false);
});

test("a time on another day than the one beside it says its day", () => {
	const evening = new Date("2026-12-17T17:00:00Z");
	expect(timeBeside("2026-12-17", evening, french)).toBe("18:00");
	expect(timeBeside("2026-12-17", evening, { locale: "en", zone: "Pacific/Auckland" })).toBe("Fri 18 Dec, 06:00");
	expect(timeBeside("2026-12-17", evening, { locale: "fr", zone: "Pacific/Auckland" })).toBe("ven. 18 déc., 06:00");
	expect(timeBeside("2026-12-18", evening, { locale: "en", zone: "Europe/Paris" })).toBe("Thu 17 Dec, 18:00");
});

test("clocks skip an hour in spring and show one twice in autumn", () => {
	expect(wallTimeComes("2027-03-28T02:30", "Europe/Paris")).toBe("never");
	expect(wallTimeComes("2026-10-25T02:30", "Europe/Paris")).toBe("twice");
	expect(wallTimeComes("2026-10-25T03:00", "Europe/Paris")).toBe("once");
	expect(wallTimeComes("2026-10-25T02:30", "Africa/Tunis")).toBe("once");
	// Half an hour in Lord Howe.
	expect(wallTimeComes("2027-04-04T01:45", "Australia/Lord_Howe")).toBe("twice");
	const [first, second] = (["first", "second"] as const).map((turn) =>
		instantOf("2026-10-25T02:30", "Europe/Paris", turn),
	);
	expect(first).toEqual(new Date("2026-10-25T00:30:00Z"));
	expect(second).toEqual(new Date("2026-10-25T01:30:00Z"));
	expect(first && turnOf(first, "Europe/Paris")).toBe("first");
	expect(second && turnOf(second, "Europe/Paris")).toBe("second");
	expect(turnOf(new Date("2026-12-17T13:00:00Z"), "Europe/Paris")).toBeUndefined();
});
