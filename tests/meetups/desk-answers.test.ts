import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { translator } from "@/lib/i18n/translator";
import { deskNames, meetupDesk } from "@/lib/meetups/desk";
import { countedAnswers } from "@/lib/meetups/desk-answers";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { answerQuestions, rsvp } from "@/lib/meetups/rsvps";
import { eraseCompanionNames, eraseDetails } from "@/lib/seats/erasure";
import { companionNames } from "@/lib/seats/meetup-text";
import { as, at, community } from "../factories";
import { refusal } from "../refusal";
import { december, edition, seatsOf } from "./editions";

async function ours(options: Parameters<typeof edition>[0] = {}) {
	const { id: communityId } = await community();
	const { id, venueId } = await edition({ communityId, ...options });
	return { meetupId: id, venueId, claire: await as("communityManager") };
}

describe("what people tell the hosts", () => {
	const asked = async (meetupId: string) =>
		(
			await db.rsvpQuestion.create({
				data: { meetupId, position: 1, kind: "diet" },
				select: { id: true },
			})
		).id;

	test("is read on the organiser's desk and by the person, by nobody else, and erased a month after", async () => {
		const { meetupId, venueId, claire } = await ours();
		const questionId = await asked(meetupId);
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId, venueId, details: [{ questionId, text: "No fish" }] }, at);
		const desk = await meetupDesk(claire, meetupId);
		expect((await deskNames(claire, desk, {})).rows[0]?.details).toMatchObject([{ text: "No fish" }]);
		expect((await meetupPage(lucia, meetupId, at)).questions).toMatchObject([{ kind: "diet", mine: "No fish" }]);
		expect((await meetupPage(await as("champion"), meetupId, at)).questions).toMatchObject([{ mine: null }]);
		expect(await eraseDetails(new Date(december.getTime() + 29 * DAY))).toBe(0);
		expect(await eraseDetails(new Date(december.getTime() + 31 * DAY))).toBe(1);
		expect(await db.rsvpDetail.count()).toBe(0);
	});

	test("is counted by answer for the people coming, at every venue or one", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [2, 5] });
		const questionId = await asked(meetupId);
		const desk = await meetupDesk(claire, meetupId);
		const other = desk.venues[1]?.id ?? "";
		const told = async (name: "employee" | "newcomer" | "champion" | "moderator", at_: string, text: string) =>
			rsvp(await as(name), { meetupId, venueId: at_, details: [{ questionId, text }] }, at);
		await told("employee", venueId, "Vegetarian");
		await told("champion", venueId, " vegetarian");
		await told("newcomer", venueId, "No fish");
		await told("moderator", other, "No nuts");
		const answers = async (venue?: string) =>
			(await countedAnswers(claire, desk, venue))?.flatMap((one) =>
				one.answers.map(({ text, people }) => [text, people]),
			);
		expect(await answers()).toEqual([
			[expect.stringMatching(/^vegetarian$/i), 2],
			["No nuts", 1],
		]);
		expect(await answers(other)).toEqual([["No nuts", 1]]);
		expect(await countedAnswers(await as("champion"), desk, undefined)).toBeNull();
	});

	test("names their guests, until a month after: then how many they were is left", async () => {
		const { meetupId, venueId, claire } = await ours();
		await db.meetup.update({ where: { id: meetupId }, data: { companionsEach: 2 } });
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId, venueId, companions: ["Marta Gil", "Jean Petit"] }, at);
		expect(await eraseCompanionNames(new Date(december.getTime() + 29 * DAY))).toBe(0);
		expect(await eraseCompanionNames(new Date(december.getTime() + 31 * DAY))).toBe(1);
		expect(await eraseCompanionNames(new Date(december.getTime() + 32 * DAY))).toBe(0);
		const [seated] = (await deskNames(claire, await meetupDesk(claire, meetupId), {})).rows;
		expect(seated?.companions).toEqual(["", ""]);
		expect(companionNames(translator("en"), seated?.companions ?? [])).toEqual(["one person", "one person"]);
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 3 }]);
	});

	test("can be changed while the seat is theirs; an answer to somebody else's question is not kept", async () => {
		const { meetupId, venueId } = await ours();
		const other = await ours();
		const questionId = await asked(meetupId);
		const foreign = await asked(other.meetupId);
		const lucia = await as("employee");
		await expect(answerQuestions(lucia, { meetupId, details: [] }, at)).rejects.toEqual(refusal("no_seat_held"));
		await rsvp(lucia, { meetupId, venueId }, at);
		const details = [
			{ questionId, text: "Vegetarian" },
			{ questionId: foreign, text: "Nothing" },
		];
		await answerQuestions(lucia, { meetupId, details }, at);
		expect(await db.rsvpDetail.findMany({ select: { text: true } })).toEqual([{ text: "Vegetarian" }]);
	});
});
