import { requestContext } from "@/components/request-context";
import { SelectField } from "@/components/ui/field";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";

/** The language of a text, for browsers, screen readers and search. A new text's is recognised, unless its author says it. */
export function LanguageField({ start }: { start?: Locale }) {
	const { t } = requestContext();
	const recognised = { value: "", label: t("posts.fields.anyLanguage") };
	return (
		<div className="max-w-64">
			<SelectField
				name="language"
				label={t("posts.fields.language")}
				defaultValue={start ?? ""}
				choices={[...(start ? [] : [recognised]), ...languageChoices(t.locale)]}
			/>
		</div>
	);
}
