import { createHash, randomBytes, randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, test as base, expect, type Locator, type Page } from "@playwright/test";
import pg from "pg";
import type { ManagePart } from "@/components/meetups/manage-parts";
import { type CastName, cast } from "../cast";
import { LOCALES, type wordsOf } from "./words";

export { expect };

/** The journeys' database, for what a person would not see happening: a session, a row to check. */
export async function sql<Row extends pg.QueryResultRow>(query: string, values: unknown[] = []): Promise<Row[]> {
	const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
	await client.connect();
	try {
		return (await client.query<Row>(query, values)).rows;
	} finally {
		await client.end();
	}
}

interface Visit {
	/** The browser's language. */
	locale?: "fr" | "en";
	width?: number;
	javaScript?: boolean;
	colours?: "light" | "dark";
	/** The address of another app server. */
	server?: string;
}

/** A page signed in as someone, by a session inserted as signing in would. Errors of the browser's console fail the test. */
async function openAs(
	browser: Browser,
	baseURL: string,
	address: string,
	visit: Visit,
	problems: string[],
): Promise<Page> {
	const { locale = "en", width = 1280, javaScript = true, colours = "light", server = baseURL } = visit;
	const context = await browser.newContext({
		baseURL: server,
		locale: locale === "fr" ? "fr-FR" : "en-GB",
		timezoneId: "Europe/Paris",
		javaScriptEnabled: javaScript,
		colorScheme: colours,
		viewport: { width, height: width < 700 ? 844 : 900 },
	});
	const token = randomBytes(32).toString("base64url");
	await sql(
		`insert into sessions (id, "tokenHash", "personId", "createdAt", "expiresAt")
		select $1, $2, id, now(), now() + interval '1 day' from people where email = $3`,
		[randomUUID(), createHash("sha256").update(token).digest("hex"), address],
	);
	// The cast have not chosen a language yet: the browser's decides, so that one person can act in both at once.
	await sql('update people set "localeChosen" = false where email = $1', [address]);
	await context.addCookies([
		{ name: "next-auth.session-token", value: token, url: server, httpOnly: true, sameSite: "Lax" },
	]);
	const page = await context.newPage();
	page.on(
		"console",
		(message) => message.type() === "error" && !isExpected(message.text()) && problems.push(message.text()),
	);
	page.on("pageerror", (error) => problems.push(error.message));
	return page;
}

/**
 * A page that answers 403 or 404 makes the browser complain about its own address, and a connection that a test cuts about
 * that; the test asserts it instead. And the recorder of a journey's trace tries every frame: that a mail's sandbox refuses its script is as it should be.
 */
function isExpected(text: string): boolean {
	return /status of 40[34]|ERR_INTERNET_DISCONNECTED|Blocked script execution in 'about:srcdoc'/.test(text);
}

/** Of a journey in both languages, the one whose turn it is not. By its name, so that each file is run in both. */
function waitsForItsTurn(title: string): boolean {
	const language = / in (en|fr)\b/.exec(` ${title}`)?.[1];
	if (!language || process.env.JOURNEYS_BOTH) return false;
	const name = title.replaceAll(/\bin (en|fr)\b/g, "");
	const turn = (createHash("sha256").update(name).digest()[0] ?? 0) % LOCALES.length;
	return LOCALES[turn] !== language;
}

export const test = base.extend<{
	as: (name: CastName, visit?: Visit) => Promise<Page>;
	asAddress: (address: string, visit?: Visit) => Promise<Page>;
	inTurn: undefined;
}>({
	inTurn: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs.
		async ({}, use, { titlePath }) => {
			base.skip(waitsForItsTurn(titlePath.slice(1).join(" ")), "in the other language: JOURNEYS_BOTH=1 runs both");
			await use(undefined);
		},
		{ auto: true },
	],
	asAddress: async ({ browser, baseURL }, use) => {
		const problems: string[] = [];
		const pages: Page[] = [];
		await use(async (address, visit = {}) => {
			const page = await openAs(browser, baseURL ?? "", address, visit, problems);
			pages.push(page);
			return page;
		});
		for (const page of pages) await page.context().close();
		expect(problems, "the browser's console").toEqual([]);
	},
	as: async ({ asAddress }, use) => {
		await use((name, visit) => asAddress(cast[name].email, visit));
	},
});

/** From the page of a meetup to one of its organisers' pages. */
export async function manage(page: Page, t: ReturnType<typeof wordsOf>, part: ManagePart): Promise<void> {
	await page.getByRole("link", { name: t("preparation.tabs.open"), exact: true }).click();
	await page
		.getByRole("navigation", { name: t("preparation.tabs.label") })
		.getByRole("link", { name: t(`preparation.tabs.${part}`), exact: true })
		.click();
}

/** What stands on a clipboard: Markdown or words, what a word processor or a page made of them, a file. */
interface Clipboard {
	text?: string;
	html?: string;
	file?: { name: string; base64: string };
}

/** Pastes into a field with formats, once the editor stands in its place. */
export async function pasteInto(field: Locator, pasted: string | Clipboard): Promise<void> {
	await field.focus();
	await expect(field).toHaveAttribute("contenteditable", "true");
	await field.evaluate(
		async (element, { text = "", html = "", file }) => {
			const clipboardData = new DataTransfer();
			if (text) clipboardData.setData("text/plain", text);
			if (html) clipboardData.setData("text/html", html);
			if (file) {
				const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
				clipboardData.items.add(new File([bytes], file.name));
			}
			element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
		},
		typeof pasted === "string" ? { text: pasted } : pasted,
	);
}

/** Drops a file from the desktop at the end of the first line of a field with formats. */
export async function dropInto(field: Locator, file: { name: string; base64: string }): Promise<void> {
	await field.focus();
	await expect(field).toHaveAttribute("contenteditable", "true");
	await field.evaluate(async (element, { name, base64 }) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
		const line = (element.firstElementChild ?? element).getBoundingClientRect();
		const at = { clientX: line.right - 4, clientY: line.top + line.height / 2 };
		for (const kind of ["dragenter", "dragover", "drop"])
			element.dispatchEvent(new DragEvent(kind, { ...at, dataTransfer, bubbles: true, cancelable: true }));
	}, file);
}

/** What a job does comes a moment later: the page is opened again until it shows it. */
export async function openUntilShown(page: Page, address: string, what: Locator): Promise<void> {
	await expect
		.poll(
			async () => {
				await page.goto(address);
				return what.isVisible();
			},
			// A job may wait for the next minute before it begins.
			{ timeout: 180_000 },
		)
		.toBe(true);
}

/** No finding of axe on the page as it stands, WCAG 2.2 AA and good practice. A finding fails the journey at its end. */
export async function expectAccessible(page: Page): Promise<void> {
	// After a soft navigation the title comes with the end of the stream.
	await expect(page.locator("html[data-navigating]")).toHaveCount(0);
	await expect(page).toHaveTitle(/\S/);
	// A sandboxed frame runs no script, axe's neither: axe would wait for it for ever.
	await page.locator("iframe[sandbox]").evaluateAll((frames) => {
		for (const frame of frames) frame.remove();
	});
	const { violations } = await new AxeBuilder({ page })
		.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
		.analyze();
	const findings = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 160)) }));
	expect.soft(findings, `axe at ${page.url()}`).toEqual([]);
}
