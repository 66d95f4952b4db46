import { defineConfig } from "@playwright/test";

export default defineConfig({
	testDir: "tests/e2e",
	testMatch: "**/*.spec.ts",
	// A busy machine may cut a journey short once. What passes only the second time is named at the end, to be looked into.
	retries: 1,
	outputDir: "test-results/journeys",
	fullyParallel: true,
	workers: 2,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: [["list"], ["json"]],
	use: {
		baseURL: process.env.JOURNEYS_URL,
		locale: "en-GB",
		timezoneId: "Europe/Paris",
		screenshot: "only-on-failure",
		trace: "retain-on-failure",
		launchOptions: {
			executablePath: process.env.JOURNEYS_BROWSER,
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
});
