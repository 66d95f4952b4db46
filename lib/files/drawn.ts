import type { Translate } from "../i18n/translator";
import { escapeHtml } from "../text";
import { fileAddress } from "./addresses";
import { type AttachedFile, filesHeldBy, type HolderKind } from "./attachments";

export interface Reader {
	t: Translate;
	at: Date;
}

/**
 * Rendered texts of one thing with its files, for whoever sees the thing; in one statement, and in none where no text names a file.
 */
export async function drawnTexts<Texts extends Record<string, string | null>>(
	[kind, holderId]: [HolderKind, string],
	texts: Texts,
	reader: Reader,
): Promise<Texts> {
	const htmls = Object.values(texts).filter((html) => html !== null);
	const fileOf = await filesHeldBy(htmls, kind, [holderId]);
	const drawn = Object.entries(texts).map(([name, html]) => [
		name,
		html && withFiles(html, (id) => fileOf(holderId, id), reader),
	]);
	return Object.fromEntries(drawn) as Texts;
}

/**
 * Rendered Markdown with its files: pictures with their sizes, so that nothing moves while they load; other files as links. What
 * is not attached to this text is its words.
 */
export function withFiles(html: string, fileOf: (id: string) => AttachedFile | undefined, reader: Reader): string {
	return html
		.replaceAll(/<img [^>]*?data-file="([^"]+)"[^>]*>/g, (tag, id: string) => {
			const alt = / alt="([^"]*)"/.exec(tag)?.[1] ?? "";
			const file = fileOf(id);
			if (file?.state !== "clean" || file.width === null) return stateOf(file, alt, reader);
			const versions = file.widths.map((width) => `${fileAddress(id, reader.at, width)} ${width}w`).join(", ");
			const widest = fileAddress(id, reader.at, file.widths.at(-1));
			return `<img src="${widest}" srcset="${versions}" sizes="(max-width: 760px) 100vw, 720px" width="${file.width}" height="${file.height}" alt="${alt}" loading="lazy" decoding="async">`;
		})
		.replaceAll(/<a [^>]*?data-file="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g, (_, id: string, words: string) => {
			const file = fileOf(id);
			if (file?.state !== "clean") return stateOf(file, words, reader);
			return `<a class="file" href="${fileAddress(id, reader.at)}" data-native>${words}</a> <span class="muted">(${escapeHtml(sizeOf(file, reader))})</span>`;
		});
}

const KILOBYTE = 1000;

function sizeOf({ size }: AttachedFile, { t }: Reader): string {
	const kilobytes = Math.max(1, Math.round(size / KILOBYTE));
	return kilobytes < KILOBYTE
		? t("pictures.kilobytes", { size: kilobytes })
		: t("pictures.megabytes", { size: Math.round(kilobytes / KILOBYTE) });
}

function stateOf(file: AttachedFile | undefined, words: string, { t }: Reader): string {
	if (!file || file.state === "clean") return words;
	const said = t(file.state === "waiting" ? "pictures.waiting" : "pictures.refused");
	return `<span class="muted">${words} (${escapeHtml(said)})</span>`;
}
