import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { DAY } from "../clock";
import { type DB, kysely } from "../db";
import { demand, found } from "../errors";
import { drawnTexts } from "../files/drawn";
import { translator } from "../i18n/translator";
import { type EditionOver, type MeetupFacts, tookPlace } from "../meetups/policy";
import { nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import { personJson } from "../people/person-json";
import { literal } from "../sql";
import { activeCommunities, hasRightIn, type Viewer } from "../viewer";
import { canCapture } from "./policy";

/** Everything captured of a meetup that the caller has seen, in one statement. */
async function captureOf(meetupId: string) {
	const row = await kysely
		.selectFrom("meetups as m")
		.leftJoin("meetup_captures as mc", "mc.meetupId", "m.id")
		.select((eb) => [
			// 0 before anything was saved.
			eb.fn.coalesce("mc.revision", eb.lit(0)).as("revision"),
			eb.fn.coalesce("mc.minutes", sql.lit("")).as("minutes"),
			eb.fn.coalesce("mc.minutesHtml", sql.lit("")).as("minutesHtml"),
			eb.fn.coalesce("mc.takeaways", sql<string[]>`'{}'`).as("takeaways"),
			"mc.recordingUrl",
			"mc.capturedAt",
			"mc.waivedAt",
			"mc.waiveReason",
			materialsOf(eb.ref("m.id")).as("materials"),
			actionsOf(eb.ref("m.id")).as("actions"),
		])
		.where("m.id", "=", meetupId)
		.executeTakeFirst();
	const { actions, ...capture } = found(row);
	return {
		...capture,
		actions: actions.map(({ doneAt, ...action }) => ({ ...action, doneAt: doneAt ? new Date(doneAt) : null })),
	};
}
export type Capture = Awaited<ReturnType<typeof captureOf>>;
export type Material = Capture["materials"][number];
/** `dueOn` is a day, `2026-12-17`. */
export type PromisedAction = Capture["actions"][number];

/** `url` is a path of this site for a stored file; `session` is the agenda item it belongs to, null for the whole meetup. */
const materialsOf = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("meetup_materials as x")
			.leftJoin("agenda_items as i", "i.id", "x.agendaItemId")
			.select((eb) => [
				"x.id",
				"x.title",
				eb.fn
					.coalesce(
						"x.url",
						sql<string>`concat('/meetups/', ${eb.ref("x.meetupId")}, '/materials/', ${eb.ref("x.id")})`,
					)
					.as("url"),
				eb("x.fileId", "is not", null).as("isKept"),
				"i.title as session",
			])
			.where("x.meetupId", "=", meetupId)
			.where("x.removedAt", "is", null)
			.orderBy("i.position", (order) => order.asc().nullsFirst())
			.orderBy("x.addedAt")
			.orderBy("x.id"),
	);

const actionsOf = (meetupId: Expression<string>) =>
	jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("meetup_actions as a")
			.select(["a.id", "a.title", "a.ownerId", "a.doneAt"])
			.select((eb) => [
				sql<string | null>`${eb.ref("a.dueOn")}::text`.as("dueOn"),
				personJson(eb.ref("a.doneById")).as("doneBy"),
				jsonObjectFrom(
					eb
						.selectFrom("people as o")
						.select(["o.id", "o.givenName", "o.familyName", "o.email"])
						.whereRef("o.id", "=", "a.ownerId"),
				).as("owner"),
			])
			.where("a.meetupId", "=", meetupId)
			.orderBy("a.position"),
	);

/** A meetup as its organiser is led through the capture. @throws NotFound, Refused */
export async function meetupToCapture(viewer: Viewer, id: string, at: Date) {
	const row = await visibleMeetup(viewer, id)
		.select((eb) => [
			"c.topicId",
			jsonObjectFrom(eb.selectFrom("topics as tp").select("tp.names").whereRef("tp.id", "=", "c.topicId")).as("topic"),
			jsonArrayFrom(
				eb
					.selectFrom("agenda_items as a")
					.select(["a.id", "a.title", "a.speakerText"])
					.select((item) =>
						jsonObjectFrom(
							item
								.selectFrom("people as p")
								.select(["p.givenName", "p.familyName", "p.expertise"])
								.whereRef("p.id", "=", "a.speakerId"),
						).as("speaker"),
					)
					.whereRef("a.meetupId", "=", "m.id")
					.orderBy("a.position"),
			).as("agenda"),
		])
		.executeTakeFirst();
	const { topicId, topic, ...meetup } = nestCommunity(row);
	demand(canCapture(viewer, meetup, at));
	return { ...meetup, community: { ...meetup.community, topicId, topic }, ...(await captureOf(id)) };
}
export type MeetupWithCapture = Awaited<ReturnType<typeof meetupToCapture>>;

const EMPTY = { recordingUrl: null, minutes: "", minutesHtml: "", takeaways: [], actions: [] };

/**
 * What was captured of a meetup that the viewer has just seen; null before it is over. Until the capture is finished, others
 * than its managers read the materials alone.
 */
export async function visibleCapture(
	viewer: Viewer,
	meetup: MeetupFacts & EditionOver & { id: string },
	at: Date,
): Promise<Capture | null> {
	if (!tookPlace(meetup, at)) return null;
	const capture = await captureOf(meetup.id);
	if (capture.capturedAt || canCapture(viewer, meetup, at).allowed) {
		const { minutesHtml } = capture;
		const reader = { t: translator(viewer.locale), at };
		return { ...capture, ...(await drawnTexts(["minutesOfId", meetup.id], { minutesHtml }, reader)) };
	}
	const { revision, materials } = capture;
	return { ...EMPTY, revision, materials, capturedAt: null, waivedAt: null, waiveReason: null };
}

/** Days after a meetup from which its managers are asked for the capture, and until when. */
const CAPTURE_DAYS = 3;
const OLDEST_DAYS = 60;

/** Meetups `m` held days ago, and neither captured nor waived since. */
export function captureIsDue(at: Date) {
	const daysAgo = (days: number) => new Date(at.getTime() - days * DAY);
	return (eb: ExpressionBuilder<DB & { m: DB["meetups"] }, "m">): Expression<SqlBool> =>
		eb.and([
			eb("m.state", "=", literal("held")),
			eb("m.endsAt", ">", daysAgo(OLDEST_DAYS)),
			eb("m.endsAt", "<=", daysAgo(CAPTURE_DAYS)),
		]);
}

/** For home: meetups whose capture is due in communities the viewer manages, the oldest first. */
export async function meetupsToCapture(viewer: Viewer, at: Date) {
	const managed = activeCommunities(viewer)
		.filter(({ communityId }) => hasRightIn(viewer, communityId, "manage"))
		.map(({ communityId }) => communityId);
	return kysely
		.selectFrom("meetups as m")
		.select(["m.id", "m.title", "m.endsAt"])
		.where(captureIsDue(at))
		.where((eb) => eb("m.communityId", "=", eb.fn.any(eb.val(managed))))
		.orderBy("m.endsAt")
		.orderBy("m.id")
		.limit(sql.lit(5))
		.execute();
}
