import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
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

	test("knows which revision it was filled from", () => {
		const form = new FormData();
		const own = { meetupId: "019a9a6e-0000-7000-8000-000000000001", revision: "4" };
		for (const [name, value] of Object.entries({ ...fields, ...own })) form.set(name, value);
		expect(parseWithZod(form, { schema: changeInput })).toMatchObject({ status: "success", value: { revision: 4 } });
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
