import { requestContext } from "@/components/request-context";
import { SelectField } from "@/components/ui/field";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";

/** The language of a text, for browsers, screen readers and search. */
export function LanguageField({ start }: { start: Locale }) {
	const { t } = requestContext();
	return (
		<div className="max-w-56">
			<SelectField
				name="language"
				label={t("posts.fields.language")}
				defaultValue={start}
				choices={languageChoices(t.locale)}
			/>
		</div>
	);
}
