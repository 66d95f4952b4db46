/** `npm run bench:search [-- --fresh]`: how well search answers the judged queries over the demo organisation. */
import { command } from "@/app/_cli/command";
import { step } from "@/app/_cli/steps";
import { cast } from "@/tests/cast";
import { openBenchDatabase } from "./database";
import { HELD_OUT, TUNED } from "./judged-queries";
import { figures, parse, type Ranked } from "./search-judging";

/** The day of the demonstration: the same content at every run. */
const TODAY = new Date("2026-11-30T09:00:00Z");
const AIMS = { ndcg: 0.85, mrr: 0.9, recall: 0.95 };

async function main() {
	const database = await openBenchDatabase({
		name: "dandelion_search",
		fresh: process.argv.includes("--fresh"),
		report: console.log,
	});
	Object.assign(process.env, database.env);
	if (database.isNew) {
		const { seedDemo } = await import("@/prisma/seed/seed");
		await step("Demo organisation", () => seedDemo({ databaseUrl: database.url, today: TODAY, report: console.log }));
	}
	const { closeDb, db } = await import("@/lib/db");
	const { viewerOfPerson } = await import("@/lib/viewer");
	const { judgedTargets, rankedKeys } = await import("./search-answers");
	const readers = {
		fr: await viewerOfPerson(
			(await db.person.findFirstOrThrow({ where: { email: cast.communityManager.email } })).id,
			TODAY,
		),
		en: await viewerOfPerson((await db.person.findFirstOrThrow({ where: { email: cast.moderator.email } })).id, TODAY),
	};
	const targets = await judgedTargets();
	for (const [name, text] of [
		["tuned", TUNED],
		["set aside", HELD_OUT],
	] as const) {
		const answers: Ranked[] = [];
		for (const { q, locale, judged } of parse(text)) {
			const viewer = readers[locale];
			if (!viewer) throw new Error("The demo organisation has no such reader.");
			const grades = targets.visibleGrades(viewer, judged);
			const keys = await rankedKeys(viewer, q, TODAY);
			// Some readers may see nothing of what answers.
			const seen = await grades;
			if (seen.size > 0) answers.push({ q, grades: seen, keys });
		}
		const { ndcg, mrr, recall } = figures(answers);
		const said = (value: number, aim: number) => `${value.toFixed(3)} (aim ${aim})`;
		console.log(
			`${name}: ${answers.length} queries, nDCG@10 ${said(ndcg, AIMS.ndcg)}, MRR ${said(mrr, AIMS.mrr)}, recall@20 ${said(recall, AIMS.recall)}`,
		);
		// What is set aside is not looked at one by one.
		if (name === "tuned" && process.argv.includes("--each"))
			for (const answer of answers) {
				const own = figures([answer]);
				if (own.ndcg < 0.85 || own.recall < 1)
					console.log(
						`  ${own.ndcg.toFixed(2)} ${own.recall.toFixed(2)} ${answer.q}\n      got ${answer.keys.slice(0, 6).join(" / ")}\n      wants ${[...answer.grades].map(([key, grade]) => `${grade} ${key}${answer.keys.includes(key) ? "" : " (missing)"}`).join(" / ")}`,
					);
			}
	}
	await closeDb();
}

command(() => main().then(() => 0));
