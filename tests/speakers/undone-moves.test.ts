import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { Stale } from "@/lib/errors";
import { speakerPage } from "@/lib/speakers/queries";
import { speakerInput } from "@/lib/speakers/schema";
import { addSpeaker, moveSpeaker, undoMove } from "@/lib/speakers/speakers";
import { as, at, community } from "../factories";
import { edition } from "../meetups/editions";

test("a move that is taken back puts the speaker where they were, without a second brief, and not over somebody else's move", async () => {
	const { id: communityId, slug } = await community();
	const { id: meetupId } = await edition({ communityId });
	const claire = await as("communityManager");
	const marta = speakerInput.parse({
		kind: "peer_company",
		name: "Marta Nowak",
		email: "marta.nowak@nordia.example",
		company: "Nordia",
		subject: "Letters that nobody sends any more",
		brief: "Twenty minutes, in English.",
		meetupId,
	});
	const { id } = await addSpeaker(claire, { slug, ...marta }, at);
	await moveSpeaker(claire, { id, from: "idea", stage: "briefed" }, at);
	expect(await moveSpeaker(claire, { id, from: "briefed", stage: "delivered" }, at)).toEqual({ name: "Marta Nowak" });
	await undoMove(claire, { id, from: "delivered", stage: "briefed" }, at);
	expect((await speakerPage(claire, id)).stage).toBe("briefed");
	expect(await db.outgoingMail.count({ where: { onceKey: { startsWith: "speaker.briefed" } } })).toBe(1);
	await expect(undoMove(claire, { id, from: "delivered", stage: "confirmed" }, at)).rejects.toBeInstanceOf(Stale);
});
