import { ChoiceGroup } from "@/components/ui/field";
import type { Translate } from "@/lib/i18n/translator";
import { EXTENTS } from "@/lib/imports/schema";

/** Whether the file names everyone. */
export function ExtentChoice({ isFull, t }: { isFull: boolean; t: Translate }) {
	return (
		<ChoiceGroup
			type="radio"
			name="extent"
			label={t("imports.extent.label")}
			defaultValue={isFull ? "full" : "part"}
			choices={EXTENTS.map((value) => ({
				value,
				label: t(`imports.extent.${value}`),
				hint: t(`imports.extent.${value}Hint`),
			}))}
		/>
	);
}
