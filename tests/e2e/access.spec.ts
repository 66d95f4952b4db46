import { globSync } from "node:fs";
import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { db } from "@/lib/db";
import type { Door } from "../access/door";
import { doors } from "../access/pages";
import { HUB, MEMBERS, VISITORS, type Visitor } from "../access/visitors";
import { makeWorld } from "../access/world";
import { type CastName, cast } from "../cast";
import { castId } from "../factories";
import { sessionCookieOf } from "./session-cookie";
import { LOCALES, wordsOf } from "./words";

const files = globSync("app/**/{page.tsx,route.ts}").map((file) => file.replace(/^app\//, ""));

async function requestAs(visitor: Visitor, baseURL: string): Promise<APIRequestContext> {
	if (visitor === "nobody") return request.newContext({ baseURL });
	return request.newContext({ baseURL, extraHTTPHeaders: { cookie: await sessionCookieOf(cast[visitor].email) } });
}

function expected(visitor: Visitor, { who, otherwise, unseenBy = [], isPublic }: Door): string {
	if (who.includes(visitor)) return "200";
	if (unseenBy.includes(visitor)) return "404";
	if ((visitor === "nobody" || visitor === "suspended") && !isPublic) return "sign-in";
	return String(otherwise);
}

/** What a visitor met: a status, or the sign-in page. A route that leads where it should has let them in. */
function answered(status: number, location: string | undefined, leadsTo = ""): string {
	if (!location) return String(status);
	if (/^(https?:\/\/[^/]+)?\/sign-in/.test(location)) return "sign-in";
	return location.includes(leadsTo) ? "200" : "404";
}

/** Of a page that refuses: it is there before any script, with a heading that says so in the reader's language. */
function saysWhy(html: string): boolean {
	const heading = /<h1[^>]*>([^<]*)/.exec(html)?.[1];
	return LOCALES.map(wordsOf).some((t) =>
		[t("shell.notFoundTitle"), t("shell.forbiddenTitle"), t("speakers.page.goneTitle")].some(
			(title) => title.replaceAll("'", "&#x27;") === heading,
		),
	);
}

/** Its members, and the hub where a manager raised a proposal to it (docs/decisions/076-proposals.md). */
function mayMeetHidden(visitor: Visitor, path: string): boolean {
	if (MEMBERS.some((name) => name === visitor)) return true;
	return HUB.some((name) => name === visitor) && (path.startsWith("/hub/proposals") || path === "/inbox");
}

test("every page and route opens to those it is for, and to nobody else", async ({ baseURL }) => {
	test.setTimeout(600_000);
	const ids = Object.fromEntries(
		await Promise.all((Object.keys(cast) as CastName[]).map(async (name) => [name, await castId(name)])),
	) as Record<CastName, string>;
	const world = await makeWorld(new Date());
	const table = doors(world, ids);
	const { name: hiddenName } = await db.community.findUniqueOrThrow({
		where: { id: world.hidden.id },
		select: { name: true },
	});
	expect(Object.keys(table).sort(), "files of app/ with a line in tests/access/pages.ts").toEqual(files.sort());

	const contexts = Object.fromEntries(
		await Promise.all(VISITORS.map(async (visitor) => [visitor, await requestAs(visitor, baseURL ?? "")])),
	) as Record<Visitor, APIRequestContext>;
	const wrong: string[] = [];
	for (const [file, door] of Object.entries(table).flatMap(([file, some]) => some.map((one) => [file, one] as const))) {
		const { path, leadsTo } = door;
		for (const visitor of VISITORS) {
			const response = await contexts[visitor].get(path, { maxRedirects: 0 });
			const answer = answered(response.status(), response.headers().location, leadsTo);
			const wanted = expected(visitor, door);
			// A guest is kept out by the gate of a part that is not for guests, or finds nothing behind it.
			const keptOut = visitor === "guest" && [wanted, answer].every((status) => status === "403" || status === "404");
			const same = answer === wanted || keptOut;
			if (!same) wrong.push(`${visitor} at ${path}: ${answer}, not ${wanted}`);
			const isRefusal = file.endsWith("page.tsx") && (answer === "403" || answer === "404");
			const body = await response.text();
			if (isRefusal && !saysWhy(body)) wrong.push(`${visitor} at ${path}: ${answer} without a word`);
			if (body.includes(hiddenName) && !mayMeetHidden(visitor, path))
				wrong.push(`${visitor} at ${path}: names the hidden community`);
		}
	}
	expect(wrong).toEqual([]);
});
