import { requestContext } from "@/components/request-context";
import { SelectField } from "@/components/ui/field";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

/** The language of a text, for browsers, screen readers and search. */
export function LanguageField({ start }: { start: Locale }) {
	const { t } = requestContext();
	return (
		<div className="max-w-56">
			<SelectField
				name="language"
				label={t("posts.fields.language")}
				defaultValue={start}
				choices={LOCALES.map((locale) => ({ value: locale, label: t(`shell.language.${locale}`) }))}
			/>
		</div>
	);
}
