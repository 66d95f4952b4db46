import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { canManage } from "../communities/policy";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { translator } from "../i18n/translator";
import { canSeat, canSeeMeetup, meetupVisibleTo } from "../meetups/policy";
import { meetupForVerb } from "../meetups/visible-meetup";
import { findOrAddGuest } from "../people/guests";
import { removeFromSeat } from "../seats/giving-seats";
import { underLock } from "../seats/locks";
import { recipientOf } from "../seats/seat-change";
import { isEmployee, type Viewer } from "../viewer";
import { mailInvitation, mailInvitationGone } from "./guest-mail";
import type { ConsentInput, InviteGuestInput } from "./guest-schema";

/** Invites somebody from another company to this meetup. They get a mail with a link that signs them in. */
export async function inviteGuest(viewer: Viewer, input: InviteGuestInput, at: Date): Promise<void> {
	await db.$transaction((tx) => writeInvitation(tx, viewer, input, at));
}

/** Writes the invitation of a guest, in the transaction of the verb. Returns the guest's id. */
export async function writeInvitation(tx: Tx, viewer: Viewer, input: InviteGuestInput, at: Date): Promise<string> {
	const { meetupId, company, accessDays, ...named } = input;
	const meetup = await meetupForVerb(tx, viewer, meetupId);
	if (!isEmployee(viewer)) throw new NotFound();
	demand(canSeat(viewer, meetup));
	const personId = await findOrAddGuest(tx, viewer, { ...named, locale: meetup.language }, at);
	const key = { meetupId_personId: { meetupId, personId } };
	const before = await tx.meetupInvitation.findUnique({
		where: key,
		select: { withdrawnAt: true, accessUntil: true },
	});
	if (before && !before.withdrawnAt && before.accessUntil > at) throw new Refused("guest_already_invited");
	const row = {
		company,
		invitedById: viewer.personId,
		invitedAt: at,
		accessUntil: new Date(meetup.endsAt.getTime() + accessDays * DAY),
		withdrawnAt: null,
	};
	const { id } = await tx.meetupInvitation.upsert({
		where: key,
		create: { meetupId, personId, ...row },
		update: row,
		select: { id: true },
	});
	const activityId = await recordActivity(tx, viewer, {
		kind: "guest.invited",
		at,
		communityId: meetup.communityId,
		subject: ["invitation", id],
	});
	await mailInvitation(tx, viewer, { activityId, meetupId, personId, accessUntil: row.accessUntil, at });
	return personId;
}

/** Withdraws an invitation: the guest no longer sees the meetup, their seat is offered on, and they get a mail. */
export async function withdrawGuest(
	viewer: Viewer,
	{ meetupId, personId }: { meetupId: string; personId: string },
	at: Date,
): Promise<void> {
	await underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
		if (!current || !isEmployee(viewer) || !canSeeMeetup(viewer, current.edition).allowed) throw new NotFound();
		const { edition } = current;
		demand(canManage(viewer, edition.community));
		const invitation = found(
			await tx.meetupInvitation.findUnique({
				where: { meetupId_personId: { meetupId, personId } },
				select: { id: true, withdrawnAt: true },
			}),
		);
		if (invitation.withdrawnAt) return;
		await tx.meetupInvitation.update({
			where: { id: invitation.id },
			data: { withdrawnAt: at },
			select: { id: true },
		});
		const activityId = await recordActivity(tx, viewer, {
			kind: "guest.withdrawn",
			at,
			communityId: edition.communityId,
			subject: ["invitation", invitation.id],
		});
		const isAhead = edition.state === "published" && edition.startsAt > at;
		const venue = isAhead ? venues.get(current.mine?.venueId ?? "") : undefined;
		if (!venue) return mailInvitationGone(tx, { activityId, meetupId, personId, at });
		const reason = translator((await recipientOf(tx, personId)).locale)("guests.mail.goneReason");
		await removeFromSeat(tx, viewer, current, venues, { personId, venue, reason }, at);
	});
}

/** A guest agrees or disagrees that others read their name, as long as their access lasts. */
export async function answerConsent(viewer: Viewer, { meetupId, answer }: ConsentInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const [row] = await readIn(
			tx,
			kysely
				.selectFrom("meetup_invitations as i")
				.innerJoin("meetups as m", "m.id", "i.meetupId")
				.innerJoin("communities as c", "c.id", "m.communityId")
				.select(["i.id", "m.communityId"])
				.where("i.meetupId", "=", meetupId)
				.where("i.personId", "=", viewer.personId)
				.where(meetupVisibleTo(viewer)),
		);
		const invitation = found(row);
		await tx.meetupInvitation.update({
			where: { id: invitation.id },
			data: { nameConsent: answer === "yes", consentAt: at },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "guest.consented",
			at,
			communityId: invitation.communityId,
			subject: ["invitation", invitation.id],
			detail: { named: answer === "yes" },
		});
	});
}
