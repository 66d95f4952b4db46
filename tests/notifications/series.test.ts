import { expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { cancelMeetup } from "@/lib/meetups/meetups";
import { keepSeriesAhead } from "@/lib/series/drafts";
import { planned } from "../series/planned";
import { inboxOf, pathsOf, tellAll } from "./inboxes";

test("managers hear that a draft nears its day, and nobody else does", async () => {
	const { editions } = await planned();
	const start = editions[0]?.startsAt.getTime() ?? 0;
	for (const days of [28, 20, 14, 3]) await keepSeriesAhead(new Date(start - days * DAY));
	await tellAll();
	const line = "Still a draft: Writers meet, Thursday, 17 December 2026 at 14:00 (Paris). Publish it or delete it.";
	expect(await inboxOf("communityManager")).toEqual([line, line]);
	expect(await pathsOf("communityManager")).toEqual([`/meetups/${editions[0]?.id}`, `/meetups/${editions[0]?.id}`]);
	expect(await inboxOf("employee")).toEqual([]);
});

test("a draft that was dropped before the news arrived is none", async () => {
	const { editions, claire } = await planned();
	const [first] = editions;
	const soon = new Date((first?.startsAt.getTime() ?? 0) - 14 * DAY);
	await keepSeriesAhead(soon);
	await cancelMeetup(claire, { meetupId: first?.id ?? "", reason: "We ski." }, soon);
	await tellAll();
	expect(await inboxOf("communityManager")).toEqual([]);
});
