import type { Prisma } from "../db";
import { fullName } from "../text";
import type { MeetupInput } from "./schema";

export const venueInput = {
	id: true,
	kind: true,
	name: true,
	directions: true,
	accessNotes: true,
	joinUrl: true,
	capacity: true,
} as const satisfies Prisma.VenueSelect;

export const inputColumns = {
	id: true,
	state: true,
	seriesId: true,
	occurrenceOn: true,
	title: true,
	summary: true,
	about: true,
	language: true,
	zone: true,
	startsAt: true,
	endsAt: true,
	rsvpClosesAt: true,
	companionsEach: true,
	venues: {
		orderBy: { position: "asc" },
		select: { ...venueInput, host: { select: { email: true, status: true } } },
	},
	questions: { orderBy: { position: "asc" }, select: { id: true, kind: true, wording: true } },
	agenda: {
		orderBy: { position: "asc" },
		select: {
			id: true,
			title: true,
			minutes: true,
			speakerText: true,
			speaker: { select: { email: true, status: true, givenName: true, familyName: true } },
		},
	},
} satisfies Prisma.MeetupSelect;

export type EditionRow = Prisma.MeetupGetPayload<{ select: typeof inputColumns }>;

/** An edition as its form would send it back unchanged. Who has left is a name, and receives nobody any more. */
export function inputOf(row: EditionRow): MeetupInput {
	const { id: _id, state: _state, occurrenceOn: _on, seriesId, venues, agenda, questions, ...fields } = row;
	return {
		...fields,
		seriesId: seriesId ?? undefined,
		venues: venues.map(({ directions, accessNotes, joinUrl, host, ...venue }) => ({
			...venue,
			directions: directions ?? undefined,
			accessNotes: accessNotes ?? undefined,
			joinUrl: joinUrl ?? undefined,
			host: (host?.status === "active" && host.email) || undefined,
		})),
		agenda: agenda.map(({ id, title, minutes, speaker, speakerText }) => ({
			id,
			title,
			minutes,
			speaker: speakerOf(speaker) ?? speakerText ?? undefined,
		})),
		questions: questions.map(({ wording, ...question }) => ({ ...question, wording: wording ?? undefined })),
	};
}

function speakerOf(speaker: EditionRow["agenda"][number]["speaker"]): string | null {
	if (!speaker) return null;
	return speaker.status === "active" ? speaker.email : fullName(speaker);
}
