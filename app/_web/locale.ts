import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { FALLBACK_LOCALE, type Locale, OFFERED_LOCALES } from "@/lib/i18n/locales";

/** The browser's first language that the app has. */
export function negotiateLocale(acceptLanguage: string | null, otherwise: Locale = FALLBACK_LOCALE): Locale {
	if (!acceptLanguage) return otherwise;
	const wanted = new Negotiator({ headers: { "accept-language": acceptLanguage } })
		.languages()
		.filter((tag) => tag !== "*");
	try {
		return match(wanted, OFFERED_LOCALES, otherwise) as Locale;
	} catch {
		// An invalid language tag.
		return otherwise;
	}
}
