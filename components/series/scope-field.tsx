import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import type { AffectedEditions } from "@/lib/series/queries";

/** Which meetups of the series a change applies to. Draws nothing outside a series. */
export function ScopeField({ affected }: { affected: readonly AffectedEditions[] }) {
	const { t } = requestContext();
	if (affected.length === 0) return null;
	return (
		<ChoiceGroup
			name="scope"
			type="radio"
			label={t("series.scope.title")}
			hint={t("series.scope.hint")}
			defaultValue="one"
			choices={affected.map(({ scope, ...counts }) => ({
				value: scope,
				label: t(`series.scope.${scope}`),
				hint: scope === "one" ? t("series.scope.oneHint") : t("series.scope.affected", counts),
			}))}
		/>
	);
}
