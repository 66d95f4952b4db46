import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from "kysely/helpers/postgres";
import { DAY } from "../clock";
import { canManage } from "../communities/policy";
import type { DB } from "../db";
import { drawnTexts } from "../files/drawn";
import { translator } from "../i18n/translator";
import { badgesOfPerson } from "../people/badges";
import { answerFrom, answerOf } from "../seats/answers";
import { countSeats, peopleComingTo } from "../seats/counts";
import { personalEvent } from "../seats/personal-event";
import { communityOrganizer } from "../seats/seat-change";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { withTimes } from "./agenda";
import { CHECK_IN_DAYS } from "./check-in-days";
import { goingCounts } from "./going-counts";
import { canSeeAccess, companionsOf } from "./policy";
import { nestCommunity, visibleMeetup } from "./visible-meetup";

const meetups = expressionBuilder<DB>();

const venuesOf = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		meetups
			.selectFrom("venues as v")
			.leftJoin("sites as st", "st.id", "v.siteId")
			.select([
				"v.id",
				"v.kind",
				"v.name",
				"v.siteId",
				"st.city",
				"v.directions",
				"v.accessNotes",
				"v.joinUrl",
				"v.zone",
			])
			.select(["v.capacity", "v.seatsTaken", "v.offered", "v.reserved", "v.waiting", "v.hostId"])
			.select((eb) => peopleComingTo(eb.ref("v.id")).as("people"))
			.where("v.meetupId", "=", meetupId)
			.orderBy("v.position"),
	);

/** `guestOf` is the company of a speaker who has not agreed to be named. */
const agendaOf = (viewer: Viewer, meetupId: Expression<string>, at: Date) =>
	jsonArrayFrom(
		meetups
			.selectFrom("agenda_items as a")
			.leftJoin("people as p", "p.id", "a.speakerId")
			.leftJoin("sites as st", "st.id", "p.siteId")
			.select(["a.id", "a.title", "a.minutes", "a.speakerText"])
			.select((eb) => [
				eb
					.case()
					.when("p.id", "is not", null)
					.then(
						jsonBuildObject({
							id: eb.ref("p.id").$notNull(),
							givenName: eb.ref("p.givenName").$notNull(),
							familyName: eb.ref("p.familyName").$notNull(),
							faceFileId: eb.ref("p.faceFileId"),
							jobTitle: eb.ref("p.jobTitle"),
							city: eb.ref("st.city"),
							badges: badgesOfPerson(viewer, eb.ref("p.id").$notNull(), at),
						}),
					)
					.end()
					.as("speaker"),
				eb
					.selectFrom("meetup_invitations as i")
					.select("i.company")
					.whereRef("i.meetupId", "=", "a.meetupId")
					.whereRef("i.personId", "=", "p.id")
					.where((inner) => inner.or([inner("i.nameConsent", "is", null), inner("i.nameConsent", "=", literal(false))]))
					.as("guestOf"),
			])
			.where("a.meetupId", "=", meetupId)
			.orderBy("a.position"),
	);

/** What is asked of whoever takes a seat, with the viewer's own answers. */
const questionsOf = (viewer: Viewer, meetupId: Expression<string>) =>
	jsonArrayFrom(
		meetups
			.selectFrom("rsvp_questions as q")
			.select(["q.id", "q.kind", "q.wording"])
			.select((eb) =>
				eb
					.selectFrom("rsvp_details as d")
					.innerJoin("rsvps as own", "own.id", "d.rsvpId")
					.select("d.text")
					.whereRef("d.questionId", "=", "q.id")
					.where("own.personId", "=", viewer.personId)
					.as("mine"),
			)
			.where("q.meetupId", "=", meetupId)
			.orderBy("q.position"),
	);

/** The latest who took a seat. Guests are among them once they agree to be named. */
const facesOf = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		meetups
			.selectFrom("rsvps as r")
			.innerJoin("people as p", "p.id", "r.personId")
			.select(["p.id", "p.givenName", "p.familyName", "p.faceFileId"])
			.where("r.meetupId", "=", meetupId)
			.where("r.answer", "=", literal("going"))
			.where((eb) =>
				eb.or([
					eb("p.kind", "=", literal("employee")),
					eb.exists(
						eb
							.selectFrom("meetup_invitations as i")
							.select("i.id")
							.whereRef("i.meetupId", "=", "r.meetupId")
							.whereRef("i.personId", "=", "p.id")
							.where("i.nameConsent", "=", literal(true)),
					),
				]),
			)
			.orderBy("r.answeredAt", "desc")
			.limit(sql.lit(5)),
	);

/** How long after its end the attendees of a meetup change: while check-in is open, and a day more. */
const ATTENDEES_CHANGE_MS = (CHECK_IN_DAYS + 1) * DAY;

/** Changes whenever a seat changes hands, an earlier meetup of the community is held, or its attendees change. */
const fingerprintOfSeats = (
	{
		meetupId,
		communityId,
		startsAt,
	}: Record<"meetupId" | "communityId", Expression<string>> & { startsAt: Expression<Date> },
	at: Date,
) => {
	const taken = meetups
		.selectFrom("venues as v")
		.select((eb) => eb.fn.sum("v.seatsTaken").as("sum"))
		.where("v.meetupId", "=", meetupId);
	const latest = meetups
		.selectFrom("rsvps as r")
		.select((eb) => eb.fn.max("r.answeredAt").as("max"))
		.where("r.meetupId", "=", meetupId)
		.where("r.answer", "=", literal("going"));
	const held = meetups
		.selectFrom("meetups as e")
		.select((eb) => eb.fn.countAll().as("count"))
		.where("e.communityId", "=", communityId)
		.where("e.startsAt", "<", startsAt)
		.where("e.state", "in", [literal("held"), literal("closed")]);
	const checkIns = meetups
		.selectFrom("check_ins as ci")
		.innerJoin("meetups as e", "e.id", "ci.meetupId")
		.select((eb) => sql<string>`concat(${eb.fn.countAll()}, '/', ${eb.fn.max("ci.takenBackAt")})`.as("state"))
		.where("e.communityId", "=", communityId)
		.where("e.startsAt", "<", startsAt)
		.where("e.endsAt", ">", new Date(at.getTime() - ATTENDEES_CHANGE_MS));
	return sql<string>`concat_ws(' ', ${taken}, ${latest}, ${held}, ${checkIns})`;
};

/** A meetup the viewer sees with what belongs to it, in one statement. */
async function meetupSeenBy(viewer: Viewer, id: string, at: Date) {
	const row = await visibleMeetup(viewer, id)
		.select(["m.aboutHtml", "m.cancelReason"])
		.select((eb) => [
			jsonObjectFrom(
				eb.selectFrom("meetup_series as s").select(["s.id", "s.title"]).whereRef("s.id", "=", "m.seriesId"),
			).as("series"),
			venuesOf(eb.ref("m.id")).as("venues"),
			agendaOf(viewer, eb.ref("m.id"), at).as("agenda"),
			questionsOf(viewer, eb.ref("m.id")).as("questions"),
			facesOf(eb.ref("m.id")).as("faces"),
			answerOf(viewer.personId, eb.ref("m.id")).as("mine"),
			fingerprintOfSeats(
				{ meetupId: eb.ref("m.id"), communityId: eb.ref("m.communityId"), startsAt: eb.ref("m.startsAt") },
				at,
			).as("seatsFingerprint"),
			eb
				.selectFrom("series_rsvps as sr")
				.select("sr.venueName")
				.whereRef("sr.seriesId", "=", "m.seriesId")
				.where("sr.personId", "=", viewer.personId)
				.as("signedUpVenueName"),
		])
		.executeTakeFirst();
	const { mine, agenda, venues, ...meetup } = nestCommunity(row);
	const answer = answerFrom(mine);
	const isManager = canManage(viewer, meetup.community).allowed;
	return {
		...meetup,
		mine: answer,
		faces: isEmployee(viewer) ? meetup.faces : [],
		// Managers know whom they invited. Others read a guest's name once the guest agrees.
		agenda: agenda.map((item) => (isManager || item.guestOf === null ? item : { ...item, speaker: null })),
		venues: venues.map((venue) =>
			canSeeAccess(viewer, meetup, answer, venue.id).allowed ? venue : { ...venue, joinUrl: null, accessNotes: null },
		),
	};
}

/** One meetup as its page shows it to this viewer. @throws NotFound */
export async function meetupPage(viewer: Viewer, id: string, at: Date) {
	const { agenda, seatsFingerprint, ...meetup } = await meetupSeenBy(viewer, id, at);
	const { byUnit, firstTimers } = await goingCounts({ ...meetup, seatsFingerprint });
	const { aboutHtml } = meetup;
	return {
		...meetup,
		...(await drawnTexts(["meetupId", id], { aboutHtml }, { t: translator(viewer.locale), at })),
		companionsEach: companionsOf(viewer, meetup),
		counts: countSeats(meetup.venues),
		fromMyUnit: byUnit.get(viewer.orgUnitId ?? "") ?? 0,
		firstTimers,
		agenda: withTimes(meetup.startsAt, agenda),
	};
}
export type MeetupOnPage = Awaited<ReturnType<typeof meetupPage>>;
/** `accessNotes` and `joinUrl` are null for whoever holds no seat there. */
export type VenueOnPage = MeetupOnPage["venues"][number];

/** A meetup for a calendar: with a seat, its venue; else all of them, without the link to join. @throws NotFound */
export async function meetupForCalendar(viewer: Viewer, id: string, at: Date) {
	const edition = await meetupSeenBy(viewer, id, at);
	const { venues, mine } = edition;
	const seat = mine?.answer === "going" && venues.find((venue) => venue.id === mine.venueId);
	return {
		...personalEvent(translator(viewer.locale), edition, mine),
		organizer: communityOrganizer(edition.community.name),
		venues: seat ? [seat] : venues.map((venue) => ({ ...venue, joinUrl: null })),
		zone: seat ? seat.zone : edition.zone,
	};
}
