import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { declineRsvp, rsvp } from "@/lib/meetups/rsvps";
import { chooseMails, wantedMails } from "@/lib/people/mail-choice";
import { sendReminders } from "@/lib/seats/reminders";
import { signUpForSeries } from "@/lib/series/sign-ups";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { december, edition, series } from "../meetups/editions";
import { countStatements } from "../statements";

const ahead = (ms: number) => new Date(december.getTime() - ms);
const reminders = async () =>
	(
		await db.outgoingMail.findMany({
			where: { onceKey: { startsWith: "reminder" } },
			orderBy: [{ createdAt: "asc" }, { toAddress: "asc" }],
			select: { toAddress: true, subject: true, text: true },
		})
	).map((mail) => ({ ...mail, to: mail.toAddress.split("@")[0] }));
const subjects = async () => (await reminders()).map(({ to, subject }) => `${to}: ${subject}`);

describe("seat holders are reminded", () => {
	test("a week and a day before, each once, in their language and zone, with the way in", async () => {
		const { id, venueId } = await edition();
		await db.venue.update({ where: { id: venueId }, data: { accessNotes: "Ring at door B" } });
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId: id, venueId }, at);
		expect(await sendReminders(ahead(7 * DAY + MINUTE))).toBe(0);
		expect(await sendReminders(ahead(7 * DAY))).toBe(2);
		expect(await sendReminders(ahead(6 * DAY))).toBe(0);
		expect(await sendReminders(ahead(DAY))).toBe(2);
		expect(await sendReminders(ahead(23 * HOUR))).toBe(0);
		expect(await sendReminders(ahead(HOUR))).toBe(0);
		expect(await subjects()).toEqual([
			"employee: In a week: What our customers taught us to stop saying",
			"newcomer: Dans une semaine\u00a0: What our customers taught us to stop saying",
			"employee: Tomorrow: What our customers taught us to stop saying",
			"newcomer: Demain\u00a0: What our customers taught us to stop saying",
		]);
		const [, toDakar] = await reminders();
		expect(toDakar?.text).toContain("(Dakar)");
		expect(toDakar?.text).toContain("Ring at door B");
	});

	test("with as many statements for many people as for one", async () => {
		const { id, venueId } = await edition({ seats: [20] });
		const taken = async (count: number) => {
			for (let number = 0; number < count; number++)
				await rsvp(await viewerOf(await person()), { meetupId: id, venueId }, at);
		};
		await taken(1);
		const one = await countStatements(() => sendReminders(ahead(7 * DAY)));
		await taken(9);
		expect(await countStatements(() => sendReminders(ahead(6 * DAY)))).toBe(one);
		expect(await reminders()).toHaveLength(10);
	});

	test("unless they have turned reminders off, however many they are; the others get theirs", async () => {
		const { id, venueId } = await edition();
		await db.meetup.update({ where: { id }, data: { companionsEach: 2 } });
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId: id, venueId, companions: ["Ada Martin", "Théo Diop"] }, at);
		await chooseMails(db, await as("employee"), ["request"]);
		expect(await wantedMails(await as("employee"))).toEqual(["request"]);
		expect(await sendReminders(ahead(7 * DAY))).toBe(1);
		const [told] = await reminders();
		expect(told?.to).toBe("newcomer");
		expect(told?.text).toContain("Avec vous\u00a0: Ada Martin et Théo Diop.");
	});

	test("an hour before where they join online, with the link", async () => {
		const { id, venueIds } = await edition({ seats: [5, 5, 5] });
		await rsvp(await as("employee"), { meetupId: id, venueId: venueIds[2] ?? "" }, at);
		await rsvp(await as("champion"), { meetupId: id, venueId: venueIds[0] ?? "" }, at);
		await sendReminders(ahead(45 * MINUTE));
		const told = await reminders();
		expect(told.map(({ to, subject }) => [to, subject])).toEqual([
			["employee", "In an hour, online: What our customers taught us to stop saying"],
		]);
		expect(told[0]?.text).toContain("https://meet.semis.example/edition-18");
	});

	test("again when the edition has moved, for it is another day", async () => {
		const { id, venueId } = await edition();
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await sendReminders(ahead(7 * DAY));
		await db.meetup.update({
			where: { id },
			data: { startsAt: new Date(december.getTime() + 10 * DAY), endsAt: new Date(december.getTime() + 11 * DAY) },
		});
		expect(await sendReminders(new Date(december.getTime() + 3 * DAY))).toBe(1);
	});

	test("once, when two workers remind at the same time", async () => {
		const { id, venueId } = await edition();
		for (const name of ["employee", "champion", "moderator"] as const)
			await rsvp(await as(name), { meetupId: id, venueId }, at);
		await Promise.all([sendReminders(ahead(DAY)), sendReminders(ahead(DAY))]);
		expect(await reminders()).toHaveLength(3);
	});
});

describe("nobody is reminded", () => {
	test("who declined, waits, has yet to confirm, or answered since", async () => {
		const { id: communityId } = await community();
		const { id: seriesId } = await series(communityId);
		const { id, venueId } = await edition({ communityId, seriesId, seats: [2] });
		await signUpForSeries(await as("employee"), { seriesId, venueName: "Paris Arcueil" }, at);
		await rsvp(await as("champion"), { meetupId: id, venueId }, ahead(7 * DAY + HOUR));
		await rsvp(await as("newcomer"), { meetupId: id, venueId }, at);
		await declineRsvp(await as("lineManager"), id, at);
		expect(await sendReminders(ahead(7 * DAY - HOUR))).toBe(0);
		expect(await db.rsvp.count({ where: { meetupId: id } })).toBe(4);
	});

	test("of an edition that is cancelled, or too late to be of use", async () => {
		const { id, venueId } = await edition();
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		expect(await sendReminders(ahead(2 * HOUR))).toBe(0);
		await db.meetup.update({ where: { id }, data: { state: "cancelled" } });
		expect(await sendReminders(ahead(6 * DAY))).toBe(0);
	});

	test("who is suspended", async () => {
		const { id, venueId } = await edition();
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await db.person.update({ where: { id: await castId("employee") }, data: { status: "suspended" } });
		expect(await sendReminders(ahead(7 * DAY))).toBe(0);
	});
});
