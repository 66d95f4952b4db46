/** `npm run import:people -- FILE [--dry-run] [--partial] [--fr]`: an HR export comes in, and the report is printed. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { migrateDatabase } from "@/prisma/migrate";
import { generateClient } from "./build";
import { progressBar } from "./progress-bar";
import { openDatabase, ownSecret } from "./settings";
import { giveUp } from "./steps";

const OPTIONS = {
	"dry-run": { type: "boolean", default: false },
	partial: { type: "boolean", default: false },
	fr: { type: "boolean", default: (process.env.LC_ALL ?? process.env.LANG ?? "").startsWith("fr") },
} as const;

function commandLine() {
	try {
		const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
		return { ...values, file: positionals.length === 1 ? positionals[0] : undefined };
	} catch {
		return { "dry-run": false, partial: false, fr: OPTIONS.fr.default, file: undefined };
	}
}

async function hashOf(file: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest("hex");
}

async function main() {
	const { file, partial, fr, "dry-run": isDryRun } = commandLine();
	const locale = fr ? "fr" : "en";
	const { translator } = await import("@/lib/i18n/translator");
	const t = translator(locale);
	if (!file) {
		console.error(t("imports.command.usage"));
		process.exit(2);
	}
	if (!existsSync(file) || !statSync(file).isFile()) giveUp(t("imports.command.missingFile", { file }));

	if (!existsSync("prisma/generated/client.ts")) await generateClient();
	const database = await openDatabase();
	if (database.embedded) await migrateDatabase(database.url);
	Object.assign(process.env, {
		DATABASE_URL: database.url,
		NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? ownSecret(),
		NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? "http://localhost:3000",
	});
	const { closeDb } = await import("@/lib/db");
	try {
		process.exitCode = (await bringIn(file, { isFull: !partial, isDryRun, locale })) ? 0 : 1;
	} finally {
		await closeDb();
		await database.embedded?.stop();
	}
}

interface Wishes {
	isFull: boolean;
	isDryRun: boolean;
	locale: "fr" | "en";
}

/** Whether the file came in, or in a dry run could have. */
async function bringIn(file: string, { isFull, isDryRun, locale }: Wishes): Promise<boolean> {
	const [{ now }, commands, { reportLines }, { translator }] = await Promise.all([
		import("@/lib/clock"),
		import("@/lib/people/import-command"),
		import("@/lib/people/import-report"),
		import("@/lib/i18n/translator"),
	]);
	const t = translator(locale);
	const begun = isDryRun ? null : await commands.interruptedImport(await hashOf(file));
	if (begun) console.log(t("imports.command.interrupted"));
	const content = createReadStream(file);
	const id = begun ?? (await commands.takeFile({ name: path.basename(file), content, isFull }, now()));
	const read = await commands.readImport(id, now(), progressBar(t("imports.command.reading")));
	if (read.problem) {
		console.error(t(`imports.problems.${read.problem}`));
		if (isDryRun) await commands.forgetImport(id);
		else console.error(t("imports.report.decide", { id }));
		return false;
	}
	if (!isDryRun) await commands.carryOutImport(id, now(), progressBar(t("imports.command.applying")));
	for await (const line of reportLines(id, locale)) console.log(line);
	if (isDryRun) await commands.forgetImport(id);
	else if (read.leavers > 0) console.log(`\n${t("imports.report.decide", { id })}`);
	return true;
}

main().catch((problem) => giveUp(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)));
