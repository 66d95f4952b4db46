/** `npm run import:practices -- PATH [options]`: pages of files become practices, and the report is printed. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { FALLBACK_LOCALE, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { command } from "./command";
import { openInstallation } from "./database";
import { progressBar } from "./progress-bar";
import { giveUp } from "./steps";

const OPTIONS = {
	"dry-run": { type: "boolean", default: false },
	community: { type: "string" },
	as: { type: "string" },
	source: { type: "string" },
	language: { type: "string", default: process.env.LC_ALL ?? process.env.LANG ?? "" },
} as const;

function commandLine() {
	try {
		const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
		return { ...values, file: positionals.length === 1 ? positionals[0] : undefined };
	} catch {
		return { file: undefined, language: OPTIONS.language.default };
	}
}

command(async () => {
	const {
		file,
		community,
		as,
		source,
		language,
		"dry-run": isDryRun = false,
	} = { "dry-run": false, community: undefined, as: undefined, source: undefined, ...commandLine() };
	const locale = OFFERED_LOCALES.find((offered) => language.startsWith(offered)) ?? FALLBACK_LOCALE;
	const { translator } = await import("@/lib/i18n/translator");
	const t = translator(locale);
	if (!file) {
		console.error(t("practiceFiles.command.usage"));
		return 2;
	}
	if (!existsSync(file)) giveUp(t("practiceFiles.command.missing", { path: file }));
	await openInstallation({ migrate: true });
	const { importFiles } = await import("@/lib/practice-files/command");
	const { now } = await import("@/lib/clock");
	const { viewerOfPerson } = await import("@/lib/viewer");
	const { viewerWithAddress } = await import("./viewer-with-address");
	const { onlyAdministrator, onlyCommunity } = await import("@/lib/practice-files/who-and-where");
	const listed = (choices: string[]) => (choices.length > 0 ? choices.join("\n  ") : t("practiceFiles.command.none"));
	const who = as ? { email: as } : await onlyAdministrator();
	if ("choices" in who) giveUp(t("practiceFiles.command.chooseWho", { choices: listed(who.choices) }));
	const viewer = await viewerWithAddress(who.email, now());
	if (!viewer) giveUp(t("practiceFiles.command.nobody", { email: who.email }));
	const name = path.basename(path.resolve(file));
	const isFolder = statSync(file).isDirectory();
	const where = community ? { slug: community } : await onlyCommunity(viewer, { path: file, isFolder, name });
	if ("choices" in where)
		giveUp(t("practiceFiles.command.chooseWhere", { email: who.email, choices: listed(where.choices) }));
	const done = await importFiles(
		viewer,
		{
			file,
			isFolder,
			name,
			communitySlug: where.slug,
			locale,
			source,
			isDryRun,
		},
		{
			load: viewerOfPerson,
			clock: now,
			reading: progressBar(t("practiceFiles.command.reading"), locale),
			writing: progressBar(t("practiceFiles.command.writing"), locale),
			say: (line) => console.log(line),
		},
	);
	if (done !== null) giveUp(done);
	return 0;
});
