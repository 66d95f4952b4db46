import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { championCandidates, championFacts } from "@/lib/insights/contributions";
import { markReused } from "@/lib/practices/reuses";
import { as, at, castId, community, orgUnit } from "../factories";
import { edition } from "../meetups/editions";
import { answer, ask } from "../posts/conversation";
import { published } from "../practices/cards";
import { refusal } from "../refusal";

const DAY = 86_400_000;

async function term(personId: string, endsOn = "2027-06-30") {
	const topic = await db.topic.upsert({
		where: { slug: "care" },
		update: {},
		create: { slug: "care", names: { en: "Customer care", fr: "Relation client" } },
	});
	const { id: nominationId } = await db.nomination.create({
		data: {
			nomineeId: personId,
			nominatorId: await castId("employee"),
			topicId: topic.id,
			reason: "Helps",
			createdAt: at,
		},
		select: { id: true },
	});
	await db.championTerm.create({
		data: { personId, topicId: topic.id, nominationId, startsOn: new Date("2026-01-01"), endsOn: new Date(endsOn) },
	});
}

/** Olfa publishes a practice that another unit uses, has an answer accepted, hosts an edition that has begun. */
async function work(visibility: "open" | "hidden" = "open") {
	const olfa = await as("champion");
	const place = await community({ visibility, members: [olfa.personId, await castId("employee")] });
	const slug = await published(await as("champion"), place.slug, {}, new Date(at.getTime() - DAY));
	const asked = await ask(await as("employee"), place.slug, new Date(at.getTime() - 3 * DAY));
	const replyId = await answer(await as("champion"), asked, new Date(at.getTime() - 2 * DAY));
	await db.post.update({
		where: { id: asked },
		data: { acceptedReplyId: replyId, acceptedAt: new Date(at.getTime() - DAY) },
	});
	return { place, slug, olfa: olfa.personId };
}

test("a champion's page says until when, and counts what the reader may see", async () => {
	const { place, slug, olfa } = await work();
	const held = await edition({ communityId: place.id });
	await db.meetup.update({ where: { id: held.id }, data: { startsAt: new Date(at.getTime() - DAY), state: "held" } });
	await db.venue.updateMany({ where: { meetupId: held.id }, data: { hostId: olfa } });
	await markReused(await as("newcomer"), { slug }, at);
	await term(olfa);
	const facts = await championFacts(await as("newcomer"), olfa, at);
	expect(facts).toMatchObject({
		practices: 1,
		reused: 1,
		answers: 1,
		hosted: 1,
		spoken: 0,
		named: [{ slug, reuseUnitCount: 1 }],
		terms: [{ slug: "care" }],
	});
	expect(String(facts?.terms[0]?.endsOn)).toContain("2027-06-30");
	expect(await championFacts(await as("guest"), olfa, at)).toBeNull();
});

test("what happened in a hidden community counts for its members alone, and a term that has ended is none", async () => {
	const { olfa } = await work("hidden");
	await term(olfa);
	expect(await championFacts(await as("employee"), olfa, at)).toMatchObject({ practices: 1, answers: 1 });
	expect(await championFacts(await as("hubLead"), olfa, at)).toMatchObject({ practices: 0, answers: 0, named: [] });
	await db.championTerm.updateMany({ data: { endedAt: at } });
	expect(await championFacts(await as("employee"), olfa, at)).toBeNull();
});

test("who could be proposed: colleagues with facts of the last year who are no champions, by unit, for the hub alone", async () => {
	const { olfa } = await work();
	await castId("newcomer");
	const helene = await as("hubLead");
	const names = async (unit?: string) => (await championCandidates(helene, unit, at)).map(({ givenName }) => givenName);
	expect(await names()).toEqual(["Olfa"]);
	expect(await names(await orgUnit("tunisia"))).toEqual(["Olfa"]);
	expect(await names(await orgUnit("spain"))).toEqual([]);
	expect(await championCandidates(helene, undefined, new Date(at.getTime() + 400 * DAY))).toEqual([]);
	await term(olfa);
	expect(await names()).toEqual([]);
	await expect(championCandidates(await as("employee"), undefined, at)).rejects.toEqual(refusal("hub_leads_only"));
});
