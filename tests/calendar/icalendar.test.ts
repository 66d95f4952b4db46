import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addMonths, clockChanges, HOUR, instantOf, MINUTE } from "@/lib/clock";
import {
	type CalendarEdition,
	calendarFeed,
	calendarFile,
	type FeedEvent,
	type SeatInCalendar,
	seatFile,
} from "@/lib/icalendar";
import { at } from "../factories";
import { december } from "../meetups/editions";
import { holds } from "../property";

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
const PARIS = "Europe/Paris";
const organizer = { name: "Customer care, writing", email: "dandelion@semis.example" };
const changedAt = new Date(at.getTime() - 5 * HOUR);
const around = { venues: [room], zone: PARIS, address: "http://localhost:3000/meetups/1", at, changedAt, organizer };

function read(file: string) {
	const calendar = new ICAL.Component(ICAL.parse(file));
	const component = calendar.getFirstSubcomponent("vevent");
	if (!component) throw new Error("no event");
	return { calendar, component, event: new ICAL.Event(component) };
}

function instantOfProperty(component: ICAL.Component, name: string): Date | undefined {
	const value = component.getFirstPropertyValue(name);
	return value instanceof ICAL.Time ? value.toJSDate() : undefined;
}
const toTheSecond = (instant: Date) => new Date(Math.floor(instant.getTime() / 1000) * 1000);

const seat: SeatInCalendar = {
	version: 2,
	status: "going",
	attendee: { name: "Łucja Wiśniewska; née “Dubois”, ŒUVRE", email: "lucja@semis.example" },
	organizer,
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
		const tentative = read(seatFile(edition, { ...seat, status: "provisional" }, around));
		expect(tentative.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
		for (const gone of [
			seatFile(edition, { ...seat, status: "gone" }, around),
			seatFile({ ...edition, state: "cancelled" }, seat, around),
		]) {
			const { calendar, component } = read(gone);
			expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
			expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
		}
	});

	test("survives any name of a person or a community", () => {
		holds(
			100,
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
	/** Where the company has sites, and clocks that are changed on other days, by half an hour, by no rule or not at all. */
	const ZONES = [
		PARIS,
		"Africa/Tunis",
		"Europe/Madrid",
		"Europe/Warsaw",
		"Africa/Dakar",
		"Europe/London",
		"America/New_York",
		"Asia/Kolkata",
		"Australia/Lord_Howe",
		"Africa/Casablanca",
		"Africa/Cairo",
		"America/Santiago",
		"UTC",
	];
	const TEN_YEARS = [instantOf("2026-01-01T00:00", "UTC"), instantOf("2036-01-01T00:00", "UTC")] as const;

	const planned = (zone: string, starts: readonly Date[]) =>
		starts.map(
			(startsAt, index): FeedEvent => ({
				...around,
				edition: { ...edition, id: `edition-${index}`, startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR) },
				zone,
			}),
		);

	const readAll = (file: string) => {
		const calendar = new ICAL.Component(ICAL.parse(file));
		return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
	};

	test.each(ZONES)(
		"holds ten years of editions at 14:00 in %s, each at its instant and on the place's clock",
		(zone) => {
			const days = Array.from({ length: 60 }, (_, index) => addMonths("2026-01-15", 2 * index));
			const starts = days.map((day) => instantOf(`${day}T14:00`, zone));
			const events = readAll(calendarFeed("Every two months", planned(zone, starts)));
			expect(new Set(events.map((event) => event.uid)).size).toBe(60);
			expect(events.map((event) => event.startDate.toJSDate())).toEqual(starts);
			expect(events.map((event) => event.startDate.toString().slice(0, 16))).toEqual(days.map((day) => `${day}T14:00`));
		},
	);

	test.each(ZONES)("says the same instants in %s beside every change of its clocks", (zone) => {
		const changes = clockChanges(zone, ...TEN_YEARS);
		const starts = (changes.length > 0 ? changes : [TEN_YEARS[0]]).flatMap((change) =>
			[-24, -3, -1, -0.5, 0, 0.5, 1, 2, 24].map((hours) => new Date(change.getTime() + hours * HOUR)),
		);
		const events = readAll(calendarFeed("Nights", planned(zone, starts)));
		expect(events.map((event) => event.startDate.toJSDate())).toEqual(starts);
		expect(events.map((event) => event.endDate.toJSDate())).toEqual(
			starts.map((start) => new Date(start.getTime() + 3 * HOUR)),
		);
	});

	test("says the same instants whatever editions stand in it together", () => {
		const instant = fc.date({ min: TEN_YEARS[0], max: TEN_YEARS[1], noInvalidDate: true });
		const moment = fc.record({ zone: fc.constantFrom(...ZONES), day: instant });
		holds(
			100,
			fc.property(fc.array(moment, { minLength: 1, maxLength: 12 }), (moments) => {
				const events = moments.flatMap(({ zone, day }) =>
					planned(zone, [new Date(Math.floor(day.getTime() / MINUTE) * MINUTE)]),
				);
				const starts = readAll(calendarFeed("Mixed", events)).map((event) => event.startDate.toJSDate());
				expect(starts).toEqual(events.map((event) => event.edition.startsAt));
			}),
		);
	});

	test("tells a zone by its yearly rule where it has one, change by change where it has none", () => {
		const file = (zone: string) => calendarFeed("One", planned(zone, [december]));
		expect(file(PARIS)).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
		expect(file("America/New_York")).toContain("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
		expect(file("America/Santiago")).not.toContain("BYDAY=1SU");
		expect(file("Asia/Kolkata")).toContain("TZOFFSETTO:+0530");
		expect(file("UTC")).not.toContain("VTIMEZONE");
	});

	test("has no organiser, as its events are nobody's invitations, and is stamped with the last change", () => {
		const [event] = readAll(calendarFeed("One", planned(PARIS, [december])));
		expect(event?.component.getFirstPropertyValue("organizer")).toBeNull();
		for (const name of ["dtstamp", "last-modified"])
			expect(event && instantOfProperty(event.component, name)).toEqual(toTheSecond(changedAt));
	});

	test("is the same file as long as nothing changes", () => {
		const events = planned(PARIS, [december]);
		expect(calendarFeed("Mine", events)).toBe(calendarFeed("Mine", events));
	});
});

describe("the calendar file of an edition", () => {
	test("is read by a real parser, with its identity, place and instants on the place's clock", () => {
		const file = calendarFile(edition, around);
		const { calendar, component, event } = read(file);
		expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
		expect(component.getFirstPropertyValue("organizer")).toBe("mailto:dandelion@semis.example");
		expect(component.getFirstProperty("organizer")?.getParameter("cn")).toBe("Customer care, writing");
		expect(instantOfProperty(component, "dtstamp")).toEqual(toTheSecond(at));
		expect(instantOfProperty(component, "last-modified")).toEqual(toTheSecond(changedAt));
		expect(event.uid).toBe("019a9a6e-0000-7000-8000-000000000001@dandelion");
		expect(event.summary).toBe(edition.title);
		expect(event.location).toBe("Tunis Lac, Salle Carthage; 2nd floor, left");
		expect(event.startDate.toJSDate()).toEqual(december);
		expect(event.endDate.toJSDate()).toEqual(edition.endsAt);
		expect(file).toContain("DTSTART;TZID=Europe/Paris:20261217T140000\r\n");
		expect(read(calendarFile(edition, { ...around, zone: "Africa/Tunis" })).event.startDate.toJSDate()).toEqual(
			december,
		);
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
		expect(cancelled.component.getFirstPropertyValue("organizer")).toBe("mailto:dandelion@semis.example");
	});

	test("is tentative under the given title for whoever waits, and cancelled all the same", () => {
		const waiting = { ...around, tentativeTitle: "Waitlist: What our customers taught us" };
		const { component, event } = read(calendarFile(edition, waiting));
		expect(component.getFirstPropertyValue("status")).toBe("TENTATIVE");
		expect(event.summary).toBe("Waitlist: What our customers taught us");
		const cancelled = read(calendarFile({ ...edition, state: "cancelled" }, waiting));
		expect(cancelled.component.getFirstPropertyValue("status")).toBe("CANCELLED");
		expect(cancelled.event.summary).toBe(edition.title);
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
		holds(
			300,
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
		);
	});
});
