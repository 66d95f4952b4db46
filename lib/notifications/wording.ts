import { fullInstant, type Reader } from "../clock";
import { nameIn } from "../i18n/names";
import type { MessageValues, Translate } from "../i18n/translator";
import type { InboxMessage } from "./audience";
import type { Param } from "./facts";

/** Stored values as a message of the reader's takes them. */
export function valuesFor(params: Record<string, Param>, reader: Reader): MessageValues {
	return Object.fromEntries(
		Object.entries(params).map(([name, param]) => [name, typeof param === "object" ? inWords(param, reader) : param]),
	);
}

function inWords(param: Exclude<Param, string | number>, reader: Reader): string {
	return "instant" in param ? fullInstant(new Date(param.instant), reader) : nameIn(reader.locale, param);
}

/** What an inbox item says, in the language of whoever reads it now. */
export function itemText(t: Translate, item: { kind: string; params: unknown }, reader: Reader): string {
	return t(`inbox.kinds.${item.kind as InboxMessage}`, valuesFor(item.params as Record<string, Param>, reader));
}
