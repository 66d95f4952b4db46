import type { Locale } from "@/lib/i18n/locales";

/** The languages that the demonstration is written in. */
export type DemoLanguage = "fr" | "en";

export const demoLanguage = (locale: Locale): DemoLanguage => (locale === "fr" ? "fr" : "en");
