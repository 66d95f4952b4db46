/** `npm run export:practices -- FILE.zip --as ADDRESS [--community SLUG]`: practices as a zip of Markdown. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { FALLBACK_LOCALE, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { command } from "./command";
import { openInstallation } from "./database";
import { giveUp } from "./steps";

const OPTIONS = { as: { type: "string" }, community: { type: "string" } } as const;

command(async () => {
	const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
	const said = process.env.LC_ALL ?? process.env.LANG ?? "";
	const locale = OFFERED_LOCALES.find((offered) => said.startsWith(offered)) ?? FALLBACK_LOCALE;
	const { translator } = await import("@/lib/i18n/translator");
	const t = translator(locale);
	const [file] = positionals;
	if (!file || !values.as) {
		console.error(t("practiceFiles.command.exportUsage"));
		return 2;
	}
	await openInstallation({ migrate: false });
	const { viewerWithAddress } = await import("./viewer-with-address");
	const { practicesZip } = await import("@/lib/practice-files/export");
	const { now } = await import("@/lib/clock");
	const viewer = await viewerWithAddress(values.as, now());
	if (!viewer) giveUp(t("practiceFiles.command.nobody", { email: values.as }));
	const { content, count } = await practicesZip(viewer, { communitySlug: values.community });
	await pipeline(content, createWriteStream(file));
	console.log(t("practiceFiles.command.exported", { count, file }));
	return 0;
});
