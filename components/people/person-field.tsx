import { requestContext } from "@/components/request-context";
import { PeopleField } from "@/components/ui/people-field";

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

/** A field for a colleague, or for several: by name or address. With script it finds people while one types. */
export function PersonField({ hint, several, ...field }: Props) {
	const { t } = requestContext();
	const usual = t(several ? "people.picker.hintSeveral" : "people.picker.hint");
	const texts = {
		searching: t("people.picker.searching"),
		remove: t("people.picker.remove"),
		edit: t("people.picker.edit"),
	};
	return (
		<PeopleField
			{...field}
			several={several}
			hint={hint === null ? undefined : [hint, usual].filter(Boolean).join(" ")}
			texts={texts}
		/>
	);
}
