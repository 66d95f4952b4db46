import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { certificate, ownCheckIn } from "@/lib/attendance/certificate";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { as, at, community, person, viewerOf } from "../factories";
import { december, edition } from "../meetups/editions";

async function cameFrom(own: Parameters<typeof person>[0]) {
	const { id: communityId } = await community();
	const { id: meetupId, venueId } = await edition({ communityId, state: "held" });
	const personId = await person(own);
	const checkedIn = { meetupId, venueId, personId, method: "list" as const, at: december, deviceKey: randomUUID() };
	await db.checkIn.create({ data: checkedIn });
	return { meetupId, personId, viewer: await viewerOf(personId) };
}

test("who was checked in has a certificate in their language, with every letter of their name", async () => {
	const { meetupId, viewer } = await cameFrom({ givenName: "Łucja", familyName: "Żółć-Lefœuvre", locale: "fr" });
	const paper = certificate(viewer, await ownCheckIn(viewer, meetupId));
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(await buffer(paper))), { mergePages: true });
	expect(text).toContain("Attestation de présence");
	expect(text).toContain("Łucja Żółć-Lefœuvre");
	expect(text).toContain("What our customers taught us to stop saying");
	expect(text).toContain("17 décembre 2026");
	expect(text).toContain("3 heures");
});

test("who was not there, or by mistake, has none", async () => {
	const { meetupId, personId, viewer } = await cameFrom({});
	await expect(ownCheckIn(await as("employee"), meetupId)).rejects.toThrow(NotFound);
	await db.checkIn.updateMany({ where: { meetupId, personId }, data: { takenBackAt: at } });
	await expect(ownCheckIn(viewer, meetupId)).rejects.toThrow(NotFound);
});
