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

/** File name, size in megabytes (at least 0.1) and date of the slides. */
export function slidesText(t: Translate, file: SlidesFile, at: Date, reader: { locale: Locale; zone: string }): string {
	return t("speakers.slidesSent", {
		name: file.name,
		size: Math.max(0.1, Math.round((10 * file.size) / MEGABYTE) / 10),
		when: relativeDay(file.storedAt, at, reader),
	});
}
