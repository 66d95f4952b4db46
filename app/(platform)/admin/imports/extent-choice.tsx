import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import { EXTENTS } from "@/lib/imports/schema";

/** Whether the file is a full export. */
export function ExtentChoice({ isFull }: { isFull: boolean }) {
	const { t } = requestContext();
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
