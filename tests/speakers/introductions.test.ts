import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { keepFile } from "@/lib/files/files";
import { newId } from "@/lib/ids";
import { eraseSpeaker } from "@/lib/speakers/erasure";
import { introductions } from "@/lib/speakers/introductions";
import { sendIn, sendSpeakerLink } from "@/lib/speakers/links";
import { photoByLink, photoOf, photoOnAgenda, sendPhoto } from "@/lib/speakers/photos";
import { speakerPage } from "@/lib/speakers/queries";
import { type SpeakerStage, speakerInput } from "@/lib/speakers/schema";
import { addSpeaker, moveSpeaker } from "@/lib/speakers/speakers";
import { as, at, castId, community } from "../factories";
import { edition, invite } from "../meetups/editions";
import { countStatements } from "../statements";
import { untilSomebodyWaits } from "../waiting";

/** One black dot. */
const dot = new Uint8Array(
	Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
		"base64",
	),
);
const photo = { name: "IMG_2041.PNG", content: dot };

let id: string;
let slug: string;
let meetupId: string;
let agendaItemId: string;
let token: string;

/** Marta's talk in the agenda of an edition of a hidden community where Lucía is a member. */
beforeEach(async () => {
	const place = await community({
		visibility: "hidden",
		members: [await castId("employee")],
		moderators: [await castId("moderator")],
	});
	({ slug } = place);
	({ id: meetupId } = await edition({ communityId: place.id }));
	agendaItemId = (await db.agendaItem.findFirstOrThrow({ where: { meetupId }, select: { id: true } })).id;
	id = await talk("Marta Nowak");
	token = (await speakerPage(await as("communityManager"), id)).linkPath?.replace("/speaker/", "") ?? "";
	await sendIn({ token, biography: "I have presented the morning programme.", abstract: "", needs: "" }, at);
	await sendPhoto(token, photo, at);
});

async function talk(name: string): Promise<string> {
	const claire = await as("communityManager");
	const email = "marta@nordia.example";
	const input = speakerInput.parse({ kind: "industry", name, email, subject: "Letters", meetupId });
	const added = await addSpeaker(claire, { slug, ...input }, at);
	await db.speakerEngagement.update({ where: { id: added.id }, data: { agendaItemId } });
	await sendSpeakerLink(claire, added.id, at);
	return added.id;
}

const move = async (from: SpeakerStage, stage: SpeakerStage) =>
	moveSpeaker(await as("communityManager"), { id, from, stage }, at);

test("stand with the session once the speaker has said yes, for those who see the edition", async () => {
	const lucia = await as("employee");
	expect(await introductions(lucia, meetupId)).toEqual([]);
	await expect(photoOnAgenda(lucia, meetupId, id)).rejects.toBeInstanceOf(NotFound);
	await move("idea", "confirmed");
	expect(await introductions(lucia, meetupId)).toEqual([
		{
			id,
			agendaItemId,
			name: "Marta Nowak",
			company: null,
			biography: "I have presented the morning programme.",
			photo: `/meetups/${meetupId}/speakers/${id}/photo`,
		},
	]);
	expect(await photoOnAgenda(lucia, meetupId, id)).toMatchObject({ name: "photo.webp", contentType: "image/webp" });
	const sami = await as("newcomer");
	expect(await introductions(sami, meetupId)).toEqual([]);
	await expect(photoOnAgenda(sami, meetupId, id)).rejects.toBeInstanceOf(NotFound);
	await expect(photoOnAgenda(lucia, (await edition()).id, id)).rejects.toBeInstanceOf(NotFound);
	await move("confirmed", "declined");
	expect(await introductions(lucia, meetupId)).toEqual([]);
});

test("of a guest are shown to others once they agree to be named; to themselves and those who prepare, before", async () => {
	const guest = await castId("guest");
	await invite(meetupId, guest);
	await db.speakerEngagement.update({ where: { id }, data: { personId: guest, stage: "confirmed" } });
	const lucia = await as("employee");
	expect(await introductions(lucia, meetupId)).toEqual([]);
	await expect(photoOnAgenda(lucia, meetupId, id)).rejects.toBeInstanceOf(NotFound);
	expect(await introductions(await as("guest"), meetupId)).toHaveLength(1);
	expect(await introductions(await as("moderator"), meetupId)).toHaveLength(1);
	await db.meetupInvitation.updateMany({ where: { personId: guest }, data: { nameConsent: true } });
	expect(await introductions(lucia, meetupId)).toHaveLength(1);
});

test("a portrait is read by the speaker and those who prepare the meetup, and the next takes its place", async () => {
	await sendPhoto(token, photo, at);
	expect(await db.storedFile.count()).toBe(1);
	expect((await photoByLink(token, at)).contentType).toBe("image/webp");
	expect((await photoOf(await as("moderator"), id)).contentType).toBe("image/webp");
	await expect(photoOf(await as("employee"), id)).rejects.toBeInstanceOf(NotFound);
	await expect(photoByLink(`${token}A`, at)).rejects.toBeInstanceOf(NotFound);
	await expect(sendPhoto(`${token}A`, photo, at)).rejects.toBeInstanceOf(NotFound);
});

test("a portrait that arrives while its speaker is being forgotten is not kept either", async () => {
	let forgetting: Promise<void> = Promise.resolve();
	const { id: photoFileId } = await keepFile(photo, "portrait", { storedById: null }, at);
	await db.$transaction(async (tx) => {
		await tx.speakerEngagement.update({ where: { id }, data: { photoFileId } });
		forgetting = eraseSpeaker({ personId: newId(at), email: "marta@nordia.example", name: "Marta Nowak" });
		await untilSomebodyWaits();
		// As whoever sends another does with the one before.
		await tx.storedFile.deleteMany({ where: { photoOf: { none: {} } } });
	});
	await forgetting;
	expect(await db.storedFile.count()).toBe(0);
	await expect(photoByLink(token, at)).rejects.toBeInstanceOf(NotFound);
});

test("ask as much of the database for one speaker as for ten", async () => {
	await move("idea", "confirmed");
	const lucia = await as("employee");
	const one = await countStatements(() => introductions(lucia, meetupId));
	for (let index = 0; index < 9; index++) await talk(`Speaker ${index}`);
	await db.speakerEngagement.updateMany({ data: { stage: "confirmed", biography: "Speaks." } });
	expect(await countStatements(() => introductions(lucia, meetupId))).toBe(one);
	expect(await introductions(lucia, meetupId)).toHaveLength(10);
});
