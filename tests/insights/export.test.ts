import { expect, test } from "vitest";
import { csvOf } from "@/lib/csv";
import { translator } from "@/lib/i18n/translator";
import { insightsRows } from "@/lib/insights/hub-csv";
import { HUB_METRICS } from "@/lib/insights/metrics";
import { hubInsights } from "@/lib/insights/queries";
import { refreshFigures } from "@/lib/insights/rollup";
import { as, at } from "../factories";
import { formulasIn, openedIn } from "../spreadsheet";
import { colleagues, daysAgo, did } from "./ledger";

test("the file has a line for each number of the page, and hides what the page hides", async () => {
	for (const [unit, site, country, people] of [
		["tunisia", "Tunis Lac", "TN", 20],
		["spain", "Madrid Castellana", "ES", 9],
		["poland", "Warszawa Wola", "PL", 3],
	] as const)
		for (const id of await colleagues(people, { unit, site }))
			await did(id, "post.asked", { unit, country, at: daysAgo(2) });
	await refreshFigures(at);
	const viewer = await as("hubLead");
	const insights = await hubInsights(viewer, 28);
	if (!insights) throw new Error("No figures");
	const rows = insightsRows(insights, { t: translator("en"), nameOf: (scope) => scope });
	expect(rows).toHaveLength(1 + HUB_METRICS.length * (1 + 3 + 3));
	const engaged = rows.filter((row) => row[0] === "Engaged").map((row) => row.slice(1, 6));
	expect(engaged[0]).toEqual(["Company", "all", 32, 32, 100]);
	expect(engaged.filter(([level]) => level === "Spoke")).toHaveLength(3);
	expect(engaged).toContainEqual(["Country", "country:TN", 20, 20, 100]);
	expect(engaged).toContainEqual(["Country", "country:PL", "fewer than 5", "fewer than 5", ""]);
	expect(engaged).toContainEqual(["Country", "country:ES", "not shown", "not shown", ""]);
	for (const locale of ["fr", "en"] as const) {
		const words = insightsRows(insights, { t: translator(locale), nameOf: (scope) => scope });
		const opened = openedIn(locale, csvOf(words, locale));
		expect(opened.map((row) => row.length)).toEqual(words.map((row) => row.length));
		expect(formulasIn(opened)).toEqual([]);
	}
});
