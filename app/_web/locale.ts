import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

/** The browser's first language that the app has. */
export function negotiateLocale(acceptLanguage: string | null, otherwise: Locale = "en"): Locale {
	if (!acceptLanguage) return otherwise;
	const wanted = new Negotiator({ headers: { "accept-language": acceptLanguage } })
		.languages()
		.filter((tag) => tag !== "*");
	try {
		return match(wanted, LOCALES, otherwise) as Locale;
	} catch {
		// An invalid language tag.
		return otherwise;
	}
}
