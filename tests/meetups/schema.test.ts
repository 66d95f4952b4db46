import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { madeFrom, marksOf } from "@/lib/edits";
import { changeInput, draftInput } from "@/lib/meetups/schema";

const fields = {
	slug: "customer-care",
	title: "What our customers taught us",
	summary: "Three teams show the answers they rewrote.",
	language: "fr",
	zone: "Africa/Tunis",
	startsAt: "2026-12-17T14:00",
	endsAt: "2026-12-17T17:00",
};

function submitted(more: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...fields, ...more })) form.set(name, value);
	const submission = parseWithZod(form, { schema: draftInput });
	return submission.status === "success"
		? { value: submission.value, problems: [] }
		: { value: null, problems: Object.keys(submission.error ?? {}).sort() };
}

describe("the form of an edition", () => {
	test("reads wall time in the edition's zone, and leaves rows that are empty out", () => {
		const { value } = submitted({
			"agenda[0].title": "",
			"agenda[0].minutes": "",
			"agenda[1].title": "Since last time",
			"agenda[1].minutes": "20",
			"agenda[1].speaker": "",
			"venues[0].kind": "room",
			"venues[0].name": "",
			"venues[0].capacity": "",
			"venues[1].kind": "online",
			"venues[1].name": "Online",
			"venues[1].joinUrl": "https://meet.semis.example/18",
			"venues[1].capacity": "200",
		});
		expect(value).toMatchObject({
			slug: "customer-care",
			startsAt: new Date("2026-12-17T13:00:00Z"),
			endsAt: new Date("2026-12-17T16:00:00Z"),
			rsvpClosesAt: null,
			agenda: [{ title: "Since last time", minutes: 20 }],
			venues: [{ kind: "online", name: "Online", capacity: 200 }],
		});
	});

	test("says what is missing beside its own row, wherever the row stands", () => {
		const { problems } = submitted({
			"agenda[2].minutes": "20",
			"agenda[4].title": "Forty words",
			"venues[3].kind": "room",
			"venues[3].name": "Room Curie",
			"venues[5].kind": "online",
			"venues[5].capacity": "20",
		});
		expect(problems).toEqual(["agenda[2].title", "agenda[4].minutes", "venues[3].capacity", "venues[5].name"]);
	});

	test("ends after the chosen duration, through a change of clocks as well, or at a time of its own", () => {
		const night = { zone: "Europe/Paris", startsAt: "2026-10-24T22:00", endsAt: "" };
		const ends = (more: Record<string, string>) => submitted({ ...night, ...more }).value?.endsAt;
		expect(ends({ lasts: "360" })).toEqual(new Date("2026-10-25T02:00:00Z"));
		// What the field out of sight still holds does not count.
		expect(ends({ lasts: "60", endsAt: "2026-10-24T21:00" })).toEqual(new Date("2026-10-24T21:00:00Z"));
		expect(ends({ lasts: "other", endsAt: "2026-10-25T04:00" })).toEqual(new Date("2026-10-25T03:00:00Z"));
		expect(submitted({ ...night, lasts: "other" }).problems).toEqual(["endsAt"]);
		expect(submitted({ ...night }).problems).toEqual(["endsAt"]);
		expect(submitted({ ...night, lasts: "1" }).problems).toEqual(["lasts"]);
	});

	test("keeps the link of a venue that has one, and forgets what its kind does not show", () => {
		const link = "https://meet.semis.example/18";
		const venueOf = (kind: string, joinUrl = link) =>
			submitted({
				"venues[0].kind": kind,
				"venues[0].name": "Curie",
				"venues[0].capacity": "5",
				"venues[0].joinUrl": joinUrl,
			});
		expect(venueOf("both").value?.venues).toMatchObject([{ kind: "room", joinUrl: link }]);
		expect(venueOf("online").value?.venues).toMatchObject([{ kind: "online", joinUrl: link }]);
		expect(venueOf("room").value?.venues[0]).toMatchObject({ kind: "room", joinUrl: undefined });
		expect(venueOf("room", "not shown").problems).toEqual([]);
		expect(venueOf("both", "no link").problems).toEqual(["venues[0].joinUrl"]);
		expect(venueOf("lift").problems).toEqual(["venues[0].kind"]);
	});

	test("refuses days that do not exist, an end before the start, answers after it, and a link that is no address", () => {
		const wrong = (more: Record<string, string>) => submitted(more).problems;
		expect(wrong({ startsAt: "2026-06-31T10:00" })).toEqual(["startsAt"]);
		expect(wrong({ startsAt: "soon" })).toEqual(["startsAt"]);
		// In America already the year 10000, which is read back as no time at all, by every list.
		const never = { zone: "America/New_York", startsAt: "9999-12-31T21:00", endsAt: "9999-12-31T23:00" };
		expect(wrong(never)).toEqual(expect.arrayContaining(["startsAt", "endsAt"]));
		expect(wrong({ startsAt: "0026-12-17T14:00" })).toEqual(["startsAt"]);
		expect(wrong({ endsAt: "2026-12-17T14:00" })).toEqual(["endsAt"]);
		expect(wrong({ endsAt: "2026-12-29T14:00" })).toEqual(["endsAt"]);
		expect(wrong({ rsvpClosesAt: "2026-12-17T15:00" })).toEqual(["rsvpClosesAt"]);
		expect(wrong({ zone: "Mars/Olympus" })).toEqual(["zone"]);
		// Lists could not write its day, for anybody.
		expect(wrong({ zone: "2026-01-01T00:00+01:00[Europe/Paris]" })).toEqual(["zone"]);
		const link = { "venues[0].name": "Online", "venues[0].capacity": "5" };
		expect(wrong({ ...link, "venues[0].joinUrl": "javascript:alert(1)" })).toEqual(["venues[0].joinUrl"]);
	});

	test("knows what it was filled from", () => {
		const form = new FormData();
		const own = { meetupId: "019a9a6e-0000-7000-8000-000000000001", madeFrom: madeFrom({ title: "Old" }) };
		for (const [name, value] of Object.entries({ ...fields, ...own })) form.set(name, value);
		expect(parseWithZod(form, { schema: changeInput })).toMatchObject({
			status: "success",
			value: { madeFrom: marksOf({ title: "Old" }) },
		});
	});
});

describe("an hour when clocks change", () => {
	const paris = { zone: "Europe/Paris" };

	test("that does not exist is pointed out beside its field", () => {
		expect(submitted({ ...paris, startsAt: "2027-03-28T02:30", endsAt: "2027-03-28T05:00" }).problems).toEqual([
			"startsAt",
		]);
		expect(submitted({ startsAt: "2027-03-28T02:30", endsAt: "2027-03-28T05:00" }).problems).toEqual([]);
	});

	test("that comes twice is asked for: the first, or the second", () => {
		const night = { ...paris, startsAt: "2026-10-25T02:30", endsAt: "2026-10-25T05:00" };
		expect(submitted(night).problems).toEqual(["startsAt"]);
		expect(submitted({ ...night, startsAtTurn: "first" }).value?.startsAt).toEqual(new Date("2026-10-25T00:30:00Z"));
		expect(submitted({ ...night, startsAtTurn: "second" }).value?.startsAt).toEqual(new Date("2026-10-25T01:30:00Z"));
		expect(submitted({ ...night, startsAtTurn: "second" }).value).not.toHaveProperty("startsAtTurn");
	});

	test("holds for the end and the closing of answers, and a time that comes once needs no choice", () => {
		const { problems } = submitted({
			...paris,
			startsAt: "2026-10-25T04:00",
			endsAt: "2027-03-28T02:30",
			rsvpClosesAt: "2026-10-25T02:10",
		});
		expect(problems).toEqual(["endsAt", "rsvpClosesAt"]);
		expect(submitted({ startsAtTurn: "second" }).value?.startsAt).toEqual(new Date("2026-12-17T13:00:00Z"));
	});
});
