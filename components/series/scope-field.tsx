import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import type { Reach } from "@/lib/series/queries";

/** Which meetups of the series a change applies to. Draws nothing outside a series. */
export function ScopeField({ reaches }: { reaches: readonly Reach[] }) {
	const { t } = requestContext();
	if (reaches.length === 0) return null;
	return (
		<ChoiceGroup
			name="scope"
			type="radio"
			label={t("series.scope.title")}
			hint={t("series.scope.hint")}
			defaultValue="one"
			choices={reaches.map(({ scope, ...counts }) => ({
				value: scope,
				label: t(`series.scope.${scope}`),
				hint: scope === "one" ? t("series.scope.oneHint") : t("series.scope.reach", counts),
			}))}
		/>
	);
}
