import type { ReactNode } from "react";
import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { COMMUNITY_KINDS, COMMUNITY_VISIBILITIES, type CommunityInput } from "@/lib/communities/schema";
import { languageChoices } from "@/lib/i18n/names";

export interface NamedChoice {
	id: string;
	name: string;
}

/** What the forms that create, change and propose a community are given. */
export interface CommunityFormProps {
	action: FormAction;
	topics: readonly NamedChoice[];
	/** The hub, its spokes, and the unit that hosts the community now. */
	units: readonly NamedChoice[];
	/** The fields as they were when the form was opened. Missing for a new one. */
	madeFrom?: string;
	button: string;
}

interface Props extends CommunityFormProps {
	/** Which form it is, for what is typed and not sent. */
	draft: string;
	/** The field that says which one is changed. */
	hidden?: { name: string; value?: string };
	start: Partial<Pick<CommunityInput, "name" | "charter"> & Choices>;
	/** What stands between the name and the choices. */
	children: ReactNode;
}

/** A form of a community: what is the same for one that is created, changed or proposed. */
export function CommunityFields({ action, draft, hidden, madeFrom, start, topics, units, button, children }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft={draft} className="grid max-w-[640px] gap-6">
			{hidden?.value && <input type="hidden" name={hidden.name} value={hidden.value} />}
			{madeFrom && <KeptField name="madeFrom" value={madeFrom} />}
			<NameField defaultValue={start.name} />
			{children}
			<CommunityChoices topics={topics} units={units} start={start} />
			<MarkdownField
				name="charter"
				label={t("communities.fields.charter")}
				hint={t("communities.fields.charterHint")}
				defaultValue={start.charter}
				rows={6}
			/>
			<div>
				<SubmitButton>{button}</SubmitButton>
			</div>
		</ActionForm>
	);
}

type Choices = Pick<CommunityInput, "kind" | "visibility" | "languages" | "topicId" | "moreTopicIds" | "orgUnitId">;

function CommunityChoices({ topics, units, start }: Pick<Props, "topics" | "units"> & { start: Partial<Choices> }) {
	const { t } = requestContext();
	return (
		<>
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
			<VisibilityField defaultValue={start.visibility ?? "open"} />
			<ChoiceGroup
				name="languages"
				type="checkbox"
				label={t("communities.fields.languages")}
				defaultValue={start.languages ?? []}
				choices={languageChoices(t.locale)}
			/>
			<TopicField topics={topics} defaultValue={start.topicId} />
			{topics.length > 0 && (
				<ChoiceGroup
					name="moreTopicIds"
					type="checkbox"
					label={t("communities.fields.moreTopics")}
					hint={t("communities.fields.moreTopicsHint")}
					defaultValue={start.moreTopicIds ?? []}
					choices={choicesOf(topics)}
				/>
			)}
			<SelectField
				name="orgUnitId"
				label={t("communities.fields.orgUnit")}
				hint={t("communities.fields.orgUnitHint")}
				defaultValue={start.orgUnitId}
				choices={[{ value: "", label: t("communities.fields.noOrgUnit") }, ...choicesOf(units)]}
			/>
		</>
	);
}

const choicesOf = (named: readonly NamedChoice[]) => named.map(({ id, name }) => ({ value: id, label: name }));

export function NameField({ defaultValue }: { defaultValue?: string }) {
	const { t } = requestContext();
	return (
		<TextField
			name="name"
			label={t("communities.fields.name")}
			hint={t("communities.fields.nameHint")}
			defaultValue={defaultValue}
			required
		/>
	);
}

export function SummaryField({ defaultValue }: { defaultValue?: string }) {
	const { t } = requestContext();
	return (
		<TextField
			name="summary"
			label={t("communities.fields.summary")}
			hint={t("communities.fields.summaryHint")}
			defaultValue={defaultValue}
			required
		/>
	);
}

export function VisibilityField({ defaultValue }: { defaultValue: CommunityInput["visibility"] }) {
	const { t } = requestContext();
	return (
		<ChoiceGroup
			name="visibility"
			type="radio"
			label={t("communities.fields.visibility")}
			defaultValue={defaultValue}
			choices={COMMUNITY_VISIBILITIES.map((visibility) => ({
				value: visibility,
				label: t(`communities.visibilities.${visibility}`),
				hint: t(`communities.visibilityHints.${visibility}`),
			}))}
		/>
	);
}

export function TopicField({ topics, defaultValue }: { topics: readonly NamedChoice[]; defaultValue?: string }) {
	const { t } = requestContext();
	return (
		<SelectField
			name="topicId"
			label={t("communities.fields.topic")}
			defaultValue={defaultValue}
			choices={[{ value: "", label: t("communities.fields.noTopic") }, ...choicesOf(topics)]}
		/>
	);
}
