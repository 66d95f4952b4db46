import type { Locale } from "@/lib/i18n/locales";

const WIDTH = 30;

/** A bar on a terminal; elsewhere (a log, a pipe) a line at each tenth. Written to standard error, beside the report. */
export function progressBar(name: string, locale: Locale): (done: number, total: number) => void {
	const share = new Intl.NumberFormat(locale, { style: "percent" });
	let shown = -1;
	return (done, total) => {
		const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
		const terminal = process.stderr.isTTY;
		if (percent === shown || (!terminal && Math.floor(percent / 10) === Math.floor(shown / 10))) return;
		shown = percent;
		const filled = Math.round((WIDTH * percent) / 100);
		const bar = `${name} [${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${share.format(percent / 100).padStart(4)}`;
		process.stderr.write(terminal ? `\r${bar}${percent === 100 ? "\n" : ""}` : `${bar}\n`);
	};
}
