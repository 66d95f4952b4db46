import { headers } from "next/headers";
import type { Locale } from "@/lib/i18n/locales";
import { type Translate, translator } from "@/lib/i18n/translator";
import { negotiateLocale } from "./locale";
import { currentViewer } from "./session";

/** For a page that needs no account: the language of the page around it, which knows whoever is signed in. */
export async function visitorLocale(): Promise<Locale> {
	return (await currentViewer())?.locale ?? negotiateLocale((await headers()).get("accept-language"));
}

/** The visitor is nobody yet: the browser says which language they read. */
export async function entranceTranslator(): Promise<Translate> {
	return translator(negotiateLocale((await headers()).get("accept-language")));
}
