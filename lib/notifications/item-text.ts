import { fullInstant, type LocaleAndZone } from "../clock";
import { nameIn } from "../i18n/names";
import type { MessageValues, Translate } from "../i18n/translator";
import type { InboxMessage } from "./notices";
import type { Param } from "./subject";

/** The stored values of a message, for a reader. */
export function valuesFor(params: Record<string, Param>, reader: LocaleAndZone): MessageValues {
	return Object.fromEntries(
		Object.entries(params).map(([name, param]) => [
			name,
			typeof param === "object" ? textOfParam(param, reader) : param,
		]),
	);
}

function textOfParam(param: Exclude<Param, string | number>, reader: LocaleAndZone): string {
	return "instant" in param ? fullInstant(new Date(param.instant), reader) : nameIn(reader.locale, param);
}

/** The text of an inbox item in the language of the reader. */
export function itemText(t: Translate, item: { kind: string; params: unknown }, reader: LocaleAndZone): string {
	return t(`inbox.kinds.${item.kind as InboxMessage}`, valuesFor(item.params as Record<string, Param>, reader));
}
