import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { kysely } from "../db";
import { demand, NotFound } from "../errors";
import { nameIn } from "../i18n/names";
import { translator } from "../i18n/translator";
import { dottedText } from "../isolated";
import { nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import { unitNames } from "../people/units";
import { hasTerms, searchTerms } from "../search-text";
import { companionNames } from "../seats/meetup-text";
import { joined, literal } from "../sql";
import { fullName } from "../text";
import { isEmployee, type Viewer } from "../viewer";
import { badgeCode } from "./codes";
import { canHost } from "./policy";

/** What the hosts' pages are about, in one statement. @throws NotFound, or Refused to whoever is no host of it. */
export async function hostedMeetup(viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	const row = await visibleMeetup(viewer, id)
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom("venues as v")
					.select(["v.id", "v.name", "v.kind", "v.zone", "v.hostId"])
					.whereRef("v.meetupId", "=", "m.id")
					.orderBy("v.position"),
			).as("venues"),
		)
		.executeTakeFirst();
	const meetup = nestCommunity(row);
	demand(canHost(viewer, meetup));
	return meetup;
}
export type HostedMeetup = Awaited<ReturnType<typeof hostedMeetup>>;

/** Somebody who holds a seat. */
export interface Expected {
	personId: string;
	name: string;
	/** Unit of a colleague, company of a guest. */
	from: string;
	venueId: string;
	/** Names of the companions they bring. */
	companions: string[];
	/** The code on their badge. */
	badge: string;
}

/** Somebody who was checked in. */
export interface Arrived {
	/** The person's id; for somebody without an account the key of the device's note. */
	attendee: string;
	name: string;
	venueId: string;
	companions: number;
	isWalkIn: boolean;
	at: string;
}

export interface Attendance {
	/** Each changes with its list: a device asks only for a list it does not have yet. */
	expectedMark: string;
	arrivedMark: string;
	expected?: Expected[];
	arrived?: Arrived[];
}

/** Who holds a seat and who came, each unless the asker has it already. Three statements at most, whatever the rows. */
export async function attendanceAt(
	viewer: Viewer,
	meetup: HostedMeetup,
	has: { expectedMark?: string; arrivedMark?: string } = {},
): Promise<Attendance> {
	demand(canHost(viewer, meetup));
	const marks = await marksOf(meetup.id);
	const [expected, arrived] = await Promise.all([
		has.expectedMark === marks.expectedMark ? undefined : expectedAt(viewer, meetup),
		has.arrivedMark === marks.arrivedMark ? undefined : arrivalsOf(viewer, meetup.id),
	]);
	return { ...marks, expected, arrived };
}

function marksOf(meetupId: string) {
	const expected = kysely
		.selectFrom("rsvps as r")
		.select(({ fn }) =>
			sql<string>`concat_ws('/', ${fn.countAll()}, ${fn.sum("r.calendarVersion")}, ${fn.max("r.answeredAt")})`.as(
				"mark",
			),
		)
		.where("r.meetupId", "=", meetupId)
		.where("r.answer", "=", literal("going"));
	const arrived = kysely
		.selectFrom("check_ins as ci")
		.select(({ fn }) => {
			const [count, companions, at] = [fn.countAll(), fn.sum("ci.companions"), fn.max("ci.at")];
			const [takenBackAt, takenBack] = [fn.max("ci.takenBackAt"), fn.count("ci.takenBackAt")];
			return sql<string>`concat_ws('/', ${count}, ${companions}, ${at}, ${takenBackAt}, ${takenBack})`.as("mark");
		})
		.where("ci.meetupId", "=", meetupId);
	return kysely
		.selectNoFrom([
			expected.$asScalar().$notNull().as("expectedMark"),
			arrived.$asScalar().$notNull().as("arrivedMark"),
		])
		.executeTakeFirstOrThrow();
}

/** Who holds a seat, in order of their names. */
export async function expectedAt(viewer: Viewer, meetup: HostedMeetup): Promise<Expected[]> {
	demand(canHost(viewer, meetup));
	const rows = await kysely
		.selectFrom("rsvps as r")
		.innerJoin("people as p", "p.id", "r.personId")
		.innerJoin("venues as v", "v.id", "r.venueId")
		.leftJoin("meetup_invitations as i", (join) =>
			join.onRef("i.meetupId", "=", "r.meetupId").onRef("i.personId", "=", "r.personId"),
		)
		.select(["p.id", "p.givenName", "p.familyName", "v.id as venueId", "r.companions", "i.company"])
		.select((eb) => unitNames(eb.ref("p.orgUnitId")).as("unitNames"))
		.where("r.meetupId", "=", meetup.id)
		.where("r.answer", "=", literal("going"))
		.orderBy("p.sortName")
		.orderBy("r.id")
		.execute();
	const t = translator(viewer.locale);
	return rows.map(({ id, venueId, companions, company, unitNames: unit, ...person }) => ({
		personId: id,
		name: fullName(person),
		from: company ?? (unit ? nameIn(viewer.locale, unit) : ""),
		venueId,
		companions: companionNames(t, companions),
		badge: badgeCode(meetup.id, id),
	}));
}

async function arrivalsOf(viewer: Viewer, meetupId: string): Promise<Arrived[]> {
	const rows = await kysely
		.selectFrom("check_ins as ci")
		.leftJoin("people as p", "p.id", "ci.personId")
		.select(["ci.deviceKey", "ci.venueId", "ci.walkInName", "ci.companions", "ci.isWalkIn", "ci.at"])
		.select(["p.id", "p.givenName", "p.familyName"])
		.where("ci.meetupId", "=", meetupId)
		.where("ci.takenBackAt", "is", null)
		.orderBy("ci.at", "desc")
		.orderBy("ci.id", "desc")
		.execute();
	const visitor = translator(viewer.locale)("attendance.checkIn.visitor");
	return rows.map(({ deviceKey, walkInName, id, givenName, familyName, at, ...row }) => ({
		...row,
		attendee: id ?? deviceKey,
		name: givenName !== null && familyName !== null ? fullName({ givenName, familyName }) : walkInName || visitor,
		at: at.toISOString(),
	}));
}

/** What seat holders answered to the organisers' questions, by person. */
export async function detailsAt(viewer: Viewer, meetup: HostedMeetup): Promise<Map<string, string[]>> {
	demand(canHost(viewer, meetup));
	const rows = await kysely
		.selectFrom("rsvp_details as d")
		.innerJoin("rsvps as r", "r.id", "d.rsvpId")
		.innerJoin("rsvp_questions as q", "q.id", "d.questionId")
		.select(["d.text", "r.personId"])
		.where("r.meetupId", "=", meetup.id)
		.where("r.answer", "=", literal("going"))
		.orderBy("q.position")
		.execute();
	const details = Map.groupBy(rows, ({ personId }) => personId);
	return new Map([...details].map(([personId, answers]) => [personId, answers.map(({ text }) => text)]));
}

const COLLEAGUES = 8;

/** Colleagues by name who hold no seat: somebody who walked in. */
export async function colleaguesWithoutSeat(viewer: Viewer, meetup: HostedMeetup, q: string) {
	if (searchTerms(q).length === 0) return [];
	const rows = await kysely
		.selectFrom("people as p")
		.select(["p.id", "p.givenName", "p.familyName", "p.faceFileId", "p.jobTitle"])
		.select((eb) => unitNames(eb.ref("p.orgUnitId")).as("unitNames"))
		.where("p.kind", "=", literal("employee"))
		.where("p.status", "=", literal("active"))
		.where((eb) => hasTerms(eb.ref("p.searchText"), q))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("rsvps as r")
						.select("r.id")
						.whereRef("r.personId", "=", "p.id")
						.where("r.meetupId", "=", meetup.id)
						.where("r.answer", "=", literal("going")),
				),
			),
		)
		.orderBy("p.sortName")
		.orderBy("p.id")
		.limit(sql.lit(COLLEAGUES))
		.execute();
	return rows.map(({ id, jobTitle, unitNames: unit, ...person }) => ({
		personId: id,
		name: fullName(person),
		from: dottedText([jobTitle, unit && nameIn(viewer.locale, unit)]),
	}));
}

/** One's own seat at a meetup, for the code that proves it and for the door. @throws NotFound */
export async function ownSeat(viewer: Viewer, id: string) {
	const row = await visibleMeetup(viewer, id)
		.leftJoin("rsvps as r", (join) =>
			join
				.onRef("r.meetupId", "=", "m.id")
				.on("r.personId", "=", viewer.personId)
				.on("r.answer", "=", literal("going")),
		)
		.leftJoin("check_ins as ci", (join) =>
			join.onRef("ci.meetupId", "=", "m.id").on("ci.personId", "=", viewer.personId).on("ci.takenBackAt", "is", null),
		)
		.select(["r.companions", "r.venueId", "ci.at as arrivedAt", "ci.venueId as arrivedVenueId"])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom("venues as v")
					.select(["v.id", "v.name", "v.kind"])
					.whereRef("v.meetupId", "=", "m.id")
					.orderBy("v.position"),
			).as("venues"),
		)
		.executeTakeFirst();
	const { companions, venueId, arrivedAt, arrivedVenueId, ...meetup } = nestCommunity(row);
	return {
		...meetup,
		seat: companions && { companions, venueId },
		arrival: joined({ at: arrivedAt, venueId: arrivedVenueId }),
	};
}
