import { createHash, randomBytes, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { feedAddress } from "@/lib/calendar/feeds";
import { startEmbedded } from "@/prisma/embedded";
import { startOwnServer } from "./own-server";
import { LOCALES, wordsOf } from "./words";

test.setTimeout(300_000);

const ada = "ada@semis.example";

async function query(connectionString: string, text: string, values: unknown[] = []) {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		return (await client.query(text, values)).rows;
	} finally {
		await client.end();
	}
}

/** Stops PostgreSQL at once, whoever is connected. */
async function stopServer(home: string): Promise<void> {
	const file = path.join(home, "cluster", "postmaster.pid");
	const [pid] = readFileSync(file, "utf8").split("\n");
	process.kill(Number(pid), "SIGINT");
	await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(false);
}

test("while PostgreSQL is stopped every address says so, nothing typed is lost, and all is well once it is back", async ({
	browser,
}) => {
	mkdirSync("test-results", { recursive: true });
	const data = mkdtempSync("test-results/away-");
	chmodSync(data, 0o755);
	const folder = path.join(data, "postgres");
	let database = await startEmbedded({ folder, disposable: true });
	const { port } = database;
	const url = await database.database("dandelion");
	const server = await startOwnServer({
		DATABASE_URL: url,
		NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? "",
		ORGANISATION_NAME: "Semis",
	});
	try {
		const personId = randomUUID();
		const token = randomBytes(32).toString("base64url");
		await query(
			url,
			`insert into people (id, email, "givenName", "familyName", "sortName", "searchText", "createdAt", "updatedAt")
			values ($1, $2, 'Ada', 'Martin', 'martin ada', 'martin ada', now(), now())`,
			[personId, ada],
		);
		await query(
			url,
			`insert into sessions (id, "tokenHash", "personId", "createdAt", "expiresAt") values ($1, $2, $3, now(), now() + interval '1 day')`,
			[randomUUID(), createHash("sha256").update(token).digest("hex"), personId],
		);
		const cookie = `next-auth.session-token=${token}`;
		const ask = (address: string, language: string, signedIn = true) =>
			fetch(new URL(address, server.upstream), {
				headers: { "accept-language": language, ...(signedIn ? { cookie } : {}) },
				redirect: "manual",
			});
		const pageIn = async (javaScriptEnabled: boolean) => {
			const context = await browser.newContext({ baseURL: server.upstream, locale: "en-GB", javaScriptEnabled });
			await context.addCookies([{ name: "next-auth.session-token", value: token, url: server.upstream }]);
			return context.newPage();
		};
		const t = wordsOf("en");
		const [scripted, plain] = [await pageIn(true), await pageIn(false)];
		for (const page of [scripted, plain]) {
			await page.goto("/people/me");
			await page.getByLabel(t("people.fields.about")).fill("I count what others forget.");
		}

		await stopServer(database.home);

		for (const locale of LOCALES) {
			const words = wordsOf(locale);
			const somewhere = randomUUID();
			for (const address of ["/", "/communities", `/meetups/${somewhere}`, "/nowhere", "/sign-in", "/people/me"]) {
				for (const signedIn of [true, false]) {
					const answer = await ask(address, locale, signedIn);
					const isGate = !signedIn && answer.status === 307;
					// Nobody is asked in the database who sends no cookie.
					if (isGate || (!signedIn && address === "/nowhere")) continue;
					expect([address, answer.status, answer.headers.get("retry-after")]).toEqual([address, 503, "10"]);
					const html = await answer.text();
					expect(html).toContain(`<html lang="${locale}"`);
					expect(html).toContain(words("shell.unavailableTitle"));
					expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
				}
			}
			for (const address of [`/meetups/${somewhere}/calendar.ics`, `/inbox/${somewhere}`, feedAddress(somewhere)]) {
				const answer = await ask(new URL(address, server.upstream).pathname, locale);
				expect([address, answer.status, answer.headers.get("retry-after")]).toEqual([address, 503, "10"]);
				expect(await answer.text()).toBe(words("shell.unavailableTitle"));
			}
		}
		expect((await ask("/api/health", "en")).status).toBe(503);

		await scripted.getByRole("button", { name: t("shell.save") }).click();
		await expect(scripted.getByText(t("shell.unavailable"))).toBeVisible();
		await expect(scripted.getByLabel(t("people.fields.about"))).toHaveValue("I count what others forget.");
		await plain.getByRole("button", { name: t("shell.save") }).click();
		await expect(plain.getByRole("heading", { level: 1, name: t("shell.unavailableTitle") })).toBeVisible();

		database = await startEmbedded({ folder, port, disposable: true });
		await plain.getByRole("link", { name: t("shell.unavailableAgain") }).click();
		await expect(plain.getByLabel(t("people.fields.about"))).toBeVisible();
		await scripted.getByRole("button", { name: t("shell.save") }).click();
		await expect
			.poll(() => query(url, "select about from people where id = $1", [personId]))
			.toEqual([{ about: "I count what others forget." }]);
		for (const address of ["/", "/sign-in", "/api/health"]) expect((await ask(address, "en")).status).toBeLessThan(400);
		for (const page of [scripted, plain]) await page.context().close();
	} finally {
		await server.stop();
		await database.stop();
		rmSync(realpathSync(folder), { recursive: true, force: true });
		rmSync(data, { recursive: true, force: true });
	}
});
