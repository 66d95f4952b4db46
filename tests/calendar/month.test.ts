import { describe, expect, test } from "vitest";
import { meetupMonth, monthChoices } from "@/lib/calendar/month";
import { monthFilters } from "@/lib/calendar/schema";
import { db } from "@/lib/db";
import { as, at, castId, community, site } from "../factories";
import { december, edition } from "../meetups/editions";
import { countStatements } from "../statements";

const filters = (given: Record<string, string> = {}) => monthFilters.parse({ month: "2026-12", ...given });
const onDays = async (name: Parameters<typeof as>[0], given: Record<string, string> = {}) => {
	const { days } = await meetupMonth(await as(name), filters(given), at);
	return days.flatMap(({ day, entries }) => entries.map(({ title }) => [day, title]));
};

describe("the calendar of a month", () => {
	test("is whole weeks, from Monday, with the months before and after", async () => {
		const { days, previous, next } = await meetupMonth(await as("employee"), filters(), at);
		expect([days.length % 7, days[0]?.day, days.at(-1)?.day]).toEqual([0, "2026-11-30", "2027-01-03"]);
		expect([previous, next]).toEqual(["2026-11", "2027-01"]);
		expect((await meetupMonth(await as("employee"), monthFilters.parse({ month: "2027-02" }), at)).days).toHaveLength(
			28,
		);
	});

	test("is this month for who asks for none, or for one that does not exist", async () => {
		const month = async (given: object) =>
			(await meetupMonth(await as("employee"), monthFilters.parse(given), at)).month;
		expect(await month({})).toBe("2026-11");
		expect(await month({ month: "2026-13" })).toBe("2026-11");
	});

	test("puts an edition on the day it starts for its reader", async () => {
		await edition({ title: "Late in Paris", startsAt: new Date("2026-12-17T23:30:00Z") });
		await db.person.update({ where: { id: await castId("newcomer") }, data: { zone: "Africa/Dakar" } });
		expect(await onDays("employee")).toEqual([["2026-12-18", "Late in Paris"]]);
		expect(await onDays("newcomer")).toEqual([["2026-12-17", "Late in Paris"]]);
	});

	test("shows what the reader may see: neither a closed community's nor a draft nor a dropped one", async () => {
		const hidden = await community({ visibility: "hidden", members: [await castId("employee")] });
		await edition({ communityId: hidden.id, title: "Hidden" });
		const open = await community();
		await edition({ communityId: open.id, title: "Draft", state: "draft" });
		await db.meetup.updateMany({ where: { title: "Draft" }, data: { publishedAt: null } });
		await edition({ communityId: open.id, title: "Open" });
		expect((await onDays("employee")).map(([, title]) => title).sort()).toEqual(["Hidden", "Open"]);
		expect((await onDays("champion")).map(([, title]) => title)).toEqual(["Open"]);
		expect((await onDays("communityManager")).map(([, title]) => title).sort()).toEqual(["Draft", "Hidden", "Open"]);
		expect(await onDays("guest")).toEqual([]);
		await db.meetup.updateMany({ where: { title: "Draft" }, data: { state: "cancelled" } });
		expect((await onDays("communityManager")).map(([, title]) => title).sort()).toEqual(["Hidden", "Open"]);
	});

	test("is narrowed by site, community and language", async () => {
		const dakar = await site("Dakar Plateau");
		const { id: communityId, slug } = await community();
		const { venueIds } = await edition({ communityId, title: "In Dakar", seats: [5, 5] });
		await db.venue.update({ where: { id: venueIds[1] ?? "" }, data: { siteId: dakar } });
		await edition({ title: "Elsewhere" });
		await db.meetup.updateMany({ where: { title: "Elsewhere" }, data: { language: "fr" } });
		expect((await onDays("employee", { site: dakar })).map(([, title]) => title)).toEqual(["In Dakar"]);
		expect((await onDays("employee", { community: slug })).map(([, title]) => title)).toEqual(["In Dakar"]);
		expect((await onDays("employee", { language: "fr" })).map(([, title]) => title)).toEqual(["Elsewhere"]);
	});

	test("takes as many statements for ten editions as for one", async () => {
		const viewer = await as("employee");
		const count = () =>
			countStatements(async () => {
				await meetupMonth(viewer, filters(), at);
				await monthChoices(viewer);
			});
		await edition();
		const one = await count();
		for (let index = 0; index < 9; index++) await edition({ startsAt: new Date(december.getTime() + index * 60_000) });
		expect(await count()).toBe(one);
	});
});
