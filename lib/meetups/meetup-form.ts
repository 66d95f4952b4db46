import { sql } from "kysely";
import type { CommunityFacts } from "../communities/policy";
import { kysely } from "../db";
import { madeFrom } from "../edits";
import { demand } from "../errors";
import type { KnownPerson } from "../people/typed-people";
import type { Viewer } from "../viewer";
import { formAgenda, formQuestions, formVenues, inputOf, meetupFields } from "./form-input";
import { canChange, canDraft } from "./policy";
import { nestCommunity, visibleMeetup } from "./visible-meetup";

/** What the form of a meetup starts from. @throws NotFound, or Refused to whoever may not change it. */
export async function meetupToChange(viewer: Viewer, id: string) {
	const row = await visibleMeetup(viewer, id)
		.select("m.about")
		.select((eb) => [
			formVenues(eb.ref("m.id")).as("venues"),
			formQuestions(eb.ref("m.id")).as("questions"),
			formAgenda(eb.ref("m.id")).as("agenda"),
		])
		.executeTakeFirst();
	const meetup = nestCommunity(row);
	demand(canChange(viewer, meetup));
	return {
		...meetup,
		madeFrom: madeFrom(meetupFields(inputOf({ ...meetup, occurrenceOn: null }))),
		venues: meetup.venues.map(
			({ hostId, hostEmail, hostStatus: _status, hostGivenName, hostFamilyName, ...venue }) => ({
				...venue,
				host: known({ id: hostId, email: hostEmail, givenName: hostGivenName, familyName: hostFamilyName }),
			}),
		),
		agenda: meetup.agenda.map(
			({ id, title, minutes, speakerText, speakerId, speakerEmail, givenName, familyName }) => ({
				id,
				title,
				minutes,
				speakerText,
				speaker: known({ id: speakerId, email: speakerEmail, givenName, familyName }),
			}),
		),
	};
}

/** A host or speaker with an address, who is known by it. */
const known = (person: { [Field in keyof KnownPerson]: string | null }) =>
	person.email === null ? null : (person as KnownPerson);

/** What an organiser chooses from: series of the community, and sites that are open. @throws Refused */
export async function choicesFor(viewer: Viewer, community: CommunityFacts) {
	demand(canDraft(viewer, community));
	const [series, sites] = await Promise.all([
		kysely
			.selectFrom("meetup_series as s")
			.select(["s.id", "s.title"])
			.where("s.communityId", "=", community.id)
			.orderBy("s.createdAt", "desc")
			.limit(sql.lit(20))
			.execute(),
		kysely
			.selectFrom("sites as st")
			.select(["st.id", "st.name", "st.city", "st.zone"])
			.where("st.closedOn", "is", null)
			.orderBy("st.name")
			.limit(sql.lit(500))
			.execute(),
	]);
	return { series, sites };
}
