import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { memberList } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { meetupForCalendar, meetupPage } from "@/lib/meetups/meetup-page";
import { myNextMeetups, upcomingMeetups } from "@/lib/meetups/queries";
import { bringCompanions, rsvp } from "@/lib/meetups/rsvps";
import { meetupFilters } from "@/lib/meetups/schema";
import { inboxPage } from "@/lib/notifications/queries";
import { directory } from "@/lib/people/directory";
import { profilePage } from "@/lib/people/queries";
import { directoryFilters } from "@/lib/people/schema";
import { deleteExpiredSessions } from "@/lib/people/sessions";
import { redeemSignInLink } from "@/lib/people/sign-in-links";
import { guestInput, type InviteGuestInput } from "@/lib/speakers/guest-schema";
import { answerConsent, inviteGuest, withdrawGuest } from "@/lib/speakers/guests";
import { guestsPage, ownInvitation } from "@/lib/speakers/guests-page";
import { sessionTokenHash, viewerOfPerson } from "@/lib/viewer";
import { cast } from "../cast";
import { as, at, castId, community, viewerOf } from "../factories";
import { december, edition, seatsOf } from "../meetups/editions";
import { tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";

const ada = (meetupId: string): InviteGuestInput =>
	guestInput.parse({
		meetupId,
		givenName: "Ada",
		familyName: "Weber",
		email: "Ada.Weber@nordia.example ",
		company: "Nordia",
	});

const adaId = async () =>
	(await db.person.findUniqueOrThrow({ where: { email: "ada.weber@nordia.example" }, select: { id: true } })).id;

/** Claire has invited Ada to an edition with two seats. */
async function adaInvited() {
	const { id: communityId } = await community();
	const { id: meetupId, venueId } = await edition({ communityId, seats: [2] });
	const claire = await as("communityManager");
	await inviteGuest(claire, ada(meetupId), at);
	return { communityId, meetupId, venueId, claire, ada: await viewerOf(await adaId()) };
}

describe("a guest who is invited by name", () => {
	test("is a person of their own kind, with a mail whose link opens the door once and leads to the edition", async () => {
		const { meetupId, ada: guest } = await adaInvited();
		expect(guest).toMatchObject({ kind: "guest", givenName: "Ada", memberships: [], invitedTo: [meetupId] });
		const mail = await db.outgoingMail.findFirstOrThrow({ where: { personId: guest.personId } });
		expect(mail).toMatchObject({ toAddress: "ada.weber@nordia.example", confidential: true });
		expect(mail.text).toContain("Claire Fontaine");
		const link = new URL(/https?:\S+\/sign-in\/confirm\S+/.exec(mail.text)?.[0] ?? "");
		expect(link.searchParams.get("callbackUrl")).toBe(`/meetups/${meetupId}`);
		const tokenHash = sessionTokenHash(link.searchParams.get("token") ?? "");
		// Her access ends thirty days after the edition, and the link with it.
		const { accessUntil } = await db.meetupInvitation.findFirstOrThrow({ select: { accessUntil: true } });
		await deleteExpiredSessions(new Date(accessUntil.getTime() - 1));
		const redeem = (when: Date) => redeemSignInLink("ada.weber@nordia.example", tokenHash, when);
		expect(await redeem(accessUntil)).toBeNull();
		expect(await redeem(new Date(accessUntil.getTime() - 1))).not.toBeNull();
		expect(await redeem(new Date(accessUntil.getTime() - 1))).toBeNull();
	});

	test("brings nobody along, where colleagues may", async () => {
		const { meetupId, venueId, ada: guest } = await adaInvited();
		await db.meetup.update({ where: { id: meetupId }, data: { companionsEach: 1 } });
		expect(await meetupPage(guest, meetupId, at)).toMatchObject({ companionsEach: 0 });
		await expect(rsvp(guest, { meetupId, venueId, companions: ["Theo"] }, at)).rejects.toEqual(
			refusal("guests_bring_nobody"),
		);
		await rsvp(guest, { meetupId, venueId }, at);
		await expect(bringCompanions(guest, { meetupId, companions: ["Theo"] }, at)).rejects.toEqual(
			refusal("guests_bring_nobody"),
		);
		const lucia = await as("employee");
		expect(await meetupPage(lucia, meetupId, at)).toMatchObject({ companionsEach: 1 });
	});

	test("sees that edition and nothing else anywhere", async () => {
		const { communityId, meetupId, ada: guest } = await adaInvited();
		await edition({ communityId, title: "Another one" });
		const everything = meetupFilters.parse({});
		expect((await upcomingMeetups(guest, everything, at)).rows.map(({ id }) => id)).toEqual([meetupId]);
		expect((await myNextMeetups(guest, at)).map(({ id }) => id)).toEqual([meetupId]);
		expect((await meetupPage(guest, meetupId, at)).faces).toEqual([]);
		expect((await memberList(guest, communityId, {})).rows).toEqual([]);
		await expect(profilePage(guest, await castId("communityManager"))).rejects.toBeInstanceOf(NotFound);
		expect((await directory(guest, directoryFilters.parse({}), at)).rows.map(({ id }) => id)).toEqual([guest.personId]);
	});

	test("takes a seat like anyone else", async () => {
		const { meetupId, venueId, ada: guest } = await adaInvited();
		expect(await rsvp(guest, { meetupId, venueId }, at)).toMatchObject({ answer: "going" });
	});

	test("is the same person at a second edition, and is not invited twice to one", async () => {
		const { communityId, meetupId, claire } = await adaInvited();
		const { id: second } = await edition({ communityId });
		await inviteGuest(claire, ada(second), at);
		expect((await viewerOf(await adaId())).invitedTo).toHaveLength(2);
		await expect(inviteGuest(claire, ada(meetupId), at)).rejects.toEqual(refusal("guest_already_invited"));
	});
});

describe("who may invite", () => {
	test("is a manager, to an edition that is published and not over", async () => {
		const { id: communityId } = await community({ members: [await castId("employee")] });
		const { id } = await edition({ communityId });
		const draft = await edition({ communityId, state: "draft" });
		const held = await edition({ communityId, state: "held" });
		await expect(inviteGuest(await as("employee"), ada(id), at)).rejects.toEqual(refusal("managers_only"));
		const claire = await as("communityManager");
		await expect(inviteGuest(claire, ada(draft.id), at)).rejects.toEqual(refusal("meetup_not_published"));
		await expect(inviteGuest(claire, ada(held.id), at)).rejects.toEqual(refusal("meetup_over"));
		await castId("employee");
		const colleague = { ...ada(id), email: cast.employee.email };
		await expect(inviteGuest(claire, colleague, at)).rejects.toEqual(refusal("guest_is_colleague"));
		await expect(guestsPage(await as("employee"), id)).rejects.toEqual(refusal("managers_only"));
	});
});

describe("access", () => {
	test("ends by itself, and not before an edition that was moved has taken place", async () => {
		const { meetupId } = await adaInvited();
		const id = await adaId();
		const seen = async (days: number) =>
			(await viewerOfPerson(id, new Date(december.getTime() + days * DAY)))?.invitedTo ?? [];
		expect(await seen(29)).toEqual([meetupId]);
		expect(await seen(31)).toEqual([]);
		await db.meetup.update({
			where: { id: meetupId },
			data: { startsAt: new Date(december.getTime() + 60 * DAY), endsAt: new Date(december.getTime() + 61 * DAY) },
		});
		expect(await seen(31)).toEqual([meetupId]);
		expect(await seen(62)).toEqual([]);
	});

	test("ends when the invitation is withdrawn: the seat passes on, the guest is told once and finds nothing", async () => {
		const { meetupId, venueId, claire, ada: guest } = await adaInvited();
		await rsvp(guest, { meetupId, venueId }, at);
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId, venueId }, at);
		await db.outgoingMail.deleteMany({});
		await withdrawGuest(claire, { meetupId, personId: guest.personId }, at);
		await withdrawGuest(claire, { meetupId, personId: guest.personId }, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 2, waiting: 0 }]);
		expect((await meetupPage(await as("newcomer"), meetupId, at)).mine?.answer).toBe("offered");
		expect(await db.outgoingMail.count({ where: { personId: guest.personId } })).toBe(1);
		const outside = await viewerOf(guest.personId);
		expect(outside.invitedTo).toEqual([]);
		await expect(meetupPage(outside, meetupId, at)).rejects.toBeInstanceOf(NotFound);
		await expect(meetupForCalendar(outside, meetupId, at)).rejects.toBeInstanceOf(NotFound);
		await tellAll();
		expect((await inboxPage(outside, {})).rows).toEqual([]);
		// Asked again, they find it again.
		await inviteGuest(claire, ada(meetupId), at);
		expect((await viewerOf(guest.personId)).invitedTo).toEqual([meetupId]);
	});

	test("takes what the inbox says along: nothing is read or counted after it", async () => {
		const { meetupId, claire, ada: guest } = await adaInvited();
		const activity = await db.activity.findFirstOrThrow({ where: { kind: "guest.invited" }, select: { id: true } });
		await db.inboxItem.create({
			data: {
				personId: guest.personId,
				groupId: randomUUID(),
				activityId: activity.id,
				audience: "readers",
				kind: "meetupChanged",
				params: { title: "What our customers taught us", when: { instant: december.toISOString() } },
				path: `/meetups/${meetupId}`,
				at,
			},
		});
		const inside = await viewerOf(guest.personId);
		expect([inside.unread, (await inboxPage(inside, {})).rows.length]).toEqual([1, 1]);
		await withdrawGuest(claire, { meetupId, personId: guest.personId }, at);
		const outside = await viewerOf(guest.personId);
		expect([outside.unread, (await inboxPage(outside, {})).rows.length]).toEqual([0, 0]);
	});

	test("is withdrawn by a manager of the community, by nobody else", async () => {
		const { meetupId, ada: guest } = await adaInvited();
		const withdraw = { meetupId, personId: guest.personId };
		await expect(withdrawGuest(await as("employee"), withdraw, at)).rejects.toEqual(refusal("managers_only"));
		await expect(withdrawGuest(guest, withdraw, at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("a guest's name", () => {
	test("is shown to others once they agree: on the agenda, among the faces, in the directory", async () => {
		const { meetupId, venueId, claire, ada: guest } = await adaInvited();
		await rsvp(guest, { meetupId, venueId }, at);
		await db.agendaItem.updateMany({ where: { meetupId }, data: { speakerId: guest.personId, speakerText: null } });
		const lucia = await as("employee");
		const named = async () => {
			const page = await meetupPage(lucia, meetupId, at);
			const found = await directory(lucia, directoryFilters.parse({ q: "weber" }), at);
			return [page.agenda[0]?.speaker?.givenName, page.faces.length, found.rows.length];
		};
		expect(await named()).toEqual([undefined, 0, 0]);
		expect((await meetupPage(lucia, meetupId, at)).agenda[0]).toMatchObject({ speaker: null, guestOf: "Nordia" });
		// Who looks after the edition knows whom they invited.
		expect((await meetupPage(claire, meetupId, at)).agenda[0]?.speaker?.givenName).toBe("Ada");
		expect((await profilePage(claire, guest.personId)).givenName).toBe("Ada");
		await expect(profilePage(lucia, guest.personId)).rejects.toBeInstanceOf(NotFound);

		await answerConsent(guest, { meetupId, answer: "yes" }, at);
		expect(await named()).toEqual(["Ada", 1, 1]);
		expect(await ownInvitation(guest, meetupId)).toMatchObject({ nameConsent: true });
		await answerConsent(guest, { meetupId, answer: "no" }, at);
		expect(await named()).toEqual([undefined, 0, 0]);
	});

	test("is theirs to answer for alone", async () => {
		const { meetupId, claire } = await adaInvited();
		for (const viewer of [claire, await as("employee"), await as("guest")])
			await expect(answerConsent(viewer, { meetupId, answer: "yes" }, at)).rejects.toBeInstanceOf(NotFound);
	});
});
