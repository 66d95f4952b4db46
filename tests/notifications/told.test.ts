import fc from "fast-check";
import { expect, test } from "vitest";
import { askForFeedback } from "@/lib/attendance/feedback";
import { openFeed } from "@/lib/calendar/feeds";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { changeCommunity, communityFields } from "@/lib/communities/communities";
import {
	changeMemberRole,
	inviteMembers,
	joinCommunity,
	leaveCommunity,
	removeMember,
	requestMembership,
} from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { sendHostMessage } from "@/lib/meetups/host-messages";
import { cancelMeetup, holdMeetups } from "@/lib/meetups/meetups";
import { assignSeatTo } from "@/lib/meetups/organiser-seats";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { sendDigests } from "@/lib/notifications/digest";
import { giveTurns, reopenDigest } from "@/lib/notifications/digest-turns";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { restorePerson, suspendPerson } from "@/lib/people/people";
import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import { lapseOffers } from "@/lib/seats/offers";
import { releaseSeatsOutOfSight } from "@/lib/seats/out-of-sight";
import { sendReminders } from "@/lib/seats/reminders";
import { guestInput } from "@/lib/speakers/guest-schema";
import { inviteGuest, withdrawGuest } from "@/lib/speakers/guests";
import { sendSpeakerLink } from "@/lib/speakers/links";
import { speakerInput } from "@/lib/speakers/schema";
import { releaseSpeakerSeat } from "@/lib/speakers/speaker-seats";
import { addSpeaker, moveSpeaker } from "@/lib/speakers/speakers";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { as, castId, person, at as start } from "../factories";
import { december } from "../meetups/editions";
import { holdsLater } from "../property";
import { heldWithoutSight, lookAround, makePlace, type Place, sendAndRead } from "./betrayals";

/** `STORIES=500 vitest run --project rooms tests/notifications/told.test.ts` tries more. */
const STORIES = Number(process.env.STORIES ?? 30);
const PEOPLE = 5;
const PLACES = 2;
const VISIBILITIES = ["open", "on_request", "by_invitation", "hidden"] as const;

const who = fc.nat(PEOPLE - 1);
const where = fc.nat(PLACES - 1);
const visibility = fc.constantFrom(...VISIBILITIES);
const VERBS = [
	"rsvp",
	"rsvp",
	"withdraw",
	"seat",
	"join",
	"request",
	"invite",
	"post",
	"message",
	"guest",
	"speak",
	"cancel",
	// How people lose sight of things.
	"leave",
	"remove",
	"demote",
	"withdrawGuest",
	"suspend",
	"restore",
	"visibility",
	// What the worker does, in any order and late.
	"work",
	"work",
	"digest",
	"look",
	"lapse",
] as const;
const step = fc.record({ verb: fc.constantFrom(...VERBS), who, where, visibility, skip: fc.nat(3) });
type Step = {
	verb: (typeof VERBS)[number];
	who: number;
	where: number;
	visibility: (typeof VISIBILITIES)[number];
	skip: number;
};

let stories = 0;

interface Job {
	id: string;
	task: string;
	payload: { mailId?: string; activityId?: string; communityId?: string; meetupId?: string; personId?: string };
}

const queued = () => db.$queryRaw<Job[]>`
	select j.id::text, t.identifier as task, j.payload from graphile_worker._private_jobs j
	join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`;

async function doJob({ id, task, payload }: Job, places: readonly Place[], at: Date): Promise<string[]> {
	await db.$executeRaw`delete from graphile_worker._private_jobs where id = ${id}::bigint`;
	const { mailId, activityId, communityId, meetupId, personId } = payload;
	if (task === "mail.send" && mailId) return sendAndRead(mailId, places, at);
	if (task === "activity.tell" && activityId) await notifyOfActivity(activityId, at);
	if (task === "digest.again" && mailId) await reopenDigest(mailId, at);
	if (task === "people.departed") await releaseSeatsOutOfSight({}, at);
	if (task === "seats.outOfSight") await releaseSeatsOutOfSight({ communityId }, at);
	if (task === "seats.speakerGone" && meetupId && personId) await releaseSpeakerSeat({ meetupId, personId }, at);
	return [];
}

async function tell(work: () => Promise<unknown>): Promise<void> {
	try {
		await work();
	} catch (problem) {
		if (!(problem instanceof Refused || problem instanceof NotFound || problem instanceof Stale)) throw problem;
	}
}

test("nobody is ever told of what they cannot open at that moment", { timeout: 600_000 }, async () => {
	const marek = await as("admin");
	let told = 0;
	await holdsLater(
		STORIES,
		fc.asyncProperty(
			fc.array(visibility, { minLength: PLACES, maxLength: PLACES }),
			fc.array(step, { minLength: 8, maxLength: 24 }),
			async (visibilities, steps) => {
				stories++;
				const emails = Array.from({ length: PEOPLE }, (_, index) => `told-${stories}-${index}@semis.example`);
				const people: string[] = [];
				for (const email of emails) people.push(await person({ email }));
				const places: Place[] = [];
				for (const [index, seen] of visibilities.entries())
					places.push(await makePlace(`${stories}x${index}q`, seen, people.slice(0, 3)));
				const guestId = await person({ kind: "guest", unit: "", site: "", email: `guest-${stories}@nordia.example` });
				const everybody = [...people, guestId, await castId("communityManager")];
				let clock = start.getTime();
				const problems: string[] = [];
				const claire = () => as("communityManager");
				for (const personId of [...people, guestId]) {
					const viewer = await viewerOfPerson(personId, start);
					if (!viewer) continue;
					await openFeed(viewer, { scope: "person" }, start);
					for (const { communityId } of places)
						await tell(() => openFeed(viewer, { scope: "community", communityId }, start));
				}
				const work = async (skip: number, at: Date) => {
					for (const [index, job] of (await queued()).entries())
						if (skip === 0 || index % (skip + 1) > 0) problems.push(...(await doJob(job, places, at)));
				};
				const look = async (at: Date) => {
					for (const personId of everybody) problems.push(...(await lookAround(personId, places, at)));
				};
				const act = async ({ verb, who, where, visibility: next, skip }: Step, at: Date): Promise<unknown> => {
					const place = places[where] as Place;
					const { slug, meetupId, venueId, communityId } = place;
					const personId = people[who] ?? "";
					const email = emails[who] ?? "";
					const asPerson = async (does: (viewer: Viewer) => Promise<unknown>) => {
						const viewer = await viewerOfPerson(personId, at);
						return viewer && does(viewer);
					};
					switch (verb) {
						case "rsvp":
							return asPerson((viewer) => rsvp(viewer, { meetupId, venueId }, at));
						case "withdraw":
							return asPerson((viewer) => withdrawRsvp(viewer, meetupId, at));
						case "seat":
							return assignSeatTo(await claire(), { meetupId, venueId, email }, at);
						case "join":
							return asPerson((viewer) => joinCommunity(viewer, slug, at));
						case "request":
							return asPerson((viewer) => requestMembership(viewer, slug, undefined, at));
						case "invite":
							return inviteMembers(await claire(), slug, [personId], at);
						case "post":
							return asPerson(async (viewer) => {
								const text = { title: `Asked in ${place.words.title}`, body: "Why?", language: "en" as const };
								const { id } = await writePost(viewer, slug, { kind: "question", ...text }, at);
								await reply(await claire(), id, { body: `Because of ${place.words.title}`, language: "en" }, at);
							});
						case "message": {
							const said = { subject: place.words.title, text: `See you at ${place.words.room}` };
							return sendHostMessage(await claire(), { messageId: newId(at), meetupId, ...said }, at);
						}
						case "guest": {
							const names = { givenName: "Jonas", familyName: "Weber", company: "Nordia" };
							const input = guestInput.parse({ meetupId, email: `guest-${stories}@nordia.example`, ...names });
							await inviteGuest(await claire(), input, at);
							const guest = await viewerOfPerson(guestId, at);
							return guest && rsvp(guest, { meetupId, venueId }, at);
						}
						case "speak": {
							const talk = speakerInput.parse({ kind: "internal", email, subject: "A talk", meetupId });
							const { id } = await addSpeaker(await claire(), { slug, ...talk }, at);
							await sendSpeakerLink(await claire(), id, at);
							return moveSpeaker(await claire(), { id, from: "idea", stage: "confirmed" }, at);
						}
						case "cancel":
							// Rare: afterwards nothing happens there any more.
							return skip === 3 && cancelMeetup(await claire(), { meetupId, reason: "Strike." }, at);
						case "leave":
							return asPerson((viewer) => leaveCommunity(viewer, slug, at));
						case "remove":
							return removeMember(await claire(), slug, personId, at);
						case "demote":
							return changeMemberRole(await claire(), slug, personId, skip > 1 ? "member" : "manager", at);
						case "withdrawGuest":
							return withdrawGuest(await claire(), { meetupId, personId: guestId }, at);
						case "suspend":
							return suspendPerson(marek, personId, at);
						case "restore":
							return restorePerson(marek, personId, at);
						case "visibility": {
							const fields = communityFields(await db.community.findUniqueOrThrow({ where: { id: communityId } }));
							return changeCommunity(await claire(), slug, { ...fields, visibility: next }, marksOf(fields), at);
						}
						case "work":
							return work(skip, at);
						case "digest":
							await giveTurns(at);
							await db.digestTurn.updateMany({ data: { dueAt: at, coveredUntil: start } });
							return sendDigests(at);
						case "look":
							return look(at);
						case "lapse":
							return lapseOffers(new Date(at.getTime() + 3 * DAY));
					}
				};
				for (const one of steps) {
					clock += MINUTE;
					await tell(() => act(one, new Date(clock)));
				}
				for (const time of [new Date(december.getTime() - 20 * HOUR), new Date(december.getTime() + 2 * DAY)]) {
					if (time > december) {
						await holdMeetups(time);
						await askForFeedback(time);
					} else await sendReminders(time);
					// Somebody is put out between the reminder and the mail.
					await tell(async () => removeMember(await claire(), places[0]?.slug ?? "", people[0] ?? "", time));
					while ((await queued()).length > 0) await work(0, time);
					await look(time);
					if (time > december) continue;
					expect(await heldWithoutSight(places, time)).toEqual([]);
				}
				told += await db.outgoingMail.count({ where: { state: "kept", createdAt: { gte: start } } });
				expect(problems).toEqual([]);
			},
		),
		{ seed: Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31), endOnFailure: true },
	);
	// The property would hold in silence as well.
	expect(told).toBeGreaterThan(STORIES);
});
