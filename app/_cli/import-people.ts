/** `npm run import:people -- FILE [options]`: an HR export comes in, and the report is printed. Without a file it lists the options. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { FALLBACK_LOCALE, type Locale, OFFERED_LOCALES } from "@/lib/i18n/locales";
import type { Translate } from "@/lib/i18n/translator";
import type { Separator } from "@/lib/imports/format";
import type { ChosenFormat } from "@/lib/imports/receiving";
import { command } from "./command";
import { openInstallation } from "./database";
import { progressBar } from "./progress-bar";
import { giveUp } from "./steps";

const OPTIONS = {
	"dry-run": { type: "boolean", default: false },
	partial: { type: "boolean", default: false },
	language: { type: "string", default: process.env.LC_ALL ?? process.env.LANG ?? "" },
	map: { type: "string", multiple: true, default: [] as string[] },
	encoding: { type: "string" },
	dates: { type: "string" },
	separator: { type: "string" },
} as const;

/** Separators by a word, because a shell treats the signs in its own way; the signs themselves are understood as well. */
const SEPARATOR_WORDS = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;

function commandLine() {
	try {
		const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
		return { ...values, file: positionals.length === 1 ? positionals[0] : undefined };
	} catch {
		return { "dry-run": false, partial: false, language: OPTIONS.language.default, map: [], file: undefined };
	}
}

async function hashOf(file: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest("hex");
}

command(async () => {
	const { file, partial, language, "dry-run": isDryRun, ...written } = commandLine();
	const locale = OFFERED_LOCALES.find((offered) => language.startsWith(offered)) ?? FALLBACK_LOCALE;
	const { translator } = await import("@/lib/i18n/translator");
	const t = translator(locale);
	if (!file) {
		console.error(t("imports.command.usage"));
		return 2;
	}
	if (!existsSync(file) || !statSync(file).isFile()) giveUp(t("imports.command.missingFile", { file }));
	const chosen = await chosenFormat(written, t);
	await openInstallation({ migrate: true });
	return (await bringIn(file, { isFull: !partial, isDryRun, locale, chosen })) ? 0 : 1;
});

interface WrittenFormat {
	map?: string[];
	encoding?: string;
	dates?: string;
	separator?: string;
}

/** What the options say about the file. Ends the command at a word that is none of the known ones. */
async function chosenFormat(
	{ map = [], encoding, dates, separator }: WrittenFormat,
	t: Translate,
): Promise<ChosenFormat> {
	const [{ ENCODINGS }, { fieldNamed }, { IMPORT_FIELDS }, { NOT_READ }] = await Promise.all([
		import("@/lib/imports/encoding"),
		import("@/lib/imports/advice"),
		import("@/lib/imports/fields"),
		import("@/lib/imports/schema"),
	]);
	const bad = (option: string, value: string, list: readonly string[]) =>
		giveUp(t("imports.command.badOption", { option, value, list: list.join(", ") }));
	const words: Record<string, Separator> = { ...SEPARATOR_WORDS, ",": ",", ";": ";", "|": "|", "\t": "\t" };
	const fields = map.map((pair) => {
		const at = pair.lastIndexOf("=");
		const field = fieldNamed(t, pair.slice(at + 1));
		if (at < 1 || field === undefined) return bad("--map", pair, [...IMPORT_FIELDS, NOT_READ]);
		return [pair.slice(0, at), field] as const;
	});
	const known = ENCODINGS.find((each) => each === encoding?.toLowerCase());
	if (encoding !== undefined && !known) bad("--encoding", encoding, ENCODINGS);
	if (dates !== undefined && dates !== "day" && dates !== "month") bad("--dates", dates, ["day", "month"]);
	if (separator !== undefined && !words[separator]) bad("--separator", separator, Object.keys(SEPARATOR_WORDS));
	return {
		fields: new Map(fields),
		encoding: known,
		dayFirst: dates === undefined ? undefined : dates === "day",
		separator: separator === undefined ? undefined : words[separator],
	};
}

interface Wishes {
	isFull: boolean;
	isDryRun: boolean;
	locale: Locale;
	chosen: ChosenFormat;
}

/** Whether the file came in, or in a dry run could have. */
async function bringIn(file: string, { isFull, isDryRun, locale, chosen }: Wishes): Promise<boolean> {
	const [{ now }, commands, advice, { reportLines }, { translator }] = await Promise.all([
		import("@/lib/clock"),
		import("@/lib/imports/command"),
		import("@/lib/imports/advice"),
		import("@/lib/imports/report"),
		import("@/lib/i18n/translator"),
	]);
	const t = translator(locale);
	const begun = isDryRun ? null : await commands.interruptedImport(await hashOf(file));
	if (begun) console.log(t("imports.command.interrupted"));
	const content = createReadStream(file);
	const id =
		begun ?? (await commands.receiveCommandFile({ name: path.basename(file), content, isFull, chosen }, now()));
	const read = await commands.readImport(id, now(), progressBar(t("imports.command.reading"), locale));
	if (read.problem) {
		console.error(t(`imports.problems.${read.problem}`));
		for (const line of await advice.adviceLines(id, read.problem, locale)) console.error(line);
		if (isDryRun) await commands.deleteImport(id);
		else console.error(t("imports.report.decide", { id }));
		return false;
	}
	const encoding = await advice.encodingAdvice(id, locale);
	for (const line of encoding.lines) console.error(line);
	if (encoding.isDoubtful && !chosen.encoding) {
		console.error(t("imports.command.notApplied", { encoding: encoding.encoding }));
		if (isDryRun) await commands.deleteImport(id);
		else console.error(t("imports.report.decide", { id }));
		return false;
	}
	for (const line of await advice.unreadAdvice(id, locale)) console.error(line);
	if (!isDryRun) await commands.applyImport(id, now(), progressBar(t("imports.command.applying"), locale));
	for await (const line of reportLines(id, locale)) console.log(line);
	if (isDryRun) await commands.deleteImport(id);
	else if (read.leavers > 0) console.log(`\n${t("imports.report.decide", { id })}`);
	return true;
}
