import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Cell } from "../csv";
import { kysely } from "../db";
import { demand } from "../errors";
import { nameIn } from "../i18n/names";
import type { Translate } from "../i18n/translator";
import { canReadDetails } from "../meetups/policy";
import { ACTIVE_ANSWERS } from "../seats/answers";
import { companionNames } from "../seats/meetup-text";
import { literals } from "../sql";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import type { HostedMeetup } from "./queries";

/** More than the largest meetup. */
const MOST_ROWS = 50_000;

/** Everyone with a seat, an offer or a position on the waitlist, with what they told the organisers. A line of names first. */
export async function attendeeRows(viewer: Viewer, meetup: HostedMeetup, t: Translate): Promise<Cell[][]> {
	demand(
		canReadDetails(
			viewer,
			meetup,
			meetup.venues.flatMap(({ hostId }) => hostId ?? []),
		),
	);
	const [questions, people] = await Promise.all([questionsOf(meetup.id), peopleOf(meetup.id)]);
	return [
		[
			...(["name", "email", "from", "site", "venue", "state", "companions"] as const).map((head) =>
				t(`attendance.csv.${head}`),
			),
			...questions.map(({ kind, wording }) => wording ?? t(`meetups.form.questionKinds.${kind}`)),
		],
		...people.map(({ details, company, unitNames, companions, confirmBy, answer, ...person }) => {
			const told = new Map(details.map(({ questionId, text }) => [questionId, text]));
			const state = answer === "going" && confirmBy ? "toConfirm" : STATES[answer];
			return [
				fullName(person),
				person.email ?? "",
				company ?? (unitNames ? nameIn(viewer.locale, unitNames) : ""),
				person.city ?? "",
				person.venue,
				t(`meetups.desk.states.${state}`),
				companionNames(t, companions).join(", "),
				...questions.map(({ id }) => told.get(id) ?? ""),
			];
		}),
	];
}

const STATES = {
	going: "coming",
	offered: "offered",
	waitlisted: "waiting",
	declined: "gone",
	requested: "requested",
	withdrawn: "gone",
} as const;

const questionsOf = (meetupId: string) =>
	kysely
		.selectFrom("rsvp_questions as q")
		.select(["q.id", "q.kind", "q.wording"])
		.where("q.meetupId", "=", meetupId)
		.orderBy("q.position")
		.execute();

const peopleOf = (meetupId: string) =>
	kysely
		.selectFrom("rsvps as r")
		.innerJoin("people as p", "p.id", "r.personId")
		.innerJoin("venues as v", "v.id", "r.venueId")
		.leftJoin("sites as st", "st.id", "p.siteId")
		.leftJoin("org_units as u", "u.id", "p.orgUnitId")
		.leftJoin("meetup_invitations as i", (join) =>
			join.onRef("i.meetupId", "=", "r.meetupId").onRef("i.personId", "=", "r.personId"),
		)
		.select(["p.givenName", "p.familyName", "p.email", "u.names as unitNames", "st.city", "i.company"])
		.select(["v.name as venue", "r.answer", "r.confirmBy", "r.companions"])
		.select((eb) =>
			jsonArrayFrom(
				eb.selectFrom("rsvp_details as d").select(["d.questionId", "d.text"]).whereRef("d.rsvpId", "=", "r.id"),
			).as("details"),
		)
		.where("r.meetupId", "=", meetupId)
		.where("r.answer", "in", literals(ACTIVE_ANSWERS))
		.orderBy("p.sortName")
		.orderBy("r.id")
		.limit(sql.lit(MOST_ROWS))
		.execute();
