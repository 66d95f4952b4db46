import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type ActivityKind, recordActivity } from "../activity";
import { db, readIn, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { takeLock } from "../locks";
import { nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import type { Viewer } from "../viewer";
import { isDoorCode } from "./codes";
import { canArrive, canCheckIn } from "./policy";
import type { ArriveInput, CheckInInput, TakeBackInput, WalkInInput } from "./schema";

/** `already`: nothing changed. `outdated`: a later note says something else, and it counts. */
type AttendanceOutcome = "done" | "already" | "outdated";

/**
 * Checks somebody in: a seat holder, or a colleague who walked in. `at` is when the device noted it; a device without a
 * connection sends it later. Of several notes about one person, the latest counts.
 */
export async function checkIn(viewer: Viewer, input: CheckInInput, at: Date): Promise<AttendanceOutcome> {
	return underAttendeeLock(viewer, input.meetupId, input.personId, async (tx, meetup) => {
		demand(canCheckIn(viewer, meetup, at));
		return writeCheckIn(tx, meetup, { ...input, byId: viewer.personId }, at);
	});
}

/** A seat holder checks in with the code of the door. */
export async function arrive(viewer: Viewer, input: ArriveInput, at: Date): Promise<AttendanceOutcome> {
	const { meetupId, venueId, code, companions } = input;
	return underAttendeeLock(viewer, meetupId, viewer.personId, async (tx, meetup) => {
		if (!isDoorCode(code, meetupId, venueId)) throw new Refused("door_code_wrong");
		demand(canArrive(meetup, at));
		const seat = await seatOf(tx, meetupId, viewer.personId);
		if (!seat) throw new Refused("no_seat_to_arrive");
		const { personId } = viewer;
		const own = { personId, venueId, method: "door", deviceKey: crypto.randomUUID(), byId: personId } as const;
		return writeCheckIn(tx, meetup, { ...own, companions: Math.min(companions, seat.companions.length) }, at);
	});
}

/** Checks in somebody without an account, by name. */
export async function walkIn(viewer: Viewer, input: WalkInInput, at: Date): Promise<AttendanceOutcome> {
	const { meetupId, venueId, name, deviceKey } = input;
	return underAttendeeLock(viewer, meetupId, deviceKey, async (tx, meetup) => {
		demand(canCheckIn(viewer, meetup, at));
		demandVenue(meetup, venueId);
		const known = await tx.checkIn.findUnique({ where: { deviceKey }, select: { takenBackAt: true } });
		if (known) return known.takenBackAt ? "outdated" : "already";
		const { id } = await tx.checkIn.create({
			data: {
				meetupId,
				venueId,
				walkInName: name,
				isWalkIn: true,
				method: "walk_in",
				at,
				byId: viewer.personId,
				deviceKey,
			},
			select: { id: true },
		});
		await record(tx, null, "meetup.attended", meetup, { id, venueId }, at);
		return "done";
	});
}

export async function takeBack(viewer: Viewer, input: TakeBackInput, at: Date): Promise<AttendanceOutcome> {
	const { meetupId, attendee } = input;
	return underAttendeeLock(viewer, meetupId, attendee, async (tx, meetup) => {
		demand(canCheckIn(viewer, meetup, at));
		const noted = await tx.checkIn.findFirst({
			where: { meetupId, OR: [{ personId: attendee }, { personId: null, deviceKey: attendee }] },
			select: { id: true, venueId: true, at: true, takenBackAt: true },
		});
		if (!noted || noted.takenBackAt) return "already";
		if (noted.at > at) return "outdated";
		await tx.checkIn.update({ where: { id: noted.id }, data: { takenBackAt: at }, select: { id: true } });
		await record(tx, viewer, "meetup.attendance_taken_back", meetup, noted, at);
		return "done";
	});
}

async function meetupWithHosts(tx: Tx, viewer: Viewer, id: string) {
	const [row] = await readIn(
		tx,
		visibleMeetup(viewer, id).select((eb) =>
			jsonArrayFrom(eb.selectFrom("venues as v").select(["v.id", "v.hostId"]).whereRef("v.meetupId", "=", "m.id")).as(
				"venues",
			),
		),
	);
	return nestCommunity(row);
}
type MeetupWithHosts = Awaited<ReturnType<typeof meetupWithHosts>>;

/** Runs `work` under a lock for the attendee: devices write one after the other. */
async function underAttendeeLock(
	viewer: Viewer,
	meetupId: string,
	attendee: string,
	work: (tx: Tx, meetup: MeetupWithHosts) => Promise<AttendanceOutcome>,
): Promise<AttendanceOutcome> {
	return db.$transaction(async (tx) => {
		await takeLock(tx, "attendance", `${meetupId} ${attendee}`);
		return work(tx, await meetupWithHosts(tx, viewer, meetupId));
	});
}

interface Arrival {
	personId: string;
	venueId: string;
	method: "badge" | "list" | "door";
	companions?: number;
	deviceKey: string;
	byId: string;
}

async function writeCheckIn(tx: Tx, meetup: MeetupWithHosts, arrival: Arrival, at: Date): Promise<AttendanceOutcome> {
	const { personId, venueId, method, deviceKey, byId } = arrival;
	demandVenue(meetup, venueId);
	const seat = await seatOf(tx, meetup.id, personId);
	const attendee = await attendeeOf(tx, personId);
	const isColleague = attendee?.kind === "employee" && attendee.status === "active";
	if (!attendee || (!seat && !isColleague)) throw new Refused("attendee_unknown");
	const one = { meetupId: meetup.id, personId };
	const noted = await tx.checkIn.findUnique({
		where: { meetupId_personId: one },
		select: { id: true, at: true, deviceKey: true, companions: true, takenBackAt: true },
	});
	const named = seat?.companions.length ?? 0;
	const companions = Math.min(arrival.companions ?? named, named);
	if (noted && !noted.takenBackAt) {
		if (arrival.companions === undefined || companions === noted.companions) return "already";
		if (noted.at > at) return "outdated";
		await tx.checkIn.update({ where: { id: noted.id }, data: { companions, at }, select: { id: true } });
		return "done";
	}
	// A note that was taken back may be sent again; only a later note counts.
	if (noted?.takenBackAt && (noted.deviceKey === deviceKey || noted.takenBackAt > at)) return "outdated";
	const how = { method: seat ? method : "walk_in", isWalkIn: !seat } as const;
	const fact = { ...how, venueId, companions, at, byId, deviceKey, takenBackAt: null };
	const { id } = await tx.checkIn.upsert({
		where: { meetupId_personId: one },
		create: { ...fact, ...one },
		update: fact,
		select: { id: true },
	});
	await record(tx, attendee, "meetup.attended", meetup, { id, venueId }, at);
	return "done";
}

function demandVenue({ venues }: MeetupWithHosts, venueId: string): void {
	if (!venues.some(({ id }) => id === venueId)) throw new Refused("venue_unknown");
}

async function seatOf(tx: Tx, meetupId: string, personId: string) {
	return tx.rsvp.findFirst({
		where: { meetupId, personId, answer: "going" },
		select: { companions: true },
	});
}

/** The person with their present unit and site. */
async function attendeeOf(tx: Tx, personId: string) {
	const person = await tx.person.findFirst({
		where: { id: personId, kind: { in: ["employee", "guest"] } },
		select: {
			id: true,
			kind: true,
			status: true,
			orgUnitId: true,
			siteId: true,
			country: true,
			orgUnit: { select: { spokeId: true } },
		},
	});
	return person && { ...person, personId: person.id, spokeId: person.orgUnit?.spokeId ?? null };
}

async function record(
	tx: Tx,
	actor: Parameters<typeof recordActivity>[1],
	kind: Extract<ActivityKind, "meetup.attended" | "meetup.attendance_taken_back">,
	{ id: meetupId, communityId }: MeetupWithHosts,
	{ id, venueId }: { id: string; venueId: string },
	at: Date,
): Promise<void> {
	await recordActivity(tx, actor, {
		kind,
		at,
		communityId,
		subject: ["meetup", meetupId],
		detail: { venueId, checkInId: id },
	});
}
