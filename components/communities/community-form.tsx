import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { COMMUNITY_KINDS, COMMUNITY_VISIBILITIES, type CommunityInput } from "@/lib/communities/schema";
import { languageChoices } from "@/lib/i18n/names";

interface Props {
	action: FormAction;
	topics: { id: string; name: string }[];
	/** Missing for a new community. */
	slug?: string;
	madeFrom?: string;
	start: Partial<CommunityInput>;
	button: string;
}

export function CommunityForm({ action, topics, slug, madeFrom, start, button }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft="community" className="grid max-w-[640px] gap-6">
			{slug && <input type="hidden" name="slug" value={slug} />}
			{madeFrom && <KeptField name="madeFrom" value={madeFrom} />}
			<TextField
				name="name"
				label={t("communities.fields.name")}
				hint={t("communities.fields.nameHint")}
				defaultValue={start.name}
				required
			/>
			<TextField
				name="summary"
				label={t("communities.fields.summary")}
				hint={t("communities.fields.summaryHint")}
				defaultValue={start.summary}
				required
			/>
			<MarkdownField
				files
				name="about"
				label={t("communities.fields.about")}
				hint={t("communities.fields.aboutHint")}
				defaultValue={start.about}
				rows={6}
			/>
			<ChoiceGroup
				name="kind"
				type="radio"
				label={t("communities.fields.kind")}
				defaultValue={start.kind ?? "practice"}
				choices={COMMUNITY_KINDS.map((kind) => ({
					value: kind,
					label: t(`communities.kinds.${kind}`),
					hint: t(`communities.kindHints.${kind}`),
				}))}
			/>
			<ChoiceGroup
				name="visibility"
				type="radio"
				label={t("communities.fields.visibility")}
				defaultValue={start.visibility ?? "open"}
				choices={COMMUNITY_VISIBILITIES.map((visibility) => ({
					value: visibility,
					label: t(`communities.visibilities.${visibility}`),
					hint: t(`communities.visibilityHints.${visibility}`),
				}))}
			/>
			<ChoiceGroup
				name="languages"
				type="checkbox"
				label={t("communities.fields.languages")}
				defaultValue={start.languages ?? []}
				choices={languageChoices(t.locale)}
			/>
			<SelectField
				name="topicId"
				label={t("communities.fields.topic")}
				defaultValue={start.topicId}
				choices={[
					{ value: "", label: t("communities.fields.noTopic") },
					...topics.map((topic) => ({ value: topic.id, label: topic.name })),
				]}
			/>
			<div>
				<SubmitButton>{button}</SubmitButton>
			</div>
		</ActionForm>
	);
}
