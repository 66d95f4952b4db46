import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { LARGEST_FILE } from "@/lib/files/kinds";
import {
	revokeSpeakerLink,
	sendIn,
	sendSlides,
	sendSpeakerLink,
	slidesByLink,
	speakersOwnPage,
} from "@/lib/speakers/links";
import { slidesOf, speakerPage } from "@/lib/speakers/queries";
import { speakerInput } from "@/lib/speakers/schema";
import { addSpeaker, moveSpeaker } from "@/lib/speakers/speakers";
import { isSignedLink, speakerPath } from "@/lib/speakers/token";
import { as, at, castId, community } from "../factories";
import { december, edition } from "../meetups/editions";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { untilSomebodyWaits } from "../waiting";

/** Marta's talk, and the link Claire has sent her. */
async function linked() {
	const { id: communityId, slug } = await community({ moderators: [await castId("moderator")] });
	const { id: meetupId } = await edition({ communityId });
	const claire = await as("communityManager");
	const { id } = await addSpeaker(
		claire,
		{
			slug,
			...speakerInput.parse({
				kind: "industry",
				name: "Marta Nowak",
				email: "marta@nordia.example",
				subject: "Letters that nobody sends any more",
				brief: "Twenty minutes.",
				conflictNote: "Do not ask about the merger.",
				meetupId,
			}),
		},
		at,
	);
	await sendSpeakerLink(claire, id, at);
	return { id, claire, communityId, token: await tokenOf(id) };
}

async function tokenOf(id: string): Promise<string> {
	return (await speakerPage(await as("communityManager"), id)).linkPath?.replace("/speaker/", "") ?? "";
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const pdf = bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** A zip archive of these entries, as presentations are. */
function zip(entries: Record<string, string>): Uint8Array<ArrayBuffer> {
	const parts = Object.entries(entries).map(([name, text]) => {
		const packed = deflateRawSync(Buffer.from(text));
		const header = Buffer.alloc(30);
		header.writeUInt32LE(0x04034b50, 0);
		header.writeUInt16LE(20, 4);
		header.writeUInt16LE(8, 8);
		header.writeUInt32LE(packed.length, 18);
		header.writeUInt32LE(text.length, 22);
		header.writeUInt16LE(name.length, 26);
		return Buffer.concat([header, Buffer.from(name), packed]);
	});
	return new Uint8Array(Buffer.concat(parts));
}

const pptx = zip({
	"[Content_Types].xml":
		'<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
});

describe("the personal link", () => {
	test("is mailed, opens the page without an account, and shows the brief but not the conflict note", async () => {
		const { token } = await linked();
		const mail = await db.outgoingMail.findFirstOrThrow({ where: { toAddress: "marta@nordia.example" } });
		expect(mail.text).toContain(`/speaker/${token}`);
		expect(mail.confidential).toBe(true);
		const page = await speakersOwnPage(token, at);
		expect(page).toMatchObject({ brief: "Twenty minutes.", meetup: { zone: "Europe/Paris" } });
		expect(JSON.stringify(page)).not.toContain("merger");
		expect(JSON.stringify(page)).not.toContain("meet.semis.example");
	});

	test("is nobody's to make: another talk's proof, a changed letter and rubbish open nothing", async () => {
		const { token } = await linked();
		const other = (await linked()).token;
		const changed = `${token.slice(0, -2)}${token.at(-2) === "A" ? "B" : "A"}${token.at(-1)}`;
		const made = [token.slice(0, 22) + other.slice(22), changed, token.slice(1), `${token}A`, "", "../../etc/passwd"];
		for (const attempt of made) await expect(speakersOwnPage(attempt, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("is revoked by raising its number; the next one is another", async () => {
		const { id, claire, token } = await linked();
		await revokeSpeakerLink(claire, id, at);
		await revokeSpeakerLink(claire, id, at);
		await expect(speakersOwnPage(token, at)).rejects.toBeInstanceOf(NotFound);
		await expect(sendIn({ token, biography: "Me", abstract: "", needs: "" }, at)).rejects.toBeInstanceOf(NotFound);
		await sendSpeakerLink(claire, id, at);
		const next = await tokenOf(id);
		expect(next).not.toBe(token);
		expect(await speakersOwnPage(next, at)).toMatchObject({ name: "Marta Nowak" });
		await expect(speakersOwnPage(token, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("opens nothing before it is sent, for who has declined, and a month after the edition", async () => {
		const { id, claire, token } = await linked();
		const unsent = speakerPath({ id, linkVersion: 7 }).replace("/speaker/", "");
		expect(isSignedLink(unsent, { id, linkVersion: 7 })).toBe(true);
		await expect(speakersOwnPage(unsent, at)).rejects.toBeInstanceOf(NotFound);
		const late = new Date(december.getTime() + 32 * DAY);
		await expect(speakersOwnPage(token, late)).rejects.toBeInstanceOf(NotFound);
		await moveSpeaker(claire, { id, from: "idea", stage: "declined" }, at);
		await expect(speakersOwnPage(token, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("is sent and revoked by managers alone", async () => {
		const { id } = await linked();
		await expect(sendSpeakerLink(await as("moderator"), id, at)).rejects.toEqual(refusal("managers_only"));
		await expect(revokeSpeakerLink(await as("employee"), id, at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("what a speaker sends in", () => {
	test("reaches those who prepare the meetup, who are told the first time", async () => {
		const { id, claire, token } = await linked();
		const texts = { biography: "I write letters.", abstract: "On letters.", needs: "A lectern" };
		await sendIn({ token, ...texts }, at);
		await sendIn({ token, ...texts, biography: "I wrote letters." }, at);
		expect(await speakerPage(claire, id)).toMatchObject({ ...texts, biography: "I wrote letters." });
		await tellAll();
		expect(await inboxOf("communityManager")).toHaveLength(1);
		expect(await inboxOf("moderator")).toHaveLength(1);
	});

	test("is not taken once the link is revoked, however near the two come", async () => {
		const { id, token } = await linked();
		let sent: Promise<unknown> = Promise.resolve();
		await db.$transaction(async (tx) => {
			await tx.speakerEngagement.update({ where: { id }, data: { linkVersion: { increment: 1 } } });
			sent = sendIn({ token, biography: "It is me again.", abstract: "", needs: "" }, at).catch((problem) => problem);
			await untilSomebodyWaits();
		});
		expect(await sent).toBeInstanceOf(NotFound);
		expect(await db.speakerEngagement.findUnique({ where: { id }, select: { biography: true } })).toEqual({
			biography: "",
		});
	});

	test("may be slides, by what their bytes say; the new file takes the old one's place", async () => {
		const { id, token } = await linked();
		await sendSlides(token, { name: "../Mes idées.exe", content: pdf }, at);
		const ben = await as("moderator");
		expect(await slidesOf(ben, id)).toMatchObject({ name: "Mes idées.pdf", contentType: "application/pdf" });
		await sendSlides(token, { name: "talk.pptx", content: pptx }, at);
		const kept = await slidesByLink(token, at);
		expect(kept.name).toBe("talk.pptx");
		expect(Buffer.from(kept.content).equals(Buffer.from(pptx))).toBe(true);
		expect(await db.storedFile.count()).toBe(1);
		await expect(slidesOf(await as("employee"), id)).rejects.toBeInstanceOf(NotFound);
	});

	test("is refused when it is no presentation, whatever its name, or too large", async () => {
		const { token } = await linked();
		const page = bytes("<!doctype html><script>alert(1)</script>");
		const program = bytes("MZ\u0090\u0000\u0003");
		for (const content of [page, program, zip({ "readme.txt": "hello" }), bytes("")])
			await expect(sendSlides(token, { name: "slides.pdf", content }, at)).rejects.toEqual(refusal("file_not_slides"));
		const large = new Uint8Array(LARGEST_FILE + 1);
		large.set(pdf);
		await expect(sendSlides(token, { name: "slides.pdf", content: large }, at)).rejects.toEqual(
			refusal("file_too_large"),
		);
		expect(await db.storedFile.count()).toBe(0);
	});
});
