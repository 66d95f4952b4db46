import type { Locale as KnownLocale, Names as NamesByLocale } from "@/lib/i18n/locales";

declare global {
	/** Types that `prisma/schema` names above its fields. */
	namespace PrismaJson {
		type Locale = KnownLocale;
		type Names = NamesByLocale;
	}
}
