import { requestContext } from "@/components/request-context";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { Locale } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";
import type { TopicInput } from "@/lib/topics/schema";
import type { Topic } from "@/lib/topics/tree";

/** Names and other words of a topic in both languages. */
export function TopicWords({ start }: { start?: Partial<TopicInput> }) {
	const { t } = requestContext();
	return (
		<>
			<TextField name="nameFr" label={t("topics.nameFr")} defaultValue={start?.nameFr} required maxLength={80} />
			<TextField name="nameEn" label={t("topics.nameEn")} defaultValue={start?.nameEn} required maxLength={80} />
			<TextArea
				name="synonymsFr"
				label={t("topics.synonymsFr")}
				hint={t("topics.synonymsHint")}
				defaultValue={start?.synonymsFr?.join("\n")}
				rows={5}
			/>
			<TextArea
				name="synonymsEn"
				label={t("topics.synonymsEn")}
				hint={t("topics.synonymsHint")}
				defaultValue={start?.synonymsEn?.join("\n")}
				rows={5}
			/>
		</>
	);
}

export const topicChoices = (locale: Locale, topics: readonly Topic[]) =>
	topics.map(({ id, names }) => ({ value: id, label: nameIn(locale, names) }));

/** The wider topic. */
export function ParentField({ topics, parentId }: { topics: readonly Topic[]; parentId?: string | null }) {
	const { locale, t } = requestContext();
	return (
		<SelectField
			name="parentId"
			label={t("topics.parent")}
			hint={t("topics.parentHint")}
			defaultValue={parentId}
			choices={[{ value: "", label: t("topics.noParent") }, ...topicChoices(locale, topics)]}
		/>
	);
}
