import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addMonths, instantOf, wallTimeOf } from "@/lib/clock";
import {
	type CalendarEdition,
	calendarFeed,
	calendarFile,
	type FeedEvent,
	type SeatInCalendar,
	seatFile,
} from "@/lib/meetups/calendar";
import { at } from "../factories";
import { december } from "./editions";

const edition: CalendarEdition = {
	id: "019a9a6e-0000-7000-8000-000000000001",
	title: "What our customers taught us to stop saying",
	summary: "Three teams show the answers they rewrote.",
	state: "published",
	startsAt: december,
	endsAt: new Date(december.getTime() + 3 * 3_600_000),
	calendarVersion: 0,
};
const room = { name: "Tunis Lac", directions: "Salle Carthage; 2nd floor, left", joinUrl: null };
const around = { venues: [room], address: "http://localhost:3000/meetups/1", at };

function read(file: string) {
	const calendar = new ICAL.Component(ICAL.parse(file));
	const component = calendar.getFirstSubcomponent("vevent");
	if (!component) throw new Error("no event");
	return { calendar, component, event: new ICAL.Event(component) };
}

const seat: SeatInCalendar = {
	version: 2,
	standing: "going",
	attendee: { name: "Łucja Wiśniewska; née “Dubois”, ŒUVRE", email: "lucja@semis.example" },
	organizer: { name: "Customer care, writing", email: "dandelion@semis.example" },
};

describe("a seat as an iTIP message", () => {
	test("is a request that names who invites and who comes, with both versions in its sequence", () => {
		const { calendar, component, event } = read(seatFile({ ...edition, calendarVersion: 3 }, seat, around));
		expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
		expect(event.uid).toBe(`${edition.id}@dandelion`);
		expect(event.sequence).toBe(5);
		expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
		expect(component.getFirstPropertyValue("organizer")).toBe("mailto:dandelion@semis.example");
		const attendee = component.getFirstProperty("attendee");
		expect(attendee?.getFirstValue()).toBe("MAILTO:lucja@semis.example");
		expect(attendee?.getParameter("partstat")).toBe("ACCEPTED");
	});

	test("that is to be confirmed is tentative, and one that is gone is cancelled", () => {
		const tentative = read(seatFile(edition, { ...seat, standing: "provisional" }, around));
		expect(tentative.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
		for (const gone of [
			seatFile(edition, { ...seat, standing: "gone" }, around),
			seatFile({ ...edition, state: "cancelled" }, seat, around),
		]) {
			const { calendar, component } = read(gone);
			expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
			expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
		}
	});

	test("survives any name of a person or a community", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "binary", maxLength: 120 }),
				fc.string({ unit: "binary", maxLength: 120 }),
				(a, b) => {
					const file = seatFile(
						edition,
						{ ...seat, attendee: { ...seat.attendee, name: a }, organizer: { ...seat.organizer, name: b } },
						around,
					);
					expect(read(file).component.getAllProperties("attendee")).toHaveLength(1);
				},
			),
		);
	});
});

describe("a calendar that programs subscribe to", () => {
	const SITES = [
		"Europe/Paris",
		"Africa/Tunis",
		"Europe/Madrid",
		"Europe/Warsaw",
		"Africa/Dakar",
		"Europe/London",
		"America/New_York",
		"Asia/Kolkata",
		"Australia/Lord_Howe",
	];

	test.each(SITES)("holds ten years of editions at 14:00 in %s, each at its instant", (zone) => {
		const days = Array.from({ length: 60 }, (_, index) => addMonths("2026-01-15", 2 * index));
		const events = days.map((day, index): FeedEvent => {
			const startsAt = instantOf(`${day}T14:00`, zone);
			return {
				edition: {
					...edition,
					id: `${edition.id.slice(0, -2)}${index + 10}`,
					startsAt,
					endsAt: new Date(startsAt.getTime() + 1),
				},
				venues: [room],
				address: around.address,
				since: at,
			};
		});
		const calendar = new ICAL.Component(ICAL.parse(calendarFeed("Every two months", events)));
		const read = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
		expect(read).toHaveLength(60);
		expect(new Set(read.map((event) => event.uid)).size).toBe(60);
		for (const [index, event] of read.entries())
			expect(wallTimeOf(event.startDate.toJSDate(), zone)).toBe(`${days[index]}T14:00`);
	});

	test("is the same file as long as nothing changes", () => {
		const events = [{ edition, venues: [room], address: around.address, since: at }];
		expect(calendarFeed("Mine", events)).toBe(calendarFeed("Mine", events));
	});
});

describe("the calendar file of an edition", () => {
	test("is read by a real parser, with its identity, place and instants in UTC", () => {
		const file = calendarFile(edition, around);
		const { calendar, component, event } = read(file);
		expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
		expect(event.uid).toBe("019a9a6e-0000-7000-8000-000000000001@dandelion");
		expect(event.summary).toBe(edition.title);
		expect(event.location).toBe("Tunis Lac, Salle Carthage; 2nd floor, left");
		expect(event.startDate.toJSDate()).toEqual(december);
		expect(event.endDate.toJSDate()).toEqual(edition.endsAt);
		expect(file).toContain("DTSTART:20261217T130000Z");
		expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
		expect(component.getFirstPropertyValue("url")).toBe(around.address);
	});

	test("keeps its identity through changes, with a growing sequence, and says when it is cancelled", () => {
		const changed = read(calendarFile({ ...edition, calendarVersion: 3, title: "Another title" }, around));
		expect(changed.event.uid).toBe(read(calendarFile(edition, around)).event.uid);
		expect(changed.event.sequence).toBe(3);
		const cancelled = read(calendarFile({ ...edition, state: "cancelled", calendarVersion: 4 }, around));
		expect(cancelled.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
		expect(cancelled.component.getFirstPropertyValue("status")).toBe("CANCELLED");
	});

	test("carries the link to join for whoever may have it, and no trace of one otherwise", () => {
		const online = { name: "Online", directions: null, joinUrl: "https://meet.semis.example/18?a=1,2;3" };
		expect(read(calendarFile(edition, { ...around, venues: [online] })).event.description).toContain(online.joinUrl);
		expect(calendarFile(edition, { ...around, venues: [{ ...online, joinUrl: null }] })).not.toContain("meet.semis");
	});

	test("survives any title and text, folded at 75 octets", () => {
		const text = fc.oneof(
			fc.string({ unit: "binary", maxLength: 300 }),
			fc.string({
				unit: fc.constantFrom("é", "\\", ";", ",", ":", '"', "\n", "漢", "🌼", " ", "BEGIN:VEVENT", "\r\n"),
				maxLength: 120,
			}),
		);
		fc.assert(
			fc.property(text, text, text, (title, summary, directions) => {
				const file = calendarFile(
					{ ...edition, title, summary },
					{ ...around, venues: [{ name: "Tunis", directions, joinUrl: null }] },
				);
				for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				const { calendar, event } = read(file);
				expect(calendar.getAllSubcomponents("vevent")).toHaveLength(1);
				expect(event.summary ?? "").toBe(title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim());
				expect(file).not.toMatch(/[^\P{Cc}\r\n]/u);
				expect(event.startDate.toJSDate()).toEqual(december);
			}),
			{ numRuns: 300 },
		);
	});
});
