import { requestContext } from "@/components/request-context";
import { PeopleField } from "@/components/ui/people-field";
import type { Translate } from "@/lib/i18n/translator";

interface Props {
	name: string;
	label: string;
	/** Before the usual hint; null where the form has said it once for all rows. */
	hint?: string | null;
	/** As `personEntry` writes a person, or a name as text. */
	defaultValue?: string | null;
	required?: boolean;
	/** Any number of people instead of one. */
	several?: boolean;
}

/** What a field of a person says, for a component that draws in the browser. */
export const personFieldTexts = (t: Translate) => ({
	searching: t("people.picker.searching"),
	remove: t("people.picker.remove"),
	edit: t("people.picker.edit"),
});

/** A field for a colleague, or for several: by name or address. With script it finds people while one types. */
export function PersonField({ hint, several, ...field }: Props) {
	const { t } = requestContext();
	const usual = t(several ? "people.picker.hintSeveral" : "people.picker.hint");
	return (
		<PeopleField
			{...field}
			several={several}
			hint={hint === null ? undefined : [hint, usual].filter(Boolean).join(" ")}
			texts={personFieldTexts(t)}
		/>
	);
}
