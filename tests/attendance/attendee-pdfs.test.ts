import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { attendeeList, badgeSheets } from "@/lib/attendance/attendee-pdfs";
import type { Pdf } from "@/lib/pdf";
import { detailsAt, expectedAt, hostedMeetup } from "@/lib/attendance/queries";
import { db } from "@/lib/db";
import { rsvp } from "@/lib/meetups/rsvps";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { december, edition } from "../meetups/editions";

/** The words of each page. */
async function pagesOf(paper: Pdf): Promise<string[]> {
	const chunks: Buffer[] = [];
	for await (const chunk of paper as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.concat(chunks))));
	return text;
}

/** Seat holders with letters of several alphabets' edges, in Paris and in Dakar. */
async function ours() {
	const { id: communityId } = await community();
	const { id, venueIds } = await edition({ communityId, seats: [9, 9], companionsEach: 2 });
	const [paris = "", dakar = ""] = venueIds;
	const names = [
		["Małgorzata", "Żółkiewska"],
		["Zoë", "L’Œillet-Peña"],
		["Ana", "Ágústsdóttir"],
	];
	for (const [index, [givenName, familyName]] of names.entries()) {
		const viewer = await viewerOf(await person({ givenName, familyName }));
		const companions = index === 0 ? ["Łukasz Wąs"] : [];
		await rsvp(viewer, { meetupId: id, venueId: index === 2 ? dakar : paris, companions }, at);
	}
	const claire = await as("communityManager");
	const meetup = await hostedMeetup(claire, id);
	return { id, claire, meetup, expected: await expectedAt(claire, meetup) };
}

test("the list has a page for each place, its people in order of their names, and guests below who brings them", async () => {
	const { meetup, expected } = await ours();
	const [paris = "", dakar = "", ...more] = await pagesOf(attendeeList(meetup, expected, "fr"));
	expect(more).toEqual([]);
	expect(paris).toContain("What our customers taught us to stop saying");
	expect(paris).toMatch(/Paris Arcueil · jeudi 17 décembre, 14:00 · 3 personnes/);
	expect(paris).toMatch(/Zoë L’Œillet-Peña.*Małgorzata Żółkiewska.*Łukasz Wąs.*Avec Małgorzata Żółkiewska/s);
	expect(dakar).toMatch(/Dakar Plateau · jeudi 17 décembre, 13:00 · 1 personne\b.*Ana Ágústsdóttir/s);
});

test("what people told the hosts is printed only when it is handed over", async () => {
	const { id, claire, meetup, expected } = await ours();
	const question = await db.rsvpQuestion.create({ data: { meetupId: id, position: 1, kind: "diet" } });
	const seat = await db.rsvp.findFirstOrThrow({ where: { meetupId: id, person: { givenName: "Zoë" } } });
	await db.rsvpDetail.create({ data: { rsvpId: seat.id, questionId: question.id, text: "Sans arachides" } });
	const [without = ""] = await pagesOf(attendeeList(meetup, expected, "en"));
	expect(without).not.toContain("arachides");
	const [told = ""] = await pagesOf(attendeeList(meetup, expected, "en", await detailsAt(claire, meetup)));
	expect(told).toContain("Sans arachides");
});

test("badges come eight to a sheet, with the unit of colleagues and the company of guests", async () => {
	const { id, claire, meetup } = await ours();
	const guest = await castId("guest");
	await db.meetupInvitation.create({
		data: { meetupId: id, personId: guest, company: "Réseau Åland", invitedAt: at, accessUntil: december },
	});
	const seat = { meetupId: id, communityId: meetup.community.id, venueId: meetup.venues[0]?.id, personId: guest };
	await db.rsvp.create({ data: { ...seat, answer: "going", answeredAt: at } });
	const [sheet = "", ...more] = await pagesOf(
		badgeSheets(meetup, await expectedAt({ ...claire, locale: "en" }, meetup), "en"),
	);
	expect(more).toEqual([]);
	expect(sheet).toContain("Communication");
	expect(sheet).toContain("Réseau Åland");
	expect(sheet).toMatch(/Łukasz Wąs\s+Guest/);
});

test("five hundred people are printed in a moment and in little memory", async () => {
	const { meetup, expected } = await ours();
	const [one] = expected;
	if (!one) throw new Error("nobody has a seat");
	const many = Array.from({ length: 500 }, (_, index) => ({
		...one,
		companions: [],
		name: `Jean-Łukasz Petit ${index}`,
	}));
	const before = process.memoryUsage().rss;
	const list = await pagesOf(attendeeList(meetup, many, "en"));
	const badges = await pagesOf(badgeSheets(meetup, many, "en"));
	expect(list.join()).toContain("Jean-Łukasz Petit 499");
	expect(badges).toHaveLength(Math.ceil(500 / 8));
	expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

test("a meetup that nobody has a seat at yet has an empty list", async () => {
	const { id } = await edition({ communityId: (await community()).id });
	const meetup = await hostedMeetup(await as("communityManager"), id);
	expect(await pagesOf(attendeeList(meetup, [], "en"))).toHaveLength(1);
	expect(await pagesOf(badgeSheets(meetup, [], "en"))).toHaveLength(1);
});
