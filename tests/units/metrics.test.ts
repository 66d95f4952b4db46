import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { FIGURE_METRICS, HUB_METRICS, METRIC_KEYS, METRICS, type MetricKey } from "@/lib/insights/metrics";

const PARTS = ["name", "numerator", "denominator", "window", "source"] as const;
const PAGES = { hub: "Insights of the hub", report: "Report of a meetup" };

/** What docs/metrics.md says about a metric. */
function section(metric: MetricKey): string {
	const [t, french] = [translator("en"), translator("fr")];
	const { page, tile, minimumGroup } = METRICS[metric];
	const lines = [
		["Counted", t(`metrics.${metric}.numerator`)],
		["Out of", t(`metrics.${metric}.denominator`)],
		["Window", t(`metrics.${metric}.window`)],
		["Definition from", t(`metrics.${metric}.source`)],
		["Shown", `${PAGES[page]}${tile ? ", as a tile, in the table and in the export" : ""}.`],
		["Smallest group shown", minimumGroup === null ? "Any." : `${minimumGroup} people.`],
	];
	return [
		`## ${t(`metrics.${metric}.name`)} (\`${metric}\`)`,
		`In French: ${french(`metrics.${metric}.name`)}`,
		lines.map(([name, text]) => `- ${name}: ${text}`).join("\n"),
	].join("\n\n");
}

const INTRODUCTION = `# Metrics

Every metric, as the screens define it. \`npx vitest run --project units tests/units/metrics.test.ts -u\` writes this page from
the definitions in \`lib/insights/*-metrics.ts\` and their texts in \`lib/i18n/messages/en/metrics.ts\`; without \`-u\` it
fails where this page says something else.

To add a metric: its definition beside the statement that computes it, its texts in English and in French, and this page.

Guests, service accounts and suspended people are left out of the metrics of the hub. Unit, spoke and country are those a
person had on the day. A person counts once at each level, so that the parts do not add up to the whole.`;

describe("the metrics", () => {
	test("have the same description in docs/metrics.md and on screen", async () => {
		const page = [INTRODUCTION, ...METRIC_KEYS.map(section)].join("\n\n");
		await expect(`${page}\n`).toMatchFileSnapshot("../../docs/metrics.md");
	});

	test.each(LOCALES)("have a name and a definition in %s", (locale) => {
		const t = translator(locale);
		const missing = METRIC_KEYS.flatMap((metric) =>
			PARTS.filter((part) => t(`metrics.${metric}.${part}`) === `metrics.${metric}.${part}`).map(
				(part) => `${metric}.${part}`,
			),
		);
		expect(missing).toEqual([]);
	});

	test("about people are a part of a metric that is computed before them", () => {
		for (const [index, metric] of HUB_METRICS.entries()) {
			const { outOf, within, minimumGroup } = FIGURE_METRICS[metric];
			for (const other of [outOf, within])
				if (other) expect(HUB_METRICS.slice(0, index) as string[], metric).toContain(other);
			if (minimumGroup === null) expect([outOf, within], metric).toEqual([undefined, undefined]);
		}
	});
});
