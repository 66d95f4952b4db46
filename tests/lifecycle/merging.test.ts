import { describe, expect, test } from "vitest";
import { openFeed } from "@/lib/calendar/feeds";
import { changeMemberRole, removeMember } from "@/lib/communities/memberships";
import { addressAfterMerge } from "@/lib/communities/merging";
import { communityPage } from "@/lib/communities/queries";
import { relateCommunities, relatedCommunities } from "@/lib/communities/related";
import { db, kysely } from "@/lib/db";
import { saveFormDraft } from "@/lib/drafts/drafts";
import { NotFound } from "@/lib/errors";
import { communityMetrics } from "@/lib/insights/community-metrics";
import { beginLetter } from "@/lib/letters/letters";
import { mergeCommunity, whatMoves } from "@/lib/lifecycle/merging";
import { rsvp } from "@/lib/meetups/rsvps";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { edition, series } from "../meetups/editions";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later } from "../posts/conversation";
import { published } from "../practices/cards";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

/** Letters, of Claire, Ben, Lucía and Olfa, and Calls, of Claire, Awa and Olfa. */
async function two({ from = "open", to = "open" }: { from?: "open" | "hidden"; to?: "open" | "hidden" } = {}) {
	const letters = await community({
		name: "Letters",
		visibility: from,
		members: [await castId("employee"), await castId("champion")],
		moderators: [await castId("moderator")],
	});
	const calls = await community({
		name: "Calls",
		visibility: to,
		members: [await castId("newcomer"), await castId("champion")],
	});
	return { letters, calls };
}

const merge = async (from: { slug: string }, to: { slug: string }, more = {}) =>
	mergeCommunity(await as("communityManager"), { slug: from.slug, into: to.slug, ...more }, later(60));

describe("a community merged into another", () => {
	test("hands over everything that belongs to it", async () => {
		const { letters, calls } = await two();
		const lucia = await as("employee");
		const question = await ask(lucia, letters.slug, at);
		await answer(await as("champion"), question, later(1));
		const practice = await published(await as("champion"), letters.slug);
		const repeated = await series(letters.id);
		const meetup = await edition({ communityId: letters.id, seriesId: repeated.id, number: 1 });
		await rsvp(lucia, { meetupId: meetup.id, venueId: meetup.venueId, onlyIfFree: false }, later(2));
		await openFeed(lucia, { scope: "community", communityId: letters.id }, at);
		await db.markedWords.createMany({
			data: [
				{ communityId: letters.id, language: "en", words: ["spam", "scam"] },
				{ communityId: letters.id, language: "fr", words: ["arnaque"] },
				{ communityId: calls.id, language: "en", words: ["scam"] },
			],
		});
		await db.savedReply.create({
			data: { communityId: letters.id, title: "Tone", texts: { en: "Kindly." }, createdAt: at },
		});
		await db.communityChoice.create({
			data: { personId: lucia.personId, communityId: letters.id, level: "everything" },
		});
		await db.speakerEngagement.create({
			data: {
				communityId: letters.id,
				kind: "industry",
				name: "Jonas",
				subject: "Calls",
				createdAt: at,
				stageSince: at,
			},
		});
		const head = { title: "What autumn brought", language: "en" as const, forUnitIds: [], forSiteIds: [] };
		const letter = await beginLetter(await as("communityManager"), letters.slug, head, at);
		await db.letter.update({ where: { id: letter.id }, data: { scheduledFor: later(90) } });
		await merge(letters, calls);
		const left = async (table: string) =>
			db.$queryRawUnsafe(`select 1 from ${table} where "communityId" = '${letters.id}'`);
		for (const table of [
			"posts",
			"replies",
			"practices",
			"reuses",
			"meetup_series",
			"meetups",
			"rsvps",
			"speaker_engagements",
			"calendar_feeds",
			"community_choices",
			"inbox_items",
			"outgoing_mails",
			"moderation_cases",
			"saved_replies",
			"marked_words",
			"letters",
		])
			expect([table, await left(table)]).toEqual([table, []]);
		const of = { where: { communityId: calls.id } };
		expect([
			await db.post.count(of),
			await db.reply.count(of),
			await db.practice.count({ where: { slug: practice, communityId: calls.id } }),
			await db.meetup.count(of),
			await db.meetupSeries.count(of),
			await db.rsvp.count(of),
			await db.speakerEngagement.count(of),
			await db.calendarFeed.count(of),
			await db.communityChoice.count(of),
		]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
		// A letter that was to be sent is a draft: it was written to the members of the other community.
		expect(await db.letter.findMany({ ...of, select: { id: true, scheduledFor: true } })).toEqual([
			{ id: letter.id, scheduledFor: null },
		]);
		const words = await db.markedWords.findMany({ ...of, orderBy: { language: "asc" } });
		expect(words.map((list) => [list.language, list.words])).toEqual([
			["en", ["scam", "spam"]],
			["fr", ["arnaque"]],
		]);
	});

	test("brings its members once each, with the higher role and the earlier day, and leaves out who was removed", async () => {
		const { letters, calls } = await two();
		const olfa = await castId("champion");
		const claire = await as("communityManager");
		await changeMemberRole(claire, letters.slug, olfa, "moderator", at);
		await db.membership.updateMany({
			where: { communityId: letters.id, personId: olfa },
			data: { joinedAt: new Date("2025-01-01") },
		});
		const removed = await person({ givenName: "Bo" });
		for (const { id } of [letters, calls])
			await db.membership.create({
				data: { communityId: id, personId: removed, status: "active", since: at, joinedAt: at },
			});
		await removeMember(claire, calls.slug, removed, at);
		const kim = await person({ givenName: "Kim" });
		await db.membership.create({
			data: { communityId: letters.id, personId: kim, status: "active", since: at, joinedAt: at },
		});
		await db.communityRestriction.create({
			data: { communityId: calls.id, personId: kim, kind: "ban", startsAt: at, reason: "Advertising." },
		});
		await db.membership.create({
			data: { communityId: letters.id, personId: await castId("lineManager"), status: "requested", since: at },
		});
		await merge(letters, calls);
		const rows = await db.membership.findMany({
			where: { communityId: calls.id },
			select: { status: true, role: true, joinedAt: true, person: { select: { givenName: true } } },
		});
		expect(rows.map(({ person: { givenName }, status, role }) => `${givenName} ${status} ${role}`).sort()).toEqual([
			"Awa active member",
			"Ben active moderator",
			"Bo removed member",
			"Claire active manager",
			"Lucía active member",
			"Olfa active moderator",
			"Sami requested member",
		]);
		expect(rows.find(({ person: { givenName } }) => givenName === "Olfa")?.joinedAt).toEqual(new Date("2025-01-01"));
		expect((await communityPage(claire, calls.slug)).memberCount).toBe(5);
	});

	test("tells the members of both once, and its notices lead to the new address", async () => {
		const { letters, calls } = await two();
		const question = await ask(await as("employee"), letters.slug, at);
		await answer(await as("champion"), question, later(1));
		await tellAll();
		await merge(letters, calls);
		await tellAll();
		const told = "Letters is part of Calls now. Its members and everything in it are there.";
		for (const name of ["employee", "champion", "newcomer", "moderator"] as const)
			expect([name, (await inboxOf(name)).filter((text) => text === told).length]).toEqual([name, 1]);
		expect(await inboxOf("communityManager")).not.toContain(told);
		for (const path of await pathsOf("employee")) expect(path).toContain(`/communities/${calls.slug}`);
	});

	test("is seen by nobody any more, and its address leads on, also after the next merge", async () => {
		const { letters, calls } = await two();
		const third = await community({ name: "Messages" });
		await merge(letters, calls);
		for (const name of ["communityManager", "employee", "hubLead", "admin"] as const) {
			await expect(communityPage(await as(name), letters.slug)).rejects.toBeInstanceOf(NotFound);
			expect(await addressAfterMerge(await as(name), letters.slug)).toBe(calls.slug);
		}
		await mergeCommunity(await as("communityManager"), { slug: calls.slug, into: third.slug }, later(90));
		expect(await addressAfterMerge(await as("employee"), letters.slug)).toBe(third.slug);
		expect(await addressAfterMerge(await as("employee"), calls.slug)).toBe(third.slug);
		expect(await addressAfterMerge(await as("guest"), letters.slug)).toBeNull();
	});

	test("leads nobody to a hidden community that they may not see", async () => {
		const { letters, calls } = await two({ to: "hidden" });
		await merge(letters, calls);
		expect(await addressAfterMerge(await as("employee"), letters.slug)).toBe(calls.slug);
		for (const name of ["lineManager", "hubLead", "admin"] as const)
			expect(await addressAfterMerge(await as(name), letters.slug)).toBeNull();
	});

	test("asks before more people read what was written for fewer", async () => {
		const { letters, calls } = await two({ from: "hidden" });
		await expect(merge(letters, calls)).rejects.toEqual(refusal("more_would_read"));
		await merge(letters, calls, { opensToMore: true });
		expect(await addressAfterMerge(await as("lineManager"), letters.slug)).toBe(calls.slug);
	});

	test("is merged by managers of both, or by the hub where it may read both", async () => {
		const { letters, calls } = await two();
		const both = { slug: letters.slug, into: calls.slug };
		await changeMemberRole(await as("communityManager"), letters.slug, await castId("employee"), "manager", at);
		await expect(mergeCommunity(await as("employee"), both, at)).rejects.toEqual(refusal("managers_only"));
		await expect(whatMoves(await as("employee"), letters.slug, calls.slug)).rejects.toEqual(refusal("managers_only"));
		await expect(
			mergeCommunity(await as("communityManager"), { slug: letters.slug, into: letters.slug }, at),
		).rejects.toEqual(refusal("related_to_itself"));
		await mergeCommunity(await as("hubLead"), both, later(60));
		expect(await addressAfterMerge(await as("hubLead"), letters.slug)).toBe(calls.slug);
	});

	test("names before what will move", async () => {
		const { letters, calls } = await two();
		await ask(await as("employee"), letters.slug, at);
		await edition({ communityId: letters.id });
		const { counts, from, opensToMore } = await whatMoves(await as("communityManager"), letters.slug, calls.slug);
		expect(from.memberCount).toBe(4);
		expect(counts).toEqual({ inBoth: 2, waiting: 0, posts: 1, meetups: 1, ahead: 1, series: 0, practices: 0 });
		expect(opensToMore).toBe(false);
	});

	test("keeps its related communities and what people had begun to write", async () => {
		const { letters, calls } = await two();
		const third = await community({ name: "Messages" });
		const claire = await as("communityManager");
		await relateCommunities(claire, { slug: letters.slug, otherSlug: third.slug }, at);
		await relateCommunities(claire, { slug: letters.slug, otherSlug: calls.slug }, at);
		const lucia = await as("employee");
		const address = `/communities/${letters.slug}/posts/new?kind=question`;
		await saveFormDraft(
			lucia,
			{
				id: crypto.randomUUID(),
				key: `/communities/${letters.slug}/posts/new#post question`,
				address,
				title: "Ask",
				fields: { title: "How" },
				revision: 0,
			},
			at,
		);
		await merge(letters, calls);
		expect((await relatedCommunities(claire, calls.id)).map(({ name }) => name)).toEqual(["Messages"]);
		const draft = await db.formDraft.findFirstOrThrow({ where: { personId: lucia.personId } });
		expect([draft.key, draft.address]).toEqual([
			`/communities/${calls.slug}/posts/new#post question`,
			`/communities/${calls.slug}/posts/new?kind=question`,
		]);
	});

	test("keeps its facts, which count for the community that it is part of", async () => {
		const { letters, calls } = await two();
		await ask(await as("employee"), letters.slug, at);
		await merge(letters, calls);
		expect(await db.activity.count({ where: { kind: "post.asked", communityId: letters.id } })).toBe(1);
		const people = [await castId("employee"), await castId("champion")];
		await db.communityDay.createMany({
			data: [
				{ on: new Date("2026-11-17"), communityId: letters.id, personId: people[0] ?? "" },
				{ on: new Date("2026-11-17"), communityId: calls.id, personId: people[1] ?? "" },
				{ on: new Date("2026-11-17"), communityId: letters.id, personId: people[1] ?? "" },
			],
		});
		const period = { day: "2026-11-18", windows: [28], at };
		const { rows } = await communityMetrics.community_engaged
			.statement(period)
			.$castTo<{ scope: string; numerator: number }>()
			.execute(kysely);
		expect(rows.filter(({ scope }) => scope.includes(letters.id))).toEqual([]);
		expect(rows.find(({ scope }) => scope.includes(calls.id))?.numerator).toBe(2);
	});

	test("takes as many statements with many members and posts as with few", async () => {
		const few = await two();
		const small = await countStatements(() => merge(few.letters, few.calls));
		const many = await two();
		for (let index = 0; index < 20; index++) {
			const personId = await person();
			await db.membership.create({
				data: { communityId: many.letters.id, personId, status: "active", since: at, joinedAt: at },
			});
			await ask(await viewerOf(personId), many.letters.slug, at);
		}
		expect(await countStatements(() => merge(many.letters, many.calls))).toBe(small);
	});
});
