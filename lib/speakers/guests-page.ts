import { sql } from "kysely";
import { canManage } from "../communities/policy";
import { kysely } from "../db";
import { demand, NotFound } from "../errors";
import { nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import { personJson } from "../people/person-json";
import { isEmployee, type Viewer } from "../viewer";

const MOST_GUESTS = 200;

/** The guests of a meetup, for those who manage it; the latest first. @throws NotFound, Refused */
export async function guestsPage(viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	const meetup = nestCommunity(await visibleMeetup(viewer, id).executeTakeFirst());
	demand(canManage(viewer, meetup.community));
	const rows = await kysely
		.selectFrom("meetup_invitations as i")
		.innerJoin("people as p", "p.id", "i.personId")
		.leftJoin("rsvps as r", (join) =>
			join.onRef("r.meetupId", "=", "i.meetupId").onRef("r.personId", "=", "i.personId"),
		)
		.leftJoin("venues as v", "v.id", "r.venueId")
		.select(["i.company", "i.invitedAt", "i.accessUntil", "i.nameConsent", "i.withdrawnAt"])
		.select(["p.id", "p.givenName", "p.familyName", "p.faceFileId", "p.email", "r.answer", "v.name as venueName"])
		.select((eb) => personJson(eb.ref("i.invitedById")).as("invitedBy"))
		.where("i.meetupId", "=", id)
		.orderBy("i.withdrawnAt", (order) => order.desc().nullsFirst())
		.orderBy("i.invitedAt", "desc")
		.orderBy("i.id", "desc")
		.limit(sql.lit(MOST_GUESTS))
		.execute();
	const guests = rows.map(
		({ id: personId, givenName, familyName, faceFileId, email, answer, venueName, ...invitation }) => ({
			...invitation,
			person: { id: personId, givenName, familyName, faceFileId, email },
			rsvp: answer && { answer, venue: venueName },
		}),
	);
	return { ...meetup, guests };
}
export type GuestsPage = Awaited<ReturnType<typeof guestsPage>>;

/** A guest's own invitation to a meetup; null for who is no guest there. */
export async function ownInvitation(viewer: Viewer, meetupId: string) {
	if (viewer.kind !== "guest") return null;
	const invitation = await kysely
		.selectFrom("meetup_invitations as i")
		.select(["i.company", "i.nameConsent", "i.accessUntil"])
		.where("i.meetupId", "=", meetupId)
		.where("i.personId", "=", viewer.personId)
		.where("i.withdrawnAt", "is", null)
		.executeTakeFirst();
	return invitation ?? null;
}
export type OwnInvitation = NonNullable<Awaited<ReturnType<typeof ownInvitation>>>;
