import { defineConfig } from "vitest/config";

export default defineConfig({
	resolve: { tsconfigPaths: true },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "units",
					include: ["tests/{architecture,units}/**/*.test.{ts,tsx}"],
					// The rules read every file of the project: once a worker, not once a test file.
					isolate: false,
					testTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: "rooms",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/{architecture,units,e2e,bench}/**"],
					globalSetup: ["tests/postgres.ts"],
					setupFiles: ["tests/worker.ts"],
					pool: "forks",
					maxWorkers: 2,
					isolate: false,
					testTimeout: 300_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
