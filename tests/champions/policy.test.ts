import { expect, test } from "vitest";
import { canDecide, canNominate, canWithdrawNomination, nominationVisibleTo } from "@/lib/champions/policy";
import { db, kysely } from "@/lib/db";
import type { CastName } from "../cast";
import { as, castId } from "../factories";
import { olfaProposed } from "./proposals";

const everyone = ["admin", "hubLead", "communityManager", "champion", "lineManager", "employee", "guest"] as const;

/** Sami (line manager) has proposed Olfa (champion). */
async function facts(state: "proposed" | "granted" = "proposed") {
	return { state, nomineeId: await castId("champion"), nominatorId: await castId("lineManager") };
}

async function whoMay(right: string): Promise<CastName[]> {
	const names: CastName[] = [];
	for (const name of everyone) {
		const viewer = await as(name);
		const verdict =
			right === "nominate Olfa"
				? canNominate(viewer, await castId("champion"))
				: right === "withdraw"
					? canWithdrawNomination(viewer, await facts())
					: right === "decide"
						? canDecide(viewer, await facts())
						: canDecide(viewer, await facts("granted"));
		if (verdict.allowed) names.push(name);
	}
	return names;
}

test.each([
	["nominate Olfa", ["admin", "hubLead", "communityManager", "lineManager", "employee"]],
	["withdraw", ["lineManager"]],
	["decide", ["hubLead"]],
	["decide again", []],
])("may %s", async (right, expected) => {
	expect(await whoMay(right)).toEqual(expected);
});

async function seesNominations(name: CastName): Promise<boolean> {
	const query = kysely.selectFrom("nominations as nomination").select("nomination.id");
	return (await query.where(nominationVisibleTo(await as(name))).execute()).length > 0;
}

test.each([
	["proposed", ["hubLead", "lineManager"]],
	["declined", ["hubLead", "lineManager"]],
	["granted", ["hubLead", "champion", "lineManager"]],
] as const)("a nomination that is %s is seen", async (state, expected) => {
	const id = await olfaProposed();
	await db.nomination.update({ where: { id }, data: { state } });
	const names: CastName[] = [];
	for (const name of everyone) if (await seesNominations(name)) names.push(name);
	expect(names).toEqual(expected);
});
