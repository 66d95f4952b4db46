import { DAY } from "../clock";
import { db } from "../db";
import { demand, found } from "../errors";
import { editionFacts, seenEdition } from "../meetups/edition-facts";
import { type EditionOver, isOver, type MeetupFacts } from "../meetups/policy";
import type { Viewer } from "../viewer";
import { canCapture } from "./policy";

interface Named {
	id: string;
	givenName: string;
	familyName: string;
}

export interface Material {
	id: string;
	title: string;
	/** Where it is kept; a path of this house for a file. */
	url: string;
	isKept: boolean;
	/** The session it belongs to; null: the whole edition. */
	session: string | null;
}

export interface PromisedAction {
	id: string;
	title: string;
	ownerId: string | null;
	owner: (Named & { email: string | null }) | null;
	/** A day, `2026-12-17`. */
	dueOn: string | null;
	doneAt: Date | null;
	doneBy: Named | null;
}

/** What an edition left behind. */
export interface LeftBehind {
	/** 0 before anything was saved. */
	revision: number;
	recordingUrl: string | null;
	minutes: string;
	minutesHtml: string;
	takeaways: string[];
	capturedAt: Date | null;
	waivedAt: Date | null;
	waiveReason: string | null;
	materials: Material[];
	actions: PromisedAction[];
}

const nobody = { revision: 0, recordingUrl: null, minutes: "", minutesHtml: "", takeaways: [] };
const nothing = { ...nobody, capturedAt: null, waivedAt: null, waiveReason: null, materials: [], actions: [] };

type Json = Omit<LeftBehind, "actions"> & { actions: (Omit<PromisedAction, "doneAt"> & { doneAt: string | null })[] };

/** All of it in one statement; whoever asks has seen the edition. */
async function gathered(meetupId: string): Promise<LeftBehind> {
	const rows = await db.$queryRaw<Json[]>`
		select coalesce(c.revision, 0) as revision, c."recordingUrl", coalesce(c.minutes, '') as minutes, coalesce(c."minutesHtml", '') as "minutesHtml",
			coalesce(c.takeaways, '{}') as takeaways, c."capturedAt", c."waivedAt", c."waiveReason",
			(select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'url', coalesce(x.url, concat('/meetups/', m.id, '/materials/', x.id)), 'isKept', x."fileId" is not null, 'session', i.title) order by i.position nulls first, x."addedAt", x.id), '[]')
				from meetup_materials x left join agenda_items i on i.id = x."agendaItemId"
				where x."meetupId" = m.id and x."removedAt" is null) as materials,
			(select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'ownerId', a."ownerId", 'dueOn', a."dueOn", 'doneAt', a."doneAt",
				'owner', case when o.id is not null then json_build_object('id', o.id, 'givenName', o."givenName", 'familyName', o."familyName", 'email', o.email) end,
				'doneBy', case when d.id is not null then json_build_object('id', d.id, 'givenName', d."givenName", 'familyName', d."familyName") end)
				order by a.position), '[]')
				from meetup_actions a left join people o on o.id = a."ownerId" left join people d on d.id = a."doneById"
				where a."meetupId" = m.id) as actions
		from meetups m left join meetup_captures c on c."meetupId" = m.id where m.id = ${meetupId}::uuid`;
	const row = found(rows[0]);
	const actions = row.actions.map(({ doneAt, ...action }) => ({ ...action, doneAt: doneAt ? new Date(doneAt) : null }));
	return { ...row, actions };
}

const toCapture = {
	...editionFacts,
	summary: true,
	language: true,
	seriesId: true,
	community: {
		select: {
			...editionFacts.community.select,
			topicId: true,
			topic: { select: { names: true } },
		},
	},
	agenda: {
		orderBy: { position: "asc" },
		select: {
			id: true,
			title: true,
			speakerText: true,
			speaker: { select: { givenName: true, familyName: true, expertise: true } },
		},
	},
} as const;

/** An edition as its organiser is led through it once it is over. @throws NotFound, Refused */
export async function meetupToCapture(viewer: Viewer, id: string, at: Date) {
	const meetup = await seenEdition(db, viewer, id, toCapture);
	demand(canCapture(viewer, meetup, at));
	return { ...meetup, ...(await gathered(id)) };
}
export type MeetupWithCapture = Awaited<ReturnType<typeof meetupToCapture>>;

/**
 * What an edition that the viewer has just seen left behind; null before it is over. Until it is captured, materials
 * alone are everyone's: the rest is being written by those who look after it.
 */
export async function leftBehind(
	viewer: Viewer,
	meetup: MeetupFacts & EditionOver & { id: string },
	at: Date,
): Promise<LeftBehind | null> {
	if (!isOver(meetup, at)) return null;
	const all = await gathered(meetup.id);
	if (all.capturedAt || canCapture(viewer, meetup, at).allowed) return all;
	return { ...nothing, revision: all.revision, materials: all.materials };
}

/** Days after which managers are asked for what an edition left behind, and until when: nobody remembers the rest. */
const CAPTURE_DAYS = 3;
const OLDEST_DAYS = 60;

/** Held, and neither captured nor waived for days. */
export const heldDaysAgo = (at: Date) => ({
	state: "held" as const,
	endsAt: { gt: new Date(at.getTime() - OLDEST_DAYS * DAY), lte: new Date(at.getTime() - CAPTURE_DAYS * DAY) },
});

/** For home: editions of communities the viewer manages, held days ago and not captured yet, the oldest first. */
export async function meetupsToCapture(viewer: Viewer, at: Date) {
	const managed = viewer.memberships
		.filter(({ role, status, archived }) => role === "manager" && status === "active" && !archived)
		.map(({ communityId }) => communityId);
	const { gt: after, lte: before } = heldDaysAgo(at).endsAt;
	return db.$queryRaw<{ id: string; title: string; endsAt: Date }[]>`
		select id, title, "endsAt" from meetups
		where state = 'held' and "endsAt" > ${after} and "endsAt" <= ${before} and "communityId" = any(${managed}::uuid[])
		order by "endsAt", id limit 5`;
}
