import { describe, expect, test } from "vitest";
import { mayImport, roomOf } from "./floors";
import { allSources, at, parse, type Source } from "./sources";

function wrongWay(source: Source): string[] {
	if (!source.path.startsWith("lib/")) return [];
	const here = roomOf(source.path);
	if (here === "unknown") return [`${source.path} is in a room that has no floor`];
	return source.imports.flatMap(({ from, line }) => {
		if (/^(app|components|tests)\//.test(from)) return [at(source, line, `looks up to ${from}`)];
		if (!from.startsWith("lib/")) return [];
		const there = roomOf(from);
		if (there === "unknown" || mayImport(here, there)) return [];
		return [at(source, line, `${here.name} may not import ${there.name}`)];
	});
}

function upwards(source: Source): string[] {
	const forbidden = source.path.startsWith("components/") ? /^(app|tests)\// : /^tests\//;
	if (!/^(app|components)\//.test(source.path)) return [];
	return source.imports.flatMap(({ from, line }) =>
		forbidden.test(from) ? [at(source, line, `imports ${from}`)] : [],
	);
}

describe("the floors", () => {
	test("a file of lib imports its own room and the floors below", () => {
		expect(allSources().flatMap(wrongWay)).toEqual([]);
	});

	test("components do not import pages, and only tests import tests", () => {
		expect(allSources().flatMap(upwards)).toEqual([]);
	});

	test("files of lib import each other by a relative path, other files use @/lib", () => {
		const roundabout = allSources().flatMap((source) => {
			const inside = source.path.startsWith("lib/");
			const request = inside ? /from "@\/lib\// : /from "(\.\.\/)+lib\//;
			return source.text
				.split("\n")
				.flatMap((text, index) => (request.test(text) ? [at(source, index + 1, text)] : []));
		});
		expect(roundabout).toEqual([]);
	});

	test.each([
		["lib/posts/talk.ts", 'import { rsvp } from "../meetups/rsvps";'],
		["lib/meetups/meetups.ts", 'import { planSeries } from "../series/series";'],
		["lib/series/series.ts", 'import { checkIn } from "../attendance/check-ins";'],
		["lib/speakers/speakers.ts", 'import { reply } from "../posts/replies";'],
		["lib/meetups/meetups.ts", 'import { reply } from "../posts/replies";'],
		["lib/seats/offers.ts", 'import { canRsvp } from "../meetups/policy";'],
		["lib/posts/posts.ts", 'import { seatsHeld } from "../seats/answers";'],
		["lib/clock.ts", 'import { joinCommunity } from "./communities/memberships";'],
		["lib/people/names.ts", 'import type { Community } from "../communities/queries";'],
		["lib/text.ts", 'import { load } from "@/app/_web/action";'],
		["lib/gossip/rumours.ts", ""],
	])("are held against %s with %s", (file, text) => {
		expect(wrongWay(parse(file, text))).toHaveLength(1);
	});

	test("let jobs import every room, and the rooms of the middle floor import communities and people", () => {
		const allowed =
			'import { a } from "../communities/queries";\nimport { b } from "../people/queries";\nimport { c } from "../db";';
		for (const room of ["posts", "meetups", "series", "jobs", "insights"])
			expect(wrongWay(parse(`lib/${room}/x.ts`, allowed))).toEqual([]);
	});

	test("let rooms above meetups import meetups and seats, and rooms above those import all", () => {
		const seat = 'import { rsvp } from "../meetups/rsvps";\nimport { underLock } from "../seats/locks";';
		for (const room of ["series", "calendar", "speakers", "attendance", "notifications"])
			expect(wrongWay(parse(`lib/${room}/x.ts`, seat))).toEqual([]);
		expect(wrongWay(parse("lib/insights/x.ts", 'import { badgeCode } from "../attendance/codes";'))).toEqual([]);
	});
});
