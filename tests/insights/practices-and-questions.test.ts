import { describe, expect, test } from "vitest";
import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { refreshFigures } from "@/lib/insights/rollup";
import { at, community, orgUnit } from "../factories";
import { colleague, daysAgo, did, figure, practice, question, reuse, spoke } from "./ledger";

const flows = async () =>
	(
		await db.practiceFlow.findMany({
			where: { windowDays: 28 },
			select: { fromSpokeId: true, toSpokeId: true, practices: true },
		})
	).sort((one, other) => one.practices - other.practices);

describe("the reuse rate", () => {
	test("counts practices published for 90 days or more, of which those another unit used within twelve months", async () => {
		const taken = await practice({ unit: "tunisia", publishedAt: daysAgo(90) });
		await practice({ unit: "tunisia", publishedAt: daysAgo(89) });
		const atHome = await practice({ unit: "tunisia", publishedAt: daysAgo(200) });
		const longAgo = await practice({ unit: "spain", publishedAt: daysAgo(700) });
		const takenBack = await practice({ unit: "spain", publishedAt: daysAgo(200) });
		await reuse(taken, "spain", daysAgo(3));
		await reuse(taken, "poland", daysAgo(2));
		await reuse(atHome, "tunisia", daysAgo(3));
		await reuse(longAgo, "poland", daysAgo(365));
		await reuse(takenBack, "poland", daysAgo(10));
		await db.reuse.updateMany({ where: { practiceId: takenBack }, data: { withdrawnAt: at } });
		await reuse(takenBack, "spain", daysAgo(9));
		await db.reuse.updateMany({ where: { practiceId: takenBack, withdrawnAt: null }, data: { disputedAt: at } });
		await refreshFigures(at);
		expect(await figure("reuse_rate", 365)).toBe("1/4");
		expect(await figure("reuse_rate", 365, await spoke("tunisia"))).toBe("1/2");
		expect(await figure("reuse_rate", 365, await spoke("spain"))).toBe("0/2");
	});

	test("as it stood four weeks ago, when the long past use still counted", async () => {
		const longAgo = await practice({ unit: "spain", publishedAt: daysAgo(700) });
		await reuse(longAgo, "poland", daysAgo(380));
		await practice({ unit: "spain", publishedAt: daysAgo(100) });
		await refreshFigures(at);
		expect(await figure("reuse_rate", 365)).toBe("0/2");
		expect(await figure("reuse_rate", 365, "all", "2026-10-21")).toBe("1/1");
	});

	test("another unit of the same spoke is another unit", async () => {
		const taken = await practice({ unit: "tunisia", publishedAt: daysAgo(100) });
		const team = await db.orgUnit.create({
			data: { code: "sfax", kind: "team", names: { fr: "Sfax", en: "Sfax" }, spokeId: await orgUnit("tunisia") },
			select: { code: true },
		});
		await reuse(taken, team.code, daysAgo(3));
		await refreshFigures(at);
		expect(await figure("reuse_rate", 365)).toBe("1/1");
		expect(await flows()).toEqual([]);
	});

	test("drafts, retired and deleted cards and those of hidden communities are not in the repository", async () => {
		const { id: hidden } = await community({ visibility: "hidden" });
		await practice({ publishedAt: daysAgo(100), communityId: hidden });
		for (const change of [{ status: "draft" as const }, { status: "retired" as const }, { deletedAt: at }])
			await db.practice.update({
				where: { id: await practice({ publishedAt: daysAgo(100) }) },
				data: change,
				select: { id: true },
			});
		await practice({ publishedAt: daysAgo(100) });
		await refreshFigures(at);
		expect(await figure("reuse_rate", 365)).toBe("0/1");
	});

	test("a practice belongs to the country its author had when it was published", async () => {
		const id = await practice({ unit: "tunisia", publishedAt: daysAgo(100) });
		const author = await colleague();
		await db.activity.create({
			data: {
				kind: "practice.published",
				at: daysAgo(100),
				actorId: author,
				subjectType: "practice",
				subjectId: id,
				country: "TN",
			},
			select: { id: true },
		});
		await refreshFigures(at);
		expect(await figure("reuse_rate", 365, "country:TN")).toBe("0/1");
	});
});

describe("practices that another spoke used", () => {
	test("a practice that three people of a spoke used counts once, in the windows of its use", async () => {
		const taken = await practice({ unit: "tunisia", publishedAt: daysAgo(100) });
		const other = await practice({ unit: "tunisia", publishedAt: daysAgo(20) });
		for (const days of [1, 2, 3]) await reuse(taken, "spain", daysAgo(days));
		await reuse(other, "spain", daysAgo(4));
		await reuse(taken, "poland", daysAgo(60));
		await reuse(taken, "hub", daysAgo(6));
		await reuse(taken, "senegal", daysAgo(5));
		const disputed = { orgUnitId: await orgUnit("senegal") };
		await db.reuse.updateMany({ where: disputed, data: { disputedAt: at } });
		await refreshFigures(at);
		expect(await flows()).toEqual([
			{ fromSpokeId: await orgUnit("tunisia"), toSpokeId: null, practices: 1 },
			{ fromSpokeId: await orgUnit("tunisia"), toSpokeId: await orgUnit("spain"), practices: 2 },
		]);
		expect(await db.practiceFlow.count({ where: { windowDays: 90 } })).toBe(3);
	});

	test("a practice of a hidden community is marked as such", async () => {
		const { id: hidden } = await community({ visibility: "hidden" });
		await reuse(await practice({ unit: "tunisia", communityId: hidden, publishedAt: daysAgo(9) }), "spain", daysAgo(1));
		await refreshFigures(at);
		expect(await db.practiceFlow.findMany({ where: { windowDays: 7 }, select: { hiddenCommunityId: true } })).toEqual([
			{ hiddenCommunityId: hidden },
		]);
	});
});

describe("communities and their questions", () => {
	test("a community's engaged people are distinct, beside its members", async () => {
		const [ada, ben] = [await colleague(), await colleague()];
		const { id: communityId } = await community({ members: [ada, ben] });
		await did(ada, "post.asked", { communityId });
		await did(ada, "reply.written", { communityId, at: daysAgo(1) });
		await did(ben, "rsvp.going", { communityId, at: daysAgo(20) });
		await did(ben, "membership.joined", { communityId });
		await refreshFigures(at);
		expect(await figure("community_engaged", 28, `community:${communityId}`)).toBe("2/3");
		expect(await figure("community_engaged", 7, `community:${communityId}`)).toBe("1/3");
	});

	test("an archived community has no figure, and no place in the picture", async () => {
		const ada = await colleague();
		const { id: communityId } = await community({ manager: ada });
		const { id: archived } = await community({ manager: ada });
		await db.community.update({ where: { id: archived }, data: { archivedAt: at } });
		for (const id of [communityId, archived]) await did(ada, "post.asked", { communityId: id });
		await refreshFigures(at);
		expect(await figure("community_engaged", 28, `community:${communityId}`)).toBe("1/1");
		expect(await figure("community_engaged", 28, `community:${archived}`)).toBeNull();
		const plots = await db.spokePlot.findMany({
			where: { windowDays: 28 },
			select: { seedIds: true, communities: true },
		});
		expect(plots).toEqual([{ seedIds: [communityId], communities: 1 }]);
	});

	test("the median and the ninetieth percentile are over all questions, answered or not", async () => {
		const { id: communityId } = await community();
		const asked = daysAgo(30);
		for (const hours of [1, 2, 4, 8, 10, 20, 40, 60, 70])
			await question(communityId, asked, new Date(asked.getTime() + hours * HOUR));
		await question(communityId, asked, null);
		await refreshFigures(at);
		expect(await figure("first_response_median", 90)).toBe("600/10");
		expect(await figure("first_response_p90", 90)).toBe("4200/10");
		expect(await figure("questions_unanswered", 90)).toBe("1/10");
		await question(communityId, asked, null);
		await refreshFigures(at, { anyway: true });
		expect(await figure("first_response_p90", 90)).toBeNull();
		expect(await figure("first_response_median", 90)).toBe("1200/11");
	});

	test("a question waits from its forty-ninth hour until someone replies, in open communities alone", async () => {
		const open = await community();
		const closed = await community({ visibility: "by_invitation" });
		await question(open.id, new Date(at.getTime() - 49 * HOUR), null);
		await question(open.id, new Date(at.getTime() - 47 * HOUR), null);
		await question(open.id, daysAgo(10), daysAgo(9));
		await question(open.id, daysAgo(91), null);
		await question(closed.id, daysAgo(10), null);
		await refreshFigures(at);
		expect(await figure("questions_waiting", 90)).toBe("1/3");
		expect(await figure("questions_waiting", 90, `community:${open.id}`)).toBe("1/3");
		expect(await figure("questions_waiting", 90, `community:${closed.id}`)).toBeNull();
	});

	test("a deleted question is in no figure, nor is a discussion, an archived community's question or one of tomorrow", async () => {
		const open = await community();
		const asked = daysAgo(10);
		await question(open.id, asked, new Date(asked.getTime() + HOUR));
		await question(open.id, asked, null, { deletedAt: daysAgo(9) });
		await question(open.id, asked, null, { hiddenAs: "hidden" });
		await question(open.id, asked, null, { hiddenAs: "waiting" });
		await question(open.id, asked, new Date(asked.getTime() + 20 * HOUR), { deletedAt: daysAgo(9) });
		await question(open.id, asked, null, { kind: "discussion" });
		await question(open.id, asked, null, { kind: "announcement" });
		await question(open.id, new Date(at.getTime() + HOUR), null);
		const archived = await community();
		await db.community.update({ where: { id: archived.id }, data: { archivedAt: at } });
		await question(archived.id, asked, null);
		await refreshFigures(at);
		expect(await figure("questions_unanswered", 90)).toBe("0/1");
		expect(await figure("questions_waiting", 90)).toBe("0/1");
		expect(await figure("questions_waiting", 90, `community:${open.id}`)).toBe("0/1");
		expect(await figure("questions_waiting", 90, `community:${archived.id}`)).toBeNull();
		expect(await figure("first_response_median", 90)).toBe("60/1");
		expect(await figure("first_response_p90", 90)).toBe("60/1");
	});
});
