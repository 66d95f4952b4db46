import type { StageFacts as FactsOfStage } from "@/lib/communities/stage";
import type { TypedText } from "@/lib/drafts/typed-text";
import type { Locale as KnownLocale, Names as NamesByLocale, Synonyms as SynonymsByLocale } from "@/lib/i18n/locales";

declare global {
	/** Types of JSON fields, named in comments of `prisma/schema`. */
	namespace PrismaJson {
		type Locale = KnownLocale;
		type Names = NamesByLocale;
		type Synonyms = SynonymsByLocale;
		type FormDraftFields = TypedText;
		type StageFacts = FactsOfStage;
	}
}
