import type { JobHelpers } from "graphile-worker";
import { beforeEach, expect, test } from "vitest";
import { visibleCapture } from "@/lib/attendance/captured";
import { materialFile, removeMaterial } from "@/lib/attendance/materials";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { publishTalkSlides } from "@/lib/jobs/talk-slides";
import { tasks } from "@/lib/jobs/tasks";
import { sendSlides, sendSpeakerLink } from "@/lib/speakers/links";
import { speakerPage } from "@/lib/speakers/queries";
import { type SpeakerStage, speakerInput } from "@/lib/speakers/schema";
import { addSpeaker, moveSpeaker } from "@/lib/speakers/speakers";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";

let talkId: string;
let meetupId: string;
let agendaItemId: string;
let token: string;

const file = (word: string) => ({
	name: `${word}.pdf`,
	content: new Uint8Array(Buffer.from(`%PDF-1.7\n% ${word}\n%%EOF\n`, "latin1")),
});

/** Marta's talk at an edition of a hidden community that was held yesterday, with her slides. */
beforeEach(async () => {
	const { id: communityId, slug } = await community({ visibility: "hidden", members: [await castId("employee")] });
	const startsAt = new Date(at.getTime() - DAY);
	({ id: meetupId } = await edition({ communityId, startsAt, state: "held", agenda: 2 }));
	const parts = await db.agendaItem.findMany({ where: { meetupId }, orderBy: { position: "asc" } });
	agendaItemId = parts[1]?.id ?? "";
	const claire = await as("communityManager");
	const email = "marta@nordia.example";
	const talk = speakerInput.parse({ kind: "industry", name: "Marta Nowak", email, subject: "Letters", meetupId });
	talkId = (await addSpeaker(claire, { slug, ...talk }, at)).id;
	await db.speakerEngagement.update({ where: { id: talkId }, data: { agendaItemId } });
	await sendSpeakerLink(claire, talkId, at);
	token = (await speakerPage(claire, talkId)).linkPath?.replace("/speaker/", "") ?? "";
	await sendSlides(token, file("first"), at);
});

const move = async (from: SpeakerStage, stage: SpeakerStage) =>
	moveSpeaker(await as("communityManager"), { id: talkId, from, stage }, at);

/** What the queue carries out, each job twice, as jobs may run. */
async function workQueue(): Promise<void> {
	const jobs = await db.$queryRaw<{ payload: { talkId: string } }[]>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = 'slides.publish' order by j.id`;
	for (const { payload } of [...jobs, ...jobs]) await publishTalkSlides(payload.talkId, at);
}

async function materials() {
	const lucia = await as("employee");
	const meetup = await db.meetup.findUniqueOrThrow({
		where: { id: meetupId },
		include: { community: true },
	});
	return (await visibleCapture(lucia, meetup, at))?.materials ?? [];
}

test("slides become a material of the session once the talk was given, for those who see the edition", async () => {
	await workQueue();
	expect(await materials()).toEqual([]);
	await move("idea", "delivered");
	await workQueue();
	const [slides, ...more] = await materials();
	expect(more).toEqual([]);
	expect(slides).toMatchObject({ title: "Letters", session: "Part 2", isKept: true });
	const read = await materialFile(await as("employee"), meetupId, slides?.id ?? "");
	expect(Buffer.from(read.content).toString("latin1")).toContain("first");
	await expect(materialFile(await as("newcomer"), meetupId, slides?.id ?? "")).rejects.toBeInstanceOf(NotFound);
	await move("delivered", "thanked");
	await workQueue();
	expect(await materials()).toHaveLength(1);
	expect(await db.activity.count({ where: { kind: "material.added", actorId: null } })).toBe(1);
});

test("newer slides take the place of those before, also after the talk, and nothing is kept twice", async () => {
	await move("idea", "delivered");
	await workQueue();
	await sendSlides(token, file("second"), at);
	await workQueue();
	const [slides, ...more] = await materials();
	expect(more).toEqual([]);
	const read = await materialFile(await as("employee"), meetupId, slides?.id ?? "");
	expect(Buffer.from(read.content).toString("latin1")).toContain("second");
	expect(await db.storedFile.count()).toBe(1);
});

test("slides that come in after the talk are published as well", async () => {
	await db.speakerEngagement.update({ where: { id: talkId }, data: { slidesFileId: null } });
	await move("idea", "delivered");
	await workQueue();
	expect(await materials()).toEqual([]);
	await sendSlides(token, file("late"), at);
	await workQueue();
	expect(await materials()).toHaveLength(1);
});

test("a job that the version before queued, with the talk under another name, publishes them as well", async () => {
	await move("idea", "delivered");
	await tasks["slides.publish"]?.({ speakerId: talkId }, {} as JobHelpers);
	expect(await materials()).toHaveLength(1);
});

test("what an organiser has removed stays removed", async () => {
	await move("idea", "delivered");
	await workQueue();
	await removeMaterial(await as("communityManager"), (await materials())[0]?.id ?? "", at);
	await sendSlides(token, file("second"), at);
	await move("delivered", "thanked");
	await workQueue();
	expect(await materials()).toEqual([]);
});
