import { type Expression, expressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type DB, kysely } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { fullName } from "../text";
import type { MeetupInput } from "./schema";

const meetups = expressionBuilder<DB>();

export const formVenues = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		meetups
			.selectFrom("venues as v")
			.leftJoin("people as host", "host.id", "v.hostId")
			.select(["v.id", "v.kind", "v.name", "v.directions", "v.accessNotes", "v.joinUrl", "v.capacity", "v.seatsTaken"])
			.select(["host.email as hostEmail", "host.status as hostStatus", "host.id as hostId"])
			.select(["host.givenName as hostGivenName", "host.familyName as hostFamilyName"])
			.where("v.meetupId", "=", meetupId)
			.orderBy("v.position"),
	);

export const formQuestions = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		meetups
			.selectFrom("rsvp_questions as q")
			.select(["q.id", "q.kind", "q.wording"])
			.where("q.meetupId", "=", meetupId)
			.orderBy("q.position"),
	);

export const formAgenda = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		meetups
			.selectFrom("agenda_items as a")
			.leftJoin("people as p", "p.id", "a.speakerId")
			.select(["a.id", "a.title", "a.minutes", "a.speakerText"])
			.select([
				"p.id as speakerId",
				"p.email as speakerEmail",
				"p.status as speakerStatus",
				"p.givenName",
				"p.familyName",
			])
			.where("a.meetupId", "=", meetupId)
			.orderBy("a.position"),
	);

/** Meetups `m` with everything that their form edits. */
export const meetupsWithInput = () =>
	kysely
		.selectFrom("meetups as m")
		.select(["m.id", "m.state", "m.seriesId", "m.occurrenceOn", "m.title", "m.summary", "m.about", "m.language"])
		.select(["m.zone", "m.startsAt", "m.endsAt", "m.rsvpClosesAt", "m.companionsEach", "m.seatsOnRequest"])
		.select((eb) => [
			formVenues(eb.ref("m.id")).as("venues"),
			formQuestions(eb.ref("m.id")).as("questions"),
			formAgenda(eb.ref("m.id")).as("agenda"),
		]);

export type MeetupWithInput = Awaited<ReturnType<ReturnType<typeof meetupsWithInput>["execute"]>>[number];

/** A meetup as its form would send it back unchanged. A host who has left is dropped; such a speaker stays as a name. */
export function inputOf(row: MeetupWithInput): MeetupInput {
	const { id: _id, state: _state, occurrenceOn: _on, seriesId, venues, agenda, questions, ...fields } = row;
	return {
		...fields,
		seriesId: seriesId ?? undefined,
		venues: venues.map(({ id, kind, name, capacity, directions, accessNotes, joinUrl, hostEmail, hostStatus }) => ({
			id,
			kind,
			name,
			capacity,
			directions: directions ?? undefined,
			accessNotes: accessNotes ?? undefined,
			joinUrl: joinUrl ?? undefined,
			host: (hostStatus === "active" && hostEmail) || undefined,
		})),
		agenda: agenda.map((item) => ({
			id: item.id,
			title: item.title,
			minutes: item.minutes,
			speaker: speakerOf(item) ?? item.speakerText ?? undefined,
		})),
		questions: questions.map(({ wording, ...question }) => ({ ...question, wording: wording ?? undefined })),
	};
}

/** The fields of the form that are kept or replaced as one. Its times belong together: they are under `startsAt`. */
export function meetupFields({ zone, startsAt, endsAt, rsvpClosesAt, ...fields }: MeetupInput) {
	return { ...fields, startsAt: { zone, startsAt, endsAt, rsvpClosesAt } };
}

/** A meetup with what somebody touched in its form. @throws Stale for fields that somebody else changed as well */
export function editedInput(row: MeetupWithInput, sent: MeetupInput, from: MadeFrom): MeetupInput {
	const { startsAt: times, ...fields } = applyEdit(meetupFields(inputOf(row)), meetupFields(sent), from);
	return { ...fields, ...times };
}

function speakerOf(item: MeetupWithInput["agenda"][number]): string | null {
	const { speakerStatus, speakerEmail, givenName, familyName } = item;
	if (speakerStatus === "active") return speakerEmail;
	return givenName === null || familyName === null ? null : fullName({ givenName, familyName });
}
