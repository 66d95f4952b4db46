import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { whenAndWhereText } from "@/lib/seats/meetup-text";

test("a mail says the day of every time: the end after midnight, and the start where the reader is", () => {
	const late = {
		startsAt: new Date("2026-12-17T21:00:00Z"),
		endsAt: new Date("2026-12-18T00:30:00Z"),
		zone: "Europe/Paris",
		venues: [],
	};
	expect(whenAndWhereText(translator("en"), { locale: "en", zone: "Pacific/Auckland" }, late).split("\n")).toEqual([
		"Thursday 17 December, 22:00 to Fri 18 Dec, 01:30 (Paris time)",
		"Your time: Friday, 18 December 2026 at 10:00 (Auckland)",
	]);
});
