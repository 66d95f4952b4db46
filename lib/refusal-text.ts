import { fullInstant, type LocaleAndZone } from "./clock";
import type { Refused } from "./errors";
import type { MessageValues, Translate } from "./i18n/translator";

/** What the message of a refusal says beside its reason: until when, where it ends by itself. */
export const refusalValues = (until: Date | undefined, reader: LocaleAndZone): MessageValues | undefined =>
	until && { until: fullInstant(until, reader) };

/** Why something was refused, in a sentence. */
export const refusalText = (
	t: Translate,
	{ reason, until }: Pick<Refused, "reason"> & { until?: Date },
	reader: LocaleAndZone,
): string => t(`refusals.${reason}`, refusalValues(until, reader));
