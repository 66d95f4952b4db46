import { SelectField } from "@/components/ui/field";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";

/** Content carries its language: browsers, screen readers and search ask for it. */
export function LanguageField({ t, start }: { t: Translate; start: Locale }) {
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
