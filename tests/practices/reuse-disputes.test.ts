import { beforeEach, describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { practicePage } from "@/lib/practices/practice-page";
import {
	answerDispute,
	askHubAboutReuse,
	decideDispute,
	disputeReuse,
	takeBackDispute,
} from "@/lib/practices/reuse-disputes";
import { reuseTrail } from "@/lib/practices/reuse-trail";
import { markReused, restoreReuse, withdrawReuse } from "@/lib/practices/reuses";
import { as, at, castId, community, orgUnit, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { published } from "./cards";

const reason = "We answer by phone, and never used it.";
const answer = "Pilar showed it to us on 3 November.";

/** Olfa's practice; Claire has recorded that Spain used it, where Lucía reports to Sami, who works there. */
let slug: string;
let id: string;

beforeEach(async () => {
	const home = await community({ members: [await castId("champion")] });
	slug = await published(await as("champion"), home.slug);
	await db.person.update({
		where: { id: await castId("employee") },
		data: { managerId: await castId("lineManager") },
		select: { id: true },
	});
	await db.person.update({
		where: { id: await castId("lineManager") },
		data: { orgUnitId: await orgUnit("spain") },
		select: { id: true },
	});
	id = await markReused(await as("communityManager"), { slug, unitId: await orgUnit("spain") }, at);
});

const counted = async () => (await db.practice.findUniqueOrThrow({ where: { slug } })).reuseUnitCount;

/** The people who are told of the last activity of a kind. */
async function toldOf(kind: string) {
	const activity = await db.activity.findFirstOrThrow({ where: { kind }, orderBy: { at: "desc" } });
	await notifyOfActivity(activity.id, at);
	const items = await db.inboxItem.findMany({
		where: { activityId: activity.id },
		select: { person: { select: { givenName: true } } },
	});
	return items.map((item) => item.person.givenName).sort();
}

describe("a unit that is named disputes a reuse", () => {
	test("through somebody to whom a colleague there reports, and nobody else; it is not counted meanwhile", async () => {
		expect(await counted()).toBe(1);
		for (const name of ["employee", "champion", "newcomer", "hubLead"] as const)
			await expect(disputeReuse(await as(name), { id, reason }, at)).rejects.toEqual(refusal("unit_leads_only"));
		await disputeReuse(await as("lineManager"), { id, reason }, at);
		expect(await counted()).toBe(0);
		await expect(disputeReuse(await as("lineManager"), { id, reason }, at)).rejects.toEqual(
			refusal("disputed_already"),
		);
		expect(await toldOf("practice.reused")).toEqual(["Olfa", "Sami"]);
		expect(await toldOf("reuse.disputed")).toEqual(["Claire"]);
		const trail = await reuseTrail(
			await as("newcomer"),
			{ ...(await practicePage(await as("newcomer"), slug, at)) },
			{},
		);
		expect(trail.disputes).toMatchObject([{ id, isCounted: false, said: null }]);
	});

	test("who recorded it withdraws: the dispute is over, and nothing is lost", async () => {
		await disputeReuse(await as("lineManager"), { id, reason }, at);
		const claire = await as("communityManager");
		expect(await withdrawReuse(claire, id, at)).toEqual({ slug, isDisputed: true });
		expect(await counted()).toBe(0);
		expect(await db.reuseDispute.findFirstOrThrow()).toMatchObject({ reason, outcome: "withdrawn" });
		await expect(restoreReuse(claire, id, at)).rejects.toEqual(refusal("already_decided"));
		expect(await toldOf("reuse.withdrawn_after_dispute")).toEqual(["Sami"]);
	});

	test("who recorded it answers, and the unit agrees after all: it counts again", async () => {
		await disputeReuse(await as("lineManager"), { id, reason }, at);
		await expect(answerDispute(await as("champion"), { id, answer }, at)).rejects.toEqual(refusal("recorder_only"));
		await answerDispute(await as("communityManager"), { id, answer }, at);
		expect(await toldOf("reuse.dispute_answered")).toEqual(["Sami"]);
		await takeBackDispute(await as("lineManager"), id, at);
		expect(await counted()).toBe(1);
		expect(await toldOf("reuse.dispute_taken_back")).toEqual(["Claire"]);
	});

	test.each([
		["used", 1],
		["not_used", 0],
	] as const)("they do not agree, and the hub decides: %s", async (decision, units) => {
		const sami = await as("lineManager");
		await disputeReuse(sami, { id, reason }, at);
		await expect(askHubAboutReuse(sami, id, at)).rejects.toEqual(refusal("answer_awaited"));
		await expect(decideDispute(await as("hubLead"), { id, decision }, at)).rejects.toEqual(refusal("not_disputed"));
		await answerDispute(await as("communityManager"), { id, answer }, at);
		await askHubAboutReuse(sami, id, at);
		expect(await toldOf("reuse.dispute_sent_to_hub")).toEqual(["Hélène"]);
		for (const name of ["lineManager", "communityManager", "champion"] as const)
			await expect(decideDispute(await as(name), { id, decision }, at)).rejects.toEqual(refusal("hub_leads_only"));
		await decideDispute(await as("hubLead"), { id, decision, note: "I asked Madrid." }, at);
		expect(await counted()).toBe(units);
		expect(await toldOf("reuse.dispute_decided")).toEqual(["Claire", "Sami"]);
		await expect(disputeReuse(sami, { id, reason }, at)).rejects.toEqual(refusal("already_decided"));
		const again = { slug, unitId: await orgUnit("spain") };
		await expect(markReused(await as("communityManager"), again, at)).rejects.toEqual(refusal("already_reused"));
		const kinds = await db.activity.findMany({ where: { subjectType: "reuse" }, orderBy: { at: "asc" } });
		expect(kinds.map(({ kind }) => kind).sort()).toEqual([
			"reuse.dispute_answered",
			"reuse.dispute_decided",
			"reuse.dispute_sent_to_hub",
			"reuse.disputed",
		]);
	});

	test("without an answer the unit asks the hub after two weeks", async () => {
		const sami = await as("lineManager");
		await disputeReuse(sami, { id, reason }, at);
		await askHubAboutReuse(sami, id, new Date(at.getTime() + 14 * DAY));
		expect((await db.reuseDispute.findFirstOrThrow()).sentToHubAt).not.toBeNull();
	});

	test("nobody decides about their own words, and who recorded it disputes nothing", async () => {
		const helene = await as("hubLead");
		const own = await markReused(helene, { slug, unitId: await orgUnit("spain") }, at);
		await disputeReuse(await as("lineManager"), { id: own, reason }, at);
		await answerDispute(helene, { id: own, answer }, at);
		await askHubAboutReuse(await as("lineManager"), own, at);
		await expect(decideDispute(helene, { id: own, decision: "used" }, at)).rejects.toEqual(refusal("own_dispute"));
		await decideDispute(await as("admin"), { id: own, decision: "used" }, at);
		const mine = await markReused(await as("lineManager"), { slug, unitId: await orgUnit("spain") }, at);
		await expect(disputeReuse(await as("lineManager"), { id: mine, reason }, at)).rejects.toEqual(refusal("own_reuse"));
	});
});

describe("what both sides say", () => {
	test("is read by them, by those who keep the card and by the hub", async () => {
		await disputeReuse(await as("lineManager"), { id, reason }, at);
		const readers: string[] = [];
		for (const name of [
			"lineManager",
			"communityManager",
			"champion",
			"hubLead",
			"admin",
			"employee",
			"newcomer",
		] as const) {
			const viewer = await as(name);
			const page = await practicePage(viewer, slug, at);
			const { disputes } = await reuseTrail(viewer, page, {});
			if (disputes[0]?.said) readers.push(name);
		}
		expect(readers).toEqual(["lineManager", "communityManager", "champion", "hubLead", "admin"]);
	});

	test("in a hidden community the hub is absent, and its managers decide", async () => {
		const lucia = await castId("employee");
		const ben = await castId("moderator");
		const hidden = await community({
			visibility: "hidden",
			members: [await castId("champion"), lucia],
			moderators: [ben],
		});
		const secret = await published(await as("champion"), hidden.slug);
		await db.person.update({ where: { id: lucia }, data: { managerId: ben }, select: { id: true } });
		await db.person.update({ where: { id: ben }, data: { orgUnitId: await orgUnit("spain") }, select: { id: true } });
		const of = await markReused(await viewerOf(lucia), { slug: secret }, at);
		for (const name of ["lineManager", "hubLead"] as const)
			await expect(disputeReuse(await as(name), { id: of, reason }, at)).rejects.toBeInstanceOf(NotFound);
		await disputeReuse(await as("moderator"), { id: of, reason }, at);
		await answerDispute(await viewerOf(lucia), { id: of, answer }, at);
		await askHubAboutReuse(await as("moderator"), of, at);
		expect(await toldOf("reuse.dispute_sent_to_hub")).toEqual(["Claire"]);
		await expect(decideDispute(await as("hubLead"), { id: of, decision: "used" }, at)).rejects.toBeInstanceOf(NotFound);
		await decideDispute(await as("communityManager"), { id: of, decision: "used" }, at);
	});

	test("reports in another unit give no right, nor does the head of a spoke who reports to the hub", async () => {
		const [polish, spanish] = [await person({ unit: "poland" }), await person({ unit: "spain" })];
		await db.person.update({ where: { id: polish }, data: { managerId: await castId("newcomer") } });
		await db.person.update({ where: { id: spanish }, data: { managerId: await castId("hubLead") } });
		for (const name of ["newcomer", "hubLead"] as const)
			await expect(disputeReuse(await as(name), { id, reason }, at)).rejects.toEqual(refusal("unit_leads_only"));
	});
});
