/** `npm run import:people -- FILE [--dry-run] [--partial] [--language fr]`: an HR export comes in, and the report is printed. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { FALLBACK_LOCALE, type Locale, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { command } from "./command";
import { openInstallation } from "./database";
import { progressBar } from "./progress-bar";
import { giveUp } from "./steps";

const OPTIONS = {
	"dry-run": { type: "boolean", default: false },
	partial: { type: "boolean", default: false },
	language: { type: "string", default: process.env.LC_ALL ?? process.env.LANG ?? "" },
} as const;

function commandLine() {
	try {
		const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
		return { ...values, file: positionals.length === 1 ? positionals[0] : undefined };
	} catch {
		return { "dry-run": false, partial: false, language: OPTIONS.language.default, file: undefined };
	}
}

async function hashOf(file: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest("hex");
}

command(async () => {
	const { file, partial, language, "dry-run": isDryRun } = commandLine();
	const locale = OFFERED_LOCALES.find((offered) => language.startsWith(offered)) ?? FALLBACK_LOCALE;
	const { translator } = await import("@/lib/i18n/translator");
	const t = translator(locale);
	if (!file) {
		console.error(t("imports.command.usage"));
		return 2;
	}
	if (!existsSync(file) || !statSync(file).isFile()) giveUp(t("imports.command.missingFile", { file }));
	await openInstallation({ migrate: true });
	return (await bringIn(file, { isFull: !partial, isDryRun, locale })) ? 0 : 1;
});

interface Wishes {
	isFull: boolean;
	isDryRun: boolean;
	locale: Locale;
}

/** Whether the file came in, or in a dry run could have. */
async function bringIn(file: string, { isFull, isDryRun, locale }: Wishes): Promise<boolean> {
	const [{ now }, commands, { reportLines }, { translator }] = await Promise.all([
		import("@/lib/clock"),
		import("@/lib/imports/command"),
		import("@/lib/imports/report"),
		import("@/lib/i18n/translator"),
	]);
	const t = translator(locale);
	const begun = isDryRun ? null : await commands.interruptedImport(await hashOf(file));
	if (begun) console.log(t("imports.command.interrupted"));
	const content = createReadStream(file);
	const id = begun ?? (await commands.receiveCommandFile({ name: path.basename(file), content, isFull }, now()));
	const read = await commands.readImport(id, now(), progressBar(t("imports.command.reading"), locale));
	if (read.problem) {
		console.error(t(`imports.problems.${read.problem}`));
		if (isDryRun) await commands.deleteImport(id);
		else console.error(t("imports.report.decide", { id }));
		return false;
	}
	if (!isDryRun) await commands.applyImport(id, now(), progressBar(t("imports.command.applying"), locale));
	for await (const line of reportLines(id, locale)) console.log(line);
	if (isDryRun) await commands.deleteImport(id);
	else if (read.leavers > 0) console.log(`\n${t("imports.report.decide", { id })}`);
	return true;
}
