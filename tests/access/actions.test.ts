import { globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { bodyOf } from "@/app/_web/action";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { castId, viewerOf } from "../factories";
import { RIGHTS, type Right, WITHOUT_RIGHTS } from "./actions";
import { keep, putBack } from "./keeping";
import { VIEWERS, type ViewerName } from "./visitors";
import { makeWorld, type World } from "./world";

async function actionsOfTheApp(): Promise<Map<string, object>> {
	const found = new Map<string, object>();
	for (const file of globSync("app/**/*{actions,-action}.ts").sort()) {
		const module = (await import(path.resolve(file))) as Record<string, object>;
		for (const [name, value] of Object.entries(module))
			if (typeof value === "function") found.set(`${file.replace(/^app\//, "")}#${name}`, value);
	}
	return found;
}

const actions = await actionsOfTheApp();

/** The world as it is before each question: made once, then put back row by row. */
async function freshWorld(right: Right): Promise<World> {
	kept ??= await keep(async () => {
		for (const visitor of VIEWERS) await castId(visitor);
		return makeWorld(now());
	});
	await putBack();
	await right.before?.(kept, now());
	return kept;
}

let kept: World | undefined;

async function attempt(
	name: string,
	action: object,
	right: Right,
	world: World,
	visitor: ViewerName,
): Promise<"done" | "refused"> {
	const body = bodyOf(action);
	if (!body) throw new Error(`${name} is no formAction`);
	const form = new FormData();
	for (const [field, value] of Object.entries(await right.form(world, now()))) form.set(field, value);
	try {
		const outcome = await body(await viewerOf(await castId(visitor)), form);
		if ("to" in outcome) return "done";
		if (Object.keys(outcome.errors).length > 0)
			throw new Error(`${name} did not get past its fields: ${JSON.stringify(outcome.errors)}`);
		return "refused";
	} catch (problem) {
		if (problem instanceof NotFound) return "refused";
		throw problem;
	}
}

test("every action of the app has a line in tests/access/actions.ts", () => {
	expect([...Object.keys(RIGHTS), ...WITHOUT_RIGHTS].sort()).toEqual([...actions.keys()].sort());
});

for (const [name, right] of Object.entries(RIGHTS)) {
	const refused = VIEWERS.filter((visitor) => !right.who.includes(visitor));

	test(`${name} is refused to ${refused.join(", ") || "nobody"}, and writes nothing for them`, async () => {
		const action = actions.get(name) ?? {};
		const world = await freshWorld(right);
		for (const visitor of refused) {
			const before = await db.activity.count();
			expect([visitor, await attempt(name, action, right, world, visitor)]).toEqual([visitor, "refused"]);
			expect(await db.activity.count()).toBe(before);
		}
	});

	test(`${name} is done for ${right.who.join(", ") || "nobody"}`, async () => {
		const action = actions.get(name) ?? {};
		for (const visitor of right.who) {
			const world = await freshWorld(right);
			expect([visitor, await attempt(name, action, right, world, visitor)]).toEqual([visitor, "done"]);
		}
	});
}
