import { requestContext } from "@/components/request-context";
import { SelectField } from "@/components/ui/field";
import { ZONES } from "@/lib/people/schema";
import { zoneCity } from "@/lib/zone-city";

interface Props {
	label: string;
	hint?: string;
	defaultValue?: string | null;
	/** What no choice means, where one may be left out. */
	none?: string;
	/** Zones of sites; the reader's own is likely as well. */
	likely: readonly string[];
}

/** A time zone, chosen by its city. */
export function ZoneField({ label, hint, defaultValue, none, likely }: Props) {
	const { viewer, t } = requestContext();
	const byCity = (zones: Iterable<string>) =>
		[...zones]
			.map((zone) => ({ value: zone, label: zoneCity(zone, viewer.locale) }))
			.toSorted((one, other) => one.label.localeCompare(other.label, viewer.locale));
	const near = new Set([viewer.zone, ...(defaultValue ? [defaultValue] : []), ...likely]);
	return (
		<SelectField
			name="zone"
			label={label}
			hint={hint}
			defaultValue={defaultValue}
			choices={none ? [{ value: "", label: none }] : []}
			groups={[
				{ label: t("people.fields.zoneLikely"), choices: byCity(near) },
				{ label: t("people.fields.zoneOthers"), choices: byCity(ZONES.filter((zone) => !near.has(zone))) },
			]}
		/>
	);
}
