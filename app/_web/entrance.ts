import { headers } from "next/headers";
import { type Translate, translator } from "@/lib/i18n/translator";
import { negotiateLocale } from "./locale";

/** The visitor is nobody yet: the browser says which language they read. */
export async function entranceTranslator(): Promise<Translate> {
	return translator(negotiateLocale((await headers()).get("accept-language")));
}
