import type { OfferedLocale } from "@/lib/i18n/locales";

export interface Judged {
	grade: number;
	kind: string;
	name: string;
}

export interface JudgedQuery {
	q: string;
	locale: OfferedLocale;
	judged: Judged[];
}

/** The lines of `judged-queries.ts`. */
export function parse(text: string): JudgedQuery[] {
	return text
		.trim()
		.split("\n")
		.map((line) => {
			const [locale = "", q = "", judged = ""] = line.split(" | ");
			if (locale !== "fr" && locale !== "en") throw new Error(`Not understood: ${line}`);
			return {
				q,
				locale,
				judged: judged.split("; ").map((one) => {
					const [, grade, kind = "", name = ""] = /^([123]) ([PTMCU]) (.+)$/.exec(one) ?? [];
					if (!grade) throw new Error(`Not understood: ${one}`);
					return { grade: Number(grade), kind, name };
				}),
			};
		});
}

/** What was found for a query, the best first, and the grades of what answers it. */
export interface Ranked {
	q: string;
	keys: string[];
	grades: ReadonlyMap<string, number>;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const gain = (grades: readonly number[]) =>
	grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** nDCG at 10 with exponential gain, the mean reciprocal rank of the first that answers or helps, recall at 20. */
export function figures(answers: readonly Ranked[]) {
	return {
		ndcg: mean(
			answers.map(({ keys, grades }) => {
				const best = [...grades.values()].sort((one, other) => other - one);
				return gain(keys.map((key) => grades.get(key) ?? 0)) / gain(best);
			}),
		),
		mrr: mean(
			answers.map(({ keys, grades }) => {
				const first = keys.findIndex((key) => (grades.get(key) ?? 0) >= 2);
				return first < 0 ? 0 : 1 / (first + 1);
			}),
		),
		recall: mean(
			answers.map(
				({ keys, grades }) =>
					[...grades.keys()].filter((key) => keys.slice(0, 20).includes(key)).length / Math.max(1, grades.size),
			),
		),
	};
}
