import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const DEBIAN = "/usr/bin/chromium";

function attempt(command: string, args: string[]): boolean {
	try {
		execFileSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
		return true;
	} catch {
		return false;
	}
}

function installed(): string | undefined {
	const own = chromium.executablePath();
	if (own && existsSync(own)) return own;
	return existsSync(DEBIAN) ? DEBIAN : undefined;
}

/** The browser of this machine, installed first when there is none: Playwright's own, or Debian's. */
export function findBrowser(): string {
	const present = installed();
	if (present) return present;
	console.log("Installing a browser for the journeys");
	if (existsSync("/etc/debian_version") && process.getuid?.() === 0)
		attempt("apt-get", ["update"]) && attempt("apt-get", ["install", "-y", "chromium"]);
	if (!installed()) attempt("node_modules/.bin/playwright", ["install", "chromium"]);
	const now = installed();
	if (!now)
		throw new Error(
			"The journeys need Chromium and could not install it. Run `npx playwright install chromium` or `apt-get install chromium`, then try again.",
		);
	return now;
}
