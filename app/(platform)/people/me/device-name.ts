import type { Translate } from "@/lib/i18n/translator";
import type { Device } from "@/lib/people/sessions";

/** "Firefox on Android", as far as the browser says so. */
export function deviceName(t: Translate, { browser, system }: Device): string {
	if (browser && system) return t("people.sessions.device", { browser, system });
	return browser ?? system ?? t("people.sessions.unknownDevice");
}
