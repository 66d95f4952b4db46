import { describe, expect, test } from "vitest";
import { decideNomination, nominate, withdrawNomination } from "@/lib/champions/nominations";
import {
	nominationPage,
	nominationsMadeBy,
	nominationsToDecide,
	nomineeOf,
	waitingNominations,
} from "@/lib/champions/queries";
import { dayOfColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { as, at, castId, orgUnit, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { care, evidence, olfaChampion, olfaProposed, topic } from "./proposals";

const yes = { grant: true };

async function kinds() {
	const rows = await db.activity.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
	return rows.map((row) => row.kind);
}

async function proposal(nomineeId: string) {
	return { nomineeId, topicId: await care(), reason: "Knows what to say and shows it.", evidence };
}

describe("proposing a colleague", () => {
	test("keeps the reason, the facts in their order and the colleague's unit of that day", async () => {
		const facts = [...evidence, { path: "/communities/care/posts/1", note: "Answered within the hour." }];
		const { id } = await nominate(
			await as("lineManager"),
			{ ...(await proposal(await castId("champion"))), evidence: facts },
			at,
		);
		const sami = await as("lineManager");
		expect(await nominationsMadeBy(sami)).toMatchObject([{ id, state: "proposed", orgUnit: { en: "Tunisia" } }]);
		expect(await nominationPage(sami, id)).toMatchObject({ evidence: facts });
		expect(await kinds()).toEqual(["nomination.made"]);
	});

	test("is not done to oneself, by a guest, or to somebody without an account", async () => {
		const sami = await as("lineManager");
		await expect(nominate(sami, await proposal(sami.personId), at)).rejects.toEqual(refusal("nominate_yourself"));
		await expect(nominate(await as("guest"), await proposal(sami.personId), at)).rejects.toEqual(
			refusal("employees_only"),
		);
		for (const name of ["suspended", "guest"] as const)
			await expect(nominate(sami, await proposal(await castId(name)), at)).rejects.toEqual(
				refusal("person_not_active"),
			);
	});

	test("happens once a topic while it waits, also when two colleagues have the idea at once", async () => {
		const olfa = await proposal(await castId("champion"));
		const colleagues = [await as("lineManager"), await as("employee")];
		const outcomes = await Promise.allSettled(colleagues.map((viewer) => nominate(viewer, olfa, at)));
		const rejected = outcomes.filter((outcome) => outcome.status === "rejected");
		expect(rejected.map((outcome) => outcome.reason)).toEqual([refusal("already_nominated")]);
		const writing = await topic("writing", "Écriture", "Writing");
		await nominate(await as("employee"), { ...olfa, topicId: writing }, at);
		expect(await db.nomination.count()).toBe(2);
		expect(await db.evidence.count()).toBe(2);
	});

	test("is not needed for someone whose term runs, and is possible again the day after it", async () => {
		await olfaChampion();
		const olfa = await proposal(await castId("champion"));
		await expect(nominate(await as("employee"), olfa, at)).rejects.toEqual(refusal("already_champion"));
		await nominate(await as("employee"), olfa, new Date("2027-11-18T09:00:00Z"));
	});
});

describe("withdrawing", () => {
	test("is the nominator's, while nobody has decided", async () => {
		const id = await olfaProposed();
		await expect(withdrawNomination(await as("hubLead"), id, at)).rejects.toEqual(refusal("authors_only"));
		await withdrawNomination(await as("lineManager"), id, at);
		await expect(withdrawNomination(await as("lineManager"), id, at)).rejects.toEqual(refusal("already_decided"));
		await expect(decideNomination(await as("hubLead"), id, yes, at)).rejects.toEqual(refusal("already_decided"));
		await olfaProposed();
	});
});

describe("deciding", () => {
	test("yes begins a term of twelve months today, its last day included", async () => {
		await olfaChampion();
		const term = await db.championTerm.findFirstOrThrow();
		expect([dayOfColumn(term.startsOn), dayOfColumn(term.endsOn)]).toEqual(["2026-11-18", "2027-11-17"]);
		expect(await kinds()).toEqual(["nomination.made", "nomination.granted"]);
	});

	test("counts the day where the organisation is, and the months of the settings", async () => {
		await db.setting.create({ data: { key: "championTermMonths", value: 3 } });
		// Already the 30th in Paris, the organisation's zone.
		await olfaChampion(undefined, new Date("2026-11-29T23:30:00Z"));
		const term = await db.championTerm.findFirstOrThrow();
		expect([dayOfColumn(term.startsOn), dayOfColumn(term.endsOn)]).toEqual(["2026-11-30", "2027-02-27"]);
	});

	test("no keeps the reason and begins nothing", async () => {
		const id = await olfaProposed();
		await decideNomination(await as("hubLead"), id, { grant: false, note: "Bring one more fact." }, at);
		expect(await db.championTerm.count()).toBe(0);
		expect(await nominationPage(await as("lineManager"), id)).toMatchObject({
			state: "declined",
			decisionNote: "Bring one more fact.",
			decidedBy: { givenName: "Hélène" },
		});
	});

	test("is one decision when two leads press at the same time", async () => {
		const id = await olfaProposed();
		const other = await viewerOf(await person({ roles: ["hub_lead"], unit: "hub" }));
		const outcomes = await Promise.allSettled([
			decideNomination(await as("hubLead"), id, yes, at),
			decideNomination(other, id, { grant: false, note: "Not yet." }, at),
		]);
		const rejected = outcomes.filter((outcome) => outcome.status === "rejected");
		expect(rejected.map((outcome) => outcome.reason)).toEqual([refusal("already_decided")]);
		const { state } = await db.nomination.findUniqueOrThrow({ where: { id } });
		expect(await db.championTerm.count()).toBe(state === "granted" ? 1 : 0);
		expect(await db.activity.count({ where: { subjectId: id, kind: { not: "nomination.made" } } })).toBe(1);
	});

	test("is not for the lead who proposed, nor about the lead", async () => {
		const helene = await as("hubLead");
		const { id } = await nominate(helene, await proposal(await castId("champion")), at);
		await expect(decideNomination(helene, id, yes, at)).rejects.toEqual(refusal("own_nomination"));
		const aboutHelene = await nominate(await as("lineManager"), await proposal(helene.personId), at);
		await expect(decideNomination(helene, aboutHelene.id, yes, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("does not give a term to somebody who has left since", async () => {
		const id = await olfaProposed();
		await db.person.update({ where: { id: await castId("champion") }, data: { status: "left" } });
		await expect(decideNomination(await as("hubLead"), id, yes, at)).rejects.toEqual(refusal("person_not_active"));
		expect((await db.nomination.findUniqueOrThrow({ where: { id } })).state).toBe("proposed");
	});

	test("keeps the unit of the nomination when the champion moves", async () => {
		const id = await olfaProposed();
		await db.person.update({ where: { id: await castId("champion") }, data: { orgUnitId: await orgUnit("spain") } });
		await decideNomination(await as("hubLead"), id, yes, at);
		expect((await db.nomination.findUniqueOrThrow({ where: { id } })).orgUnitId).toBe(await orgUnit("tunisia"));
	});
});

describe("who sees a nomination that waits", () => {
	test("leads of the hub and its nominator; not the nominee, not a colleague", async () => {
		const id = await olfaProposed();
		expect(await waitingNominations(await as("hubLead"))).toMatchObject([{ id }]);
		expect(await nominationsMadeBy(await as("lineManager"))).toMatchObject([{ id }]);
		for (const name of ["champion", "employee", "communityManager", "admin", "guest"] as const) {
			const viewer = await as(name);
			expect(await waitingNominations(viewer)).toEqual([]);
			expect(await nominationsMadeBy(viewer)).toEqual([]);
			for (const verb of [() => withdrawNomination(viewer, id, at), () => decideNomination(viewer, id, yes, at)])
				await expect(verb()).rejects.toBeInstanceOf(NotFound);
		}
	});

	test("a lead of the hub does not see, count or decide their own", async () => {
		const helene = await as("hubLead");
		await nominate(await as("lineManager"), await proposal(helene.personId), at);
		await olfaProposed();
		const waiting = await waitingNominations(helene);
		expect(waiting.map((row) => row.nominee.givenName)).toEqual(["Olfa"]);
		expect(await nominationsToDecide(helene)).toBe(1);
	});
});

test("what was decided, or is one's own to wait for, is not in a lead's work", async () => {
	const helene = await as("hubLead");
	const id = await olfaProposed();
	await nominate(helene, await proposal(await castId("employee")), at);
	expect(await nominationsToDecide(helene)).toBe(1);
	await decideNomination(helene, id, { grant: false, note: "Not yet." }, at);
	expect(await nominationsToDecide(helene)).toBe(0);
	expect((await waitingNominations(helene)).map(({ nominee }) => nominee.givenName)).toEqual(["Lucía"]);
	for (const name of ["employee", "admin"] as const) expect(await nominationsToDecide(await as(name))).toBe(0);
});

test("what one has proposed is one's own list, a lead of the hub's as well", async () => {
	const id = await olfaProposed();
	expect(await nominationsMadeBy(await as("lineManager"))).toMatchObject([{ id }]);
	for (const name of ["hubLead", "champion", "employee"] as const)
		expect(await nominationsMadeBy(await as(name))).toEqual([]);
});

test("a form of nomination is about a colleague who is here", async () => {
	const sami = await as("lineManager");
	expect(await nomineeOf(sami, await castId("champion"))).toMatchObject({ givenName: "Olfa" });
	for (const name of ["guest", "suspended"] as const)
		await expect(nomineeOf(sami, await castId(name))).rejects.toBeInstanceOf(NotFound);
	await expect(nomineeOf(await as("guest"), await castId("champion"))).rejects.toBeInstanceOf(NotFound);
});
