import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { speakerInput } from "@/lib/speakers/schema";
import { seatConfirmedSpeakers } from "@/lib/speakers/speaker-seats";
import { addSpeaker } from "@/lib/speakers/speakers";
import { type CastName, cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { refusal } from "../refusal";

const talkOf = (name: CastName, meetupId?: string) =>
	speakerInput.parse({
		kind: "internal",
		email: cast[name].email,
		subject: "Letters that nobody sends any more",
		meetupId,
	});

test("a colleague who speaks is one who is here", async () => {
	const { slug } = await community();
	const claire = await as("communityManager");
	for (const name of ["guest", "suspended"] as const) {
		await castId(name);
		await expect(addSpeaker(claire, { slug, ...talkOf(name) }, at)).rejects.toEqual(refusal("person_unknown"));
	}
});

test("a published edition gives a seat to those who have promised to speak there and are here, and to nobody else", async () => {
	const { id: communityId, slug } = await community();
	const { id: meetupId } = await edition({ communityId, seats: [9] });
	const { id: other } = await edition({ communityId, seats: [9] });
	const claire = await as("communityManager");
	const promised = async (
		name: CastName,
		stage: "contacted" | "confirmed" | "briefed" | "declined",
		where = meetupId,
	) => {
		await castId(name);
		const { id } = await addSpeaker(claire, { slug, ...talkOf(name, where) }, at);
		await db.speakerEngagement.update({ where: { id }, data: { stage } });
	};
	await promised("champion", "confirmed");
	await promised("employee", "briefed");
	await promised("newcomer", "contacted");
	await promised("lineManager", "declined");
	await promised("hubLead", "confirmed", other);
	await promised("moderator", "confirmed");
	await db.person.update({ where: { id: await castId("moderator") }, data: { status: "suspended" } });
	await seatConfirmedSpeakers(meetupId, at);
	const seats = await db.rsvp.findMany({ where: { answer: "going" }, select: { meetupId: true, personId: true } });
	expect(new Set(seats.map(({ personId }) => personId))).toEqual(
		new Set([await castId("champion"), await castId("employee")]),
	);
	expect(seats.every((seat) => seat.meetupId === meetupId)).toBe(true);
});
