import { relativeDay } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import type { Translate } from "@/lib/i18n/translator";

interface SlidesFile {
	name: string;
	/** Bytes. */
	size: number;
	storedAt: Date;
}

const MEGABYTE = 1024 * 1024;

/** What a speaker has sent in: its name, its size in megabytes to one decimal, never none, and since when it is there. */
export function slidesInWords(
	t: Translate,
	file: SlidesFile,
	at: Date,
	reader: { locale: Locale; zone: string },
): string {
	return t("speakers.slidesSent", {
		name: file.name,
		size: Math.max(0.1, Math.round((10 * file.size) / MEGABYTE) / 10),
		when: relativeDay(file.storedAt, at, reader),
	});
}
