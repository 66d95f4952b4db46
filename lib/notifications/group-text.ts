import type { LocaleAndZone } from "../clock";
import type { Translate } from "../i18n/translator";
import { itemText, valuesFor } from "./item-text";
import type { Param } from "./subject";

/** Items of one thread, as the newest of them says it, and who wrote. */
interface ItemGroup {
	kind: string;
	params: unknown;
	/** How many different people. */
	people: number;
	/** The latest two of them, the latest first. */
	names: readonly string[];
}

const MANY = { replyToYou: "replyToYou", replyAlso: "replyAlso", replyWritten: "replyWritten" } as const;

const isAboutReplies = (kind: string): kind is keyof typeof MANY => Object.hasOwn(MANY, kind);

/** "Ana, Piotr and 38 others replied to you: …" for a thread, else the text of the item. */
export function groupText(t: Translate, group: ItemGroup, reader: LocaleAndZone): string {
	const [first, second] = group.names;
	if (!isAboutReplies(group.kind) || !first || !second) return itemText(t, group, reader);
	const { title = "" } = valuesFor(group.params as Record<string, Param>, reader);
	return t(`inbox.groups.${group.kind}`, { first, second, others: group.people - 2, title });
}
