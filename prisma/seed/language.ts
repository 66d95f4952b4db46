import type { Locale } from "@/lib/i18n/locales";

/** The languages of the demonstration's texts. */
export type DemoLanguage = "fr" | "en";

export const demoLanguage = (locale: Locale): DemoLanguage => (locale === "fr" ? "fr" : "en");
