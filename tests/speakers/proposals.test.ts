import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { closeCall, openCall, proposeTalk, rateSpeaker } from "@/lib/speakers/proposals";
import { speakerPage } from "@/lib/speakers/queries";
import { callPage } from "@/lib/speakers/talk-form";
import { as, at, castId, community } from "../factories";
import { december, edition } from "../meetups/editions";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";

const UNTIL = "2026-12-01T18:00";
const after = new Date("2026-12-01T17:00:01Z");

const talk = (meetupId: string, subject = "Nine words we stopped using") => ({
	meetupId,
	subject,
	abstract: "What we cut from our letters, and what customers wrote back.",
});

/** Proposals are asked for until 1 December, six in the evening in Paris. */
async function called() {
	const { id: communityId } = await community({
		members: [await castId("employee"), await castId("champion")],
		moderators: [await castId("moderator")],
	});
	const { id: meetupId } = await edition({ communityId });
	const claire = await as("communityManager");
	await openCall(claire, { meetupId, until: UNTIL }, at);
	return { meetupId, claire };
}

describe("a call for proposals", () => {
	test("is opened and closed by a manager, ends at its time, and before the start", async () => {
		const { meetupId, claire } = await called();
		const lucia = await as("employee");
		await proposeTalk(lucia, talk(meetupId), at);
		await expect(proposeTalk(lucia, talk(meetupId, "Too late"), after)).rejects.toEqual(refusal("call_closed"));
		await expect(openCall(claire, { meetupId, until: "2026-12-17T14:01" }, at)).rejects.toEqual(
			refusal("call_until_the_start"),
		);
		await expect(openCall(claire, { meetupId, until: "2026-11-01T10:00" }, at)).rejects.toEqual(
			refusal("call_until_the_start"),
		);
		await closeCall(claire, meetupId, at);
		await closeCall(claire, meetupId, at);
		await expect(proposeTalk(lucia, talk(meetupId, "Another"), at)).rejects.toEqual(refusal("call_closed"));
		expect(await db.activity.count({ where: { kind: "call.closed" } })).toBe(1);
		for (const name of ["moderator", "employee"] as const)
			await expect(openCall(await as(name), { meetupId, until: UNTIL }, at)).rejects.toEqual(refusal("managers_only"));
		await expect(openCall(claire, { meetupId, until: UNTIL }, december)).rejects.toEqual(refusal("meetup_over"));
	});

	test("is for members: others are told to join first, and guests find nothing", async () => {
		const { meetupId } = await called();
		await expect(proposeTalk(await as("newcomer"), talk(meetupId), at)).rejects.toEqual(refusal("members_only"));
		await expect(proposeTalk(await as("guest"), talk(meetupId), at)).rejects.toBeInstanceOf(NotFound);
		const silent = await edition();
		await expect(proposeTalk(await as("communityManager"), talk(silent.id), at)).rejects.toEqual(
			refusal("call_not_open"),
		);
	});

	test("refuses kindly what was proposed already, also in other letters", async () => {
		const { meetupId } = await called();
		await proposeTalk(await as("employee"), talk(meetupId), at);
		for (const name of ["employee", "champion"] as const)
			await expect(proposeTalk(await as(name), talk(meetupId, "nine words  we stopped USING"), at)).rejects.toEqual(
				refusal("already_proposed"),
			);
	});
});

describe("a proposal", () => {
	test("is its proposer's to see, and of nobody else but those who prepare the meetup, who are told", async () => {
		const { meetupId, claire } = await called();
		const { id } = await proposeTalk(await as("employee"), talk(meetupId), at);
		await proposeTalk(await as("champion"), { ...talk(meetupId, "On Rome"), name: "Ada Weber", company: "Nordia" }, at);
		const seen = async (name: "employee" | "champion" | "moderator") => {
			const { mine, proposals } = await callPage(await as(name), meetupId);
			return [mine.map(({ subject }) => subject), proposals.length];
		};
		expect(await seen("employee")).toEqual([["Nine words we stopped using"], 0]);
		expect(await seen("champion")).toEqual([["On Rome"], 0]);
		expect(await seen("moderator")).toEqual([[], 2]);
		expect(await speakerPage(claire, id)).toMatchObject({
			stage: "proposed",
			kind: "internal",
			name: "Lucía Ibáñez",
			personId: await castId("employee"),
		});
		await expect(speakerPage(await as("employee"), id)).rejects.toBeInstanceOf(NotFound);
		await tellAll();
		expect(await inboxOf("communityManager")).toHaveLength(2);
		expect(await inboxOf("employee")).toHaveLength(0);
	});

	test("may be a colleague's, who is then known as its speaker", async () => {
		const { meetupId, claire } = await called();
		const speakerPersonId = await castId("champion");
		const { id } = await proposeTalk(await as("employee"), { ...talk(meetupId), name: "Olfa", speakerPersonId }, at);
		expect(await speakerPage(claire, id)).toMatchObject({
			kind: "internal",
			name: "Olfa Mejri",
			personId: speakerPersonId,
		});
		const guest = { ...talk(meetupId, "Another"), name: "Jonas", speakerPersonId: await castId("guest") };
		await expect(proposeTalk(await as("employee"), guest, at)).rejects.toEqual(refusal("person_unknown"));
	});

	test("is rated from 1 to 5 by managers and moderators: the average is shown with how many rated", async () => {
		const { meetupId, claire } = await called();
		const { id } = await proposeTalk(await as("employee"), talk(meetupId), at);
		await rateSpeaker(claire, { id, stars: 2 }, at);
		await rateSpeaker(claire, { id, stars: 4, note: "Second thoughts" }, at);
		await rateSpeaker(await as("moderator"), { id, stars: 5 }, at);
		const page = await speakerPage(claire, id);
		expect(page.rating).toEqual({ average: 4.5, count: 2 });
		expect(page.ratings.map(({ note }) => note)).toContain("Second thoughts");
		await expect(rateSpeaker(await as("champion"), { id, stars: 1 }, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("is not rated by who made it", async () => {
		const { meetupId, claire } = await called();
		const { id } = await proposeTalk(claire, talk(meetupId), at);
		await expect(rateSpeaker(claire, { id, stars: 5 }, at)).rejects.toEqual(refusal("own_proposal"));
	});
});
