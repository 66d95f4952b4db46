import { defineConfig } from "@playwright/test";

export default defineConfig({
	testDir: "tests/e2e",
	testMatch: "**/*.spec.ts",
	// A journey that passes only the second time has failed: it waits for something that a person does not see.
	retries: 0,
	outputDir: "test-results/journeys",
	fullyParallel: true,
	workers: 2,
	// Generous, for a machine that does other things as well: what is there is found at once.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	reporter: [["list"], ["json"]],
	use: {
		baseURL: process.env.JOURNEYS_URL,
		// A button that is not there fails as soon as a text that is not there.
		actionTimeout: 60_000,
		navigationTimeout: 60_000,
		locale: "en-GB",
		timezoneId: "Europe/Paris",
		screenshot: "only-on-failure",
		// A trace costs a third of a journey's time: JOURNEYS_TRACE=1 records it.
		trace: process.env.JOURNEYS_TRACE ? "retain-on-failure" : "off",
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
