import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { keysOf } from "@/lib/insights/metric";
import { FIGURE_METRICS, HUB_METRICS, METRICS, type MetricKey } from "@/lib/insights/metrics";

const METRIC_KEYS = keysOf(METRICS);

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

Guests, service accounts and suspended people are left out of the metrics of the hub. A person counts once, with the
unit, spoke and country of the last day of the period, in the numerator as in the denominator: parts add up to the whole. For the
period before, the place is that of the last day until then on which the person did something. The report of a meetup has the unit
and site of each person's last activity before the meetup ended. Days are cut at midnight of the organisation's zone. Periods are 7,
28 and 90 days; there are no others. Out of fewer than five a share is written as "1 of 1", not in percent.

A fact keeps the community and the day in which it happened. Where communities have merged, the facts of the one that ended count for the one
that holds its content, before and after that day; where one was split, what happened before stays with the old one. What is
counted from content (questions, editions, practices, members) follows the content.

## What is not shown

The promise: **whoever has everything that the pages, tables, pictures and files of a day and of the day before say, in all periods, and
computes, finds out the size of no group of one to four people.** A group is: the people counted by a metric in the company, a spoke, a
country, a spoke within a country, or what is left when some of those are subtracted from others; and the people counted in one period and not
in another. The page of a day is the last one of that day. Zero is shown.
"Fewer than 5" is such a group; "not shown" is a number that would help to compute one. A numerator is not shown where its denominator is
not. A number of engaged people of a community is not shown where it is one to four people away from another period's.

How: \`lib/insights/suppression.ts\` sees each table as a network from spokes to countries and hides until two things hold for each small
group: every difference of what is shown that contains it contains at least five people, and there is another number for it that fits
everything shown. The tests attack with a linear program (\`tests/units/attacker.ts\`); \`ORGANISATIONS=1000 npx vitest run --project units
tests/units/suppression.test.ts\` tries a thousand organisations, each with the page of yesterday as well.

What is not promised: how many people of a shown number do *not* do something (18 of 20 engaged says that two are not: a lead has to see
it); and what follows from watching: whoever looks every few minutes, or keeps the pages of many days, sees by how much each number changed, and may
guess who it was. A change in points is shown only where both periods are.`;

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
