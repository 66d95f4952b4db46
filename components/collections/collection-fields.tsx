import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { SelectField, TextField } from "@/components/ui/field";
import type { CollectionText } from "@/lib/collections/schema";
import { languageChoices } from "@/lib/i18n/names";

/** Title, summary, introduction and language of a collection, in a form. */
export function CollectionFields({ start }: { start?: CollectionText }) {
	const { viewer, t } = requestContext();
	return (
		<>
			<TextField
				name="title"
				label={t("collections.fields.title")}
				hint={t("collections.fields.titleHint")}
				defaultValue={start?.title}
				maxLength={120}
				required
			/>
			<TextField name="summary" label={t("collections.fields.summary")} defaultValue={start?.summary} maxLength={200} />
			<MarkdownField
				name="intro"
				label={t("collections.fields.intro")}
				hint={t("collections.fields.introHint")}
				defaultValue={start?.intro}
				rows={5}
			/>
			<SelectField
				name="language"
				label={t("collections.fields.language")}
				choices={languageChoices(viewer.locale)}
				defaultValue={start?.language ?? viewer.locale}
			/>
		</>
	);
}
