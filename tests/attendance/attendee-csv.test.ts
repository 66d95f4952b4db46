import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { attendeeRows } from "@/lib/attendance/attendee-csv";
import { hostedMeetup } from "@/lib/attendance/queries";
import { CSV_START, csvOf } from "@/lib/csv";
import { db } from "@/lib/db";
import { translator } from "@/lib/i18n/translator";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { december, edition } from "../meetups/editions";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

/** Two with a seat, one who waits and one who gave the seat back; a diet and a question of the organisers' own. */
async function ours() {
	const { id: communityId } = await community();
	const { id, venueId, venueIds } = await edition({ communityId, seats: [2, 5], companionsEach: 1 });
	const ask = (position: number, kind: "diet" | "other", wording: string | null) =>
		db.rsvpQuestion.create({ data: { meetupId: id, position, kind, wording }, select: { id: true } });
	const diet = await ask(1, "diet", null);
	const topic = await ask(2, "other", "What; or “whom”, do you hope to meet?");
	const zoe = await viewerOf(
		await person({ givenName: "Zoë", familyName: "L’Œillet-Peña", email: "zoe@semis.example" }),
	);
	const details = [
		{ questionId: diet.id, text: '=HYPERLINK("http://evil.example")' },
		{ questionId: topic.id, text: "Łukasz; “people”,\nand more" },
	];
	await rsvp(zoe, { meetupId: id, venueId, companions: ["Marta Gil"], details }, at);
	const ana = await viewerOf(
		await person({ givenName: "Ana", familyName: "Ágústsdóttir", email: "ana@semis.example" }),
	);
	await rsvp(ana, { meetupId: id, venueId: venueIds[1] ?? "" }, at);
	await db.rsvp.updateMany({ where: { personId: ana.personId }, data: { confirmBy: december } });
	const bo = await viewerOf(await person({ givenName: "Bo", familyName: "Waits", email: "bo@semis.example" }));
	await rsvp(bo, { meetupId: id, venueId }, at);
	const gone = await viewerOf(await person({ givenName: "Gone", familyName: "Away", email: "gone@semis.example" }));
	await rsvp(gone, { meetupId: id, venueId: venueIds[1] ?? "" }, at);
	await withdrawRsvp(gone, id, at);
	return { id, venueId };
}

test.each([
	["en", ","],
	["fr", ";"],
] as const)("the list of attendees is read by another program, in %s", async (locale, delimiter) => {
	const { id } = await ours();
	const claire = { ...(await as("communityManager")), locale };
	const t = translator(locale);
	const file = csvOf(await attendeeRows(claire, await hostedMeetup(claire, id), t), locale);
	expect(file.startsWith(CSV_START)).toBe(true);
	const [head, ...rows] = parse(file, { bom: true, delimiter }) as string[][];
	expect(head?.[5]).toBe(t("attendance.csv.state"));
	expect(head?.slice(-2)).toEqual([t("meetups.form.questionKinds.diet"), "What; or “whom”, do you hope to meet?"]);
	const told = rows.map(([name, email, , , venue, state, companions, ...answers]) => [
		name,
		email,
		venue,
		state,
		companions,
		...answers,
	]);
	expect(told).toEqual([
		["Ana Ágústsdóttir", "ana@semis.example", "Dakar Plateau", t("meetups.desk.states.toConfirm"), "", "", ""],
		[
			"Zoë L’Œillet-Peña",
			"zoe@semis.example",
			"Paris Arcueil",
			t("meetups.desk.states.coming"),
			"Marta Gil",
			`'=HYPERLINK("http://evil.example")`,
			"Łukasz; “people”,\nand more",
		],
		["Bo Waits", "bo@semis.example", "Paris Arcueil", t("meetups.desk.states.waiting"), "", "", ""],
	]);
});

test("the list is for managers and for the hosts of venues, and takes as many statements with one person as with three", async () => {
	const { id, venueId } = await ours();
	const t = translator("en");
	await expect(hostedMeetup(await as("employee"), id)).rejects.toEqual(refusal("managers_only"));
	await db.venue.update({ where: { id: venueId }, data: { hostId: await castId("employee") }, select: { id: true } });
	const host = await as("employee");
	const meetup = await hostedMeetup(host, id);
	expect(await attendeeRows(host, meetup, t)).toHaveLength(4);
	const three = await countStatements(async () => void (await attendeeRows(host, meetup, t)));
	await db.rsvp.updateMany({
		where: { meetupId: id, answer: "waitlisted" },
		data: { answer: "declined", venueId: null },
	});
	expect(await countStatements(async () => void (await attendeeRows(host, meetup, t)))).toBe(three);
});
