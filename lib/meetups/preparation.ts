import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { kysely } from "../db";
import { demand } from "../errors";
import { filesHeldBy, ownFiles } from "../files/attachments";
import { type Reader, withFiles } from "../files/drawn";
import { translator } from "../i18n/translator";
import { renderInTurns, renderMarkdown } from "../markdown";
import { personJson } from "../people/person-json";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { canPrepare } from "./policy";
import { nestCommunity, visibleMeetup } from "./visible-meetup";

async function meetupToPrepare(viewer: Viewer, id: string) {
	const row = await visibleMeetup(viewer, id)
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom("venues as v")
					.select(["v.id", "v.name"])
					.whereRef("v.meetupId", "=", "m.id")
					.orderBy("v.position"),
			).as("venues"),
		)
		.executeTakeFirst();
	const meetup = nestCommunity(row);
	demand(canPrepare(viewer, meetup));
	return meetup;
}

/** A meetup's steps in the order they are due. @throws NotFound, Refused */
export async function meetupChecklist(viewer: Viewer, id: string) {
	const meetup = await meetupToPrepare(viewer, id);
	const steps = await kysely
		.selectFrom("checklist_items as s")
		.select(["s.id", "s.title", "s.dueOn", "s.doneAt"])
		.select((eb) => personJson(eb.ref("s.doneById")).as("doneBy"))
		.where("s.meetupId", "=", id)
		.orderBy("s.dueOn")
		.orderBy("s.position")
		.limit(sql.lit(100))
		.execute();
	return { ...meetup, steps };
}
export type Checklist = Awaited<ReturnType<typeof meetupChecklist>>;

/** Messages to seat holders, the latest first, and how many people would read the next. @throws NotFound, Refused */
export async function meetupMessages(viewer: Viewer, id: string, at: Date) {
	const meetup = await meetupToPrepare(viewer, id);
	const [messages, seats] = await Promise.all([
		kysely
			.selectFrom("host_messages as h")
			.leftJoin("venues as v", "v.id", "h.venueId")
			.select(["h.id", "h.subject", "h.text", "h.sentAt", "v.name as venueName"])
			.select((eb) => personJson(eb.ref("h.sentById")).as("sentBy"))
			.where("h.meetupId", "=", id)
			.orderBy("h.sentAt", "desc")
			.orderBy("h.id", "desc")
			.limit(sql.lit(50))
			.execute(),
		// The sender is not among the readers.
		kysely
			.selectFrom("rsvps as r")
			.innerJoin("people as p", "p.id", "r.personId")
			.select(["r.venueId", countRows().as("readers")])
			.where("r.meetupId", "=", id)
			.where("r.answer", "=", literal("going"))
			.where("r.personId", "!=", viewer.personId)
			.where("p.status", "=", literal("active"))
			.groupBy("r.venueId")
			.execute(),
	]);
	const sent = await drawnMessages(messages, { t: translator(viewer.locale), at });
	const readersAt = new Map(seats.map(({ venueId, readers }) => [venueId, readers]));
	return {
		...meetup,
		sent: sent.map(({ venueName, ...message }) => ({ ...message, venue: venueName ? { name: venueName } : null })),
		readers: seats.reduce((sum, { readers }) => sum + readers, 0),
		venues: meetup.venues.map((venue) => ({ ...venue, readers: readersAt.get(venue.id) ?? 0 })),
	};
}

interface WrittenMessage {
	id: string;
	text: string;
}

async function drawnMessages<Message extends WrittenMessage>(messages: readonly Message[], reader: Reader) {
	const htmls = await renderInTurns(messages.map(({ text }) => text));
	const fileOf = await filesHeldBy(
		htmls,
		"messageId",
		messages.map(({ id }) => id),
	);
	return messages.map((message, index) => ({
		...message,
		html: withFiles(htmls[index] ?? "", (fileId) => fileOf(message.id, fileId), reader),
	}));
}

/** A message as it will look, before it is sent. */
export async function messagePreview(viewer: Viewer, text: string, at: Date): Promise<string> {
	const html = renderMarkdown(text);
	const fileOf = await ownFiles(viewer, html);
	return withFiles(html, (id) => fileOf(viewer.personId, id), { t: translator(viewer.locale), at });
}
