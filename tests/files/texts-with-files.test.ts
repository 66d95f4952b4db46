import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SEES_HOLDERS } from "@/app/_web/file-holders";
import { finishCapture, saveMinutes } from "@/lib/attendance/capture";
import { visibleCapture } from "@/lib/attendance/captured";
import { DAY } from "@/lib/clock";
import { changeCommunity, communityFields } from "@/lib/communities/communities";
import { db } from "@/lib/db";
import { discardFormDraft } from "@/lib/drafts/drafts";
import { filesInDrafts } from "@/lib/drafts/queries";
import { marksOf } from "@/lib/edits";
import { found, NotFound } from "@/lib/errors";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import { collectUnusedFiles } from "@/lib/files/care";
import { addressForViewer } from "@/lib/files/lasting-address";
import { sendHostMessage } from "@/lib/meetups/host-messages";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { changeMeetup } from "@/lib/meetups/meetups";
import { meetupMessages, messagePreview } from "@/lib/meetups/preparation";
import { rsvp } from "@/lib/meetups/rsvps";
import { postPage } from "@/lib/posts/post-page";
import { writePost } from "@/lib/posts/posts";
import { deleteReply, reply } from "@/lib/posts/replies";
import { changePractice } from "@/lib/practices/changes";
import { practicePage } from "@/lib/practices/practice-page";
import { draftPractice, publishPractice } from "@/lib/practices/practices";
import { keepSeriesAhead } from "@/lib/series/drafts";
import { changeSeries } from "@/lib/series/editing";
import type { Viewer } from "@/lib/viewer";
import type { CastName } from "../cast";
import { begin, DRAFT } from "../drafts/begun";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { tellAll } from "../notifications/inboxes";
import { fortyWords, startingFrom } from "../practices/cards";
import { refusal } from "../refusal";
import { editionsOf, formOf, planned, seriesForm } from "../series/planned";
import { countStatements } from "../statements";
import { PIXEL } from "./pixel";

const ago = (days: number) => new Date(at.getTime() - days * DAY);
const later = (days: number) => new Date(at.getTime() + days * DAY);
const DRAWN = /<img src="\/api\/files\/[^"]+\?s=/;

async function pictureOf(viewer: Viewer) {
	const kept = await keepAttachment(viewer, { name: "whiteboard.png", content: PIXEL }, at);
	return { id: kept.id, markdown: markdownOf(kept) };
}

/** Only members see into it: Claire manages it, Lucía and Olfa are in it. */
const desk = async () =>
	community({ visibility: "hidden", members: [await castId("employee"), await castId("champion")] });

/** Who of these gets the file by its lasting address. */
async function seenBy(fileId: string): Promise<CastName[]> {
	const seen: CastName[] = [];
	for (const name of ["communityManager", "employee", "champion", "newcomer", "guest"] as const) {
		const way = await addressForViewer(await as(name), fileId, SEES_HOLDERS, at).catch((problem) => problem);
		if (typeof way === "string") {
			expect(way).toMatch(new RegExp(`^/api/files/${fileId}/file\\?s=`));
			seen.push(name);
		} else expect(way).toBeInstanceOf(NotFound);
	}
	return seen;
}

describe("a file is seen by whoever sees the text it stands in", () => {
	test("before it stands anywhere, by who sent it alone", async () => {
		const { id } = await pictureOf(await as("employee"));
		expect(await seenBy(id)).toEqual(["employee"]);
		for (const none of [randomUUID(), "../../etc/passwd"])
			await expect(addressForViewer(await as("employee"), none, SEES_HOLDERS, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("in a post, in its second language and in a reply, until the reply is deleted", async () => {
		const { slug } = await desk();
		const [claire, lucia] = [await as("communityManager"), await as("employee")];
		const [first, second, third] = [await pictureOf(claire), await pictureOf(claire), await pictureOf(lucia)];
		const text = { title: "The new letters", body: first.markdown, language: "en" as const };
		const other = { otherLanguage: "fr" as const, otherTitle: "Les lettres", otherBody: second.markdown };
		const { id } = await writePost(claire, slug, { kind: "announcement", ...text, ...other }, at);
		const { replyId } = await reply(lucia, id, { body: third.markdown, language: "en" }, at);
		const page = await postPage(await as("champion"), slug, id, at);
		for (const html of [page.post.bodyHtml, page.post.otherBodyHtml, page.replies.rows[0]?.bodyHtml])
			expect(html).toMatch(DRAWN);
		for (const file of [first, second, third])
			expect(await seenBy(file.id)).toEqual(["communityManager", "employee", "champion"]);
		await deleteReply(lucia, replyId, at);
		expect(await seenBy(third.id)).toEqual(["communityManager", "employee"]);
	});

	test("in a practice: a draft by who maintains it, a published card by its readers", async () => {
		const { slug } = await desk();
		const olfa = await as("champion");
		const [steps, evidence] = [await pictureOf(olfa), await pictureOf(olfa)];
		const card = { ...fortyWords, steps: `Look:\n\n${steps.markdown}`, evidence: evidence.markdown };
		const draft = { card, communitySlug: slug, contactId: olfa.personId, publish: false };
		const practice = (await draftPractice(olfa, draft, at)).slug;
		expect(await seenBy(steps.id)).toEqual(["communityManager", "champion"]);
		await publishPractice(olfa, practice, at);
		for (const file of [steps, evidence])
			expect(await seenBy(file.id)).toEqual(["communityManager", "employee", "champion"]);
		const page = await practicePage(await as("employee"), practice, at);
		expect([page.stepsHtml, page.evidenceHtml]).toEqual([expect.stringMatching(DRAWN), expect.stringMatching(DRAWN)]);
		// Somebody else who edits the card keeps its pictures, and may not take those of others.
		const claire = await as("communityManager");
		const contactId = olfa.personId;
		const without = { ...card, evidence: undefined };
		await changePractice(claire, practice, { ...startingFrom("published", card), contactId, card: without }, at);
		expect(await seenBy(steps.id)).toEqual(["communityManager", "employee", "champion"]);
		expect(await seenBy(evidence.id)).toEqual(["champion"]);
		const others = await pictureOf(await as("employee"));
		const stolen = { ...without, evidence: others.markdown };
		const change = { ...startingFrom("published", without), contactId, card: stolen };
		await expect(changePractice(claire, practice, change, at)).rejects.toEqual(refusal("file_not_yours"));
	});

	test("in the description of a community and of an edition", async () => {
		const { id: communityId, slug } = await desk();
		const claire = await as("communityManager");
		const [about, edited] = [await pictureOf(claire), await pictureOf(claire)];
		const before = communityFields(await db.community.findUniqueOrThrow({ where: { id: communityId } }));
		await changeCommunity(claire, slug, { ...before, about: about.markdown }, marksOf(before), at);
		const { id: meetupId } = await edition({ communityId });
		await changeMeetup(claire, { ...(await formOf(meetupId)), about: `Come in by:\n\n${edited.markdown}` }, at);
		expect((await meetupPage(await as("employee"), meetupId, at)).aboutHtml).toMatch(DRAWN);
		expect(await seenBy(edited.id)).toEqual(["communityManager", "employee", "champion"]);
		expect(await seenBy(about.id)).toEqual(["communityManager", "employee", "champion"]);
	});

	test("in minutes: by organisers, and by everybody who sees the edition once they are finished", async () => {
		const { id: communityId } = await desk();
		const claire = await as("communityManager");
		const { id: meetupId } = await edition({ communityId, startsAt: ago(7), state: "held" });
		const { id, markdown } = await pictureOf(claire);
		await saveMinutes(claire, { meetupId, revision: 0, minutes: `We drew:\n\n${markdown}` }, at);
		expect(await seenBy(id)).toEqual(["communityManager"]);
		await finishCapture(claire, meetupId, at);
		expect(await seenBy(id)).toEqual(["communityManager", "employee", "champion"]);
		const lucia = await as("employee");
		const capture = found(await visibleCapture(lucia, await meetupPage(lucia, meetupId, at), at));
		expect(capture.minutesHtml).toMatch(DRAWN);
	});

	test("in a message: by those with a seat where it was sent to, and by organisers; its mail has no address that opens it for others", async () => {
		const { id: communityId } = await desk();
		const claire = await as("communityManager");
		const { id: meetupId, venueIds } = await edition({ communityId, seats: [5, 5] });
		const [paris = "", dakar = ""] = venueIds;
		await rsvp(await as("employee"), { meetupId, venueId: paris }, at);
		await rsvp(await as("champion"), { meetupId, venueId: dakar }, at);
		const { id, markdown } = await pictureOf(claire);
		const text = `Come in by the **side door**, see [the map](https://maps.example/a_b):\n\n${markdown}\n\n1\\. is no list <b>`;
		expect(await messagePreview(claire, text, at)).toMatch(DRAWN);
		const message = { meetupId, messageId: randomUUID(), venueId: paris, subject: "The lift is broken", text };
		await sendHostMessage(claire, message, at);
		expect(await seenBy(id)).toEqual(["communityManager", "employee"]);
		expect((await meetupMessages(claire, meetupId, at)).sent[0]?.html).toMatch(DRAWN);
		await tellAll();
		const mail = await db.outgoingMail.findFirstOrThrow({
			where: { personId: await castId("employee"), kind: "message" },
		});
		expect(mail.html).toContain("<strong>side door</strong>");
		expect(mail.html).toContain(`/api/files/${id}">Picture: whiteboard.webp</a>`);
		expect(mail.text).toContain(`the map (https://maps.example/a_b)`);
		expect(mail.text).toMatch(new RegExp(`Picture: whiteboard.webp \\(https?://[^)]+/api/files/${id}\\)`));
		expect(mail.text).toContain("1. is no list <b>");
		for (const part of [mail.html, mail.text]) expect(part).not.toMatch(/\?s=|<img|data-file/);
		const others = await pictureOf(await as("employee"));
		const astray = { ...message, messageId: randomUUID(), text: others.markdown };
		await expect(sendHostMessage(claire, astray, at)).rejects.toEqual(refusal("file_not_yours"));
	});

	test("in a series: its editions have what its template shows, whoever of its organisers writes and the job as well", async () => {
		const { id, markdown } = await pictureOf(await as("communityManager"));
		const { seriesId, editions } = await planned({ about: markdown });
		const tied = () => db.attachment.count({ where: { fileId: id, meetup: { seriesId } } });
		expect(await tied()).toBe(editions.length);
		expect(await seenBy(id)).toEqual(["communityManager"]);
		const helene = await as("hubLead");
		await changeSeries(helene, await seriesForm(seriesId, { about: `${markdown}\n\nBring a pen.` }), at);
		expect(await tied()).toBe(editions.length);
		await keepSeriesAhead(later(90));
		const now = await editionsOf(seriesId);
		expect(now.length).toBeGreaterThan(editions.length);
		expect(await tied()).toBe(now.length);
	});
});

test("a card without files costs its page no statement more, one with files one", async () => {
	const { slug } = await desk();
	const olfa = await as("champion");
	const { markdown } = await pictureOf(olfa);
	const write = async (steps: string, evidence?: string) => {
		const card = { ...fortyWords, steps, evidence };
		return (await draftPractice(olfa, { card, communitySlug: slug, contactId: olfa.personId, publish: true }, at)).slug;
	};
	const [bare, full] = [await write("One."), await write(markdown, markdown)];
	const cost = (practice: string) => countStatements(() => practicePage(olfa, practice, at));
	expect((await cost(full)) - (await cost(bare))).toBe(1);
});

test("a file of a text that somebody is still writing stays, and is deleted a week after its draft is gone", async () => {
	const lucia = await as("employee");
	const { id, markdown } = await pictureOf(lucia);
	await begin(lucia, at, { fields: { body: `Kindly, and\n\n${markdown}` } });
	const collect = async (days: number) => collectUnusedFiles(later(days), await filesInDrafts());
	expect(await filesInDrafts()).toEqual([id]);
	await collect(8);
	await collect(20);
	expect(await db.storedFile.count()).toBe(1);
	await discardFormDraft(lucia, DRAFT, later(20));
	// It can be taken back for a day.
	await collect(20.5);
	await db.formDraft.updateMany({ data: { fields: {} } });
	await collect(27);
	expect(await db.storedFile.count()).toBe(1);
	await collect(28);
	expect(await db.storedFile.count()).toBe(0);
});
