import { Chips } from "@/components/ui/tabs";
import type { Translate } from "@/lib/i18n/translator";
import { WINDOWS, type Window } from "@/lib/insights/schema";
import { windowAddress } from "./addresses";

/** The windows one may look through, the shortest first. */
export function WindowChips({ here, current, t }: { here: string; current: Window; t: Translate }) {
	return (
		<Chips
			label={t("insights.windows.label")}
			chips={WINDOWS.toSorted((one, other) => one - other).map((days) => ({
				href: windowAddress(here, days),
				label: t("insights.windows.days", { days }),
				current: days === current,
			}))}
		/>
	);
}
