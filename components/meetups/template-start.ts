import type { MeetupInput } from "@/lib/meetups/schema";
import type { MeetupStart } from "./meetup-form";

/** Initial values of the form of a series: rows without ids. */
export function templateStart({ agenda, venues, questions, ...edition }: MeetupInput): MeetupStart {
	const fresh = { id: "" };
	return {
		...edition,
		agenda: agenda.map(({ title, minutes, speaker }) => ({
			...fresh,
			title,
			minutes,
			speaker: null,
			speakerText: speaker ?? null,
		})),
		venues: venues.map(({ directions, accessNotes, joinUrl, host, ...venue }) => ({
			...venue,
			...fresh,
			directions: directions ?? null,
			accessNotes: accessNotes ?? null,
			joinUrl: joinUrl ?? null,
			host: host ? { email: host } : null,
			seatsTaken: 0,
		})),
		questions: questions.map(({ kind, wording }) => ({ ...fresh, kind, wording: wording ?? null })),
	};
}
