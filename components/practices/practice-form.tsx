import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { type Choice, ChoiceGroup, KeptField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { languageChoices } from "@/lib/i18n/names";
import type { Card } from "@/lib/practices/schema";
import { TEMPLATES } from "@/lib/practices/templates";
import { KeeperFields, PlaceFields, SourceFields, type StartOfKeepers, type StartOfSource } from "./card-fields";
import { fieldLabel, fieldPrompt } from "./template-texts";

interface Props {
	action: FormAction;
	/** Hidden fields for the action. */
	hidden: Record<string, string | undefined>;
	start: { [Field in keyof Omit<Card, "sources" | "sizes">]?: Card[Field] | null } & StartOfKeepers & {
			sources?: readonly StartOfSource[];
			sizes?: string[];
		};
	/** A new card has its kind from its address; a card that is edited may become another. */
	isNew: boolean;
	units: Choice[];
	countries: Choice[];
	topics: { id: string; name: string }[];
	/** Tags in use in the community. */
	usualTags: readonly string[];
	/** A published practice is saved as a new version. */
	inUse: boolean;
	/** Colleagues review it before it is published: it is sent to them. */
	isReviewed: boolean;
}

/** Number of tags in the hint. */
const TAGS_NAMED = 8;
const TEXTS = [
	["context", 3],
	["problem", 3],
	["steps", 6],
	["result", 3],
] as const;

export function PracticeForm({
	action,
	hidden,
	start,
	isNew,
	units,
	countries,
	topics,
	usualTags,
	inUse,
	isReviewed,
}: Props) {
	const { t } = requestContext();
	const template = start.template ?? "practice";
	const isInReview = hidden.status === "in_review";
	const kind = isNew && template !== "practice" ? template : "";
	return (
		<ActionForm
			action={action}
			draft={`practice ${hidden.communitySlug ?? ""} ${hidden.meetupId ?? ""} ${hidden.gapId ?? ""} ${kind}`.trim()}
			className="grid max-w-[680px] gap-6"
		>
			{Object.entries(hidden).map(([name, value]) => value && <KeptField key={name} name={name} value={value} />)}
			{isNew ? (
				<KeptField name="template" value={template} />
			) : (
				<SelectField
					name="template"
					label={t("practiceLife.template")}
					defaultValue={template}
					choices={TEMPLATES.map((value) => ({ value, label: t(`practiceLife.templates.${value}.name`) }))}
				/>
			)}
			<TextField
				name="title"
				label={t("practices.fields.title")}
				hint={t("practices.fields.titleHint")}
				defaultValue={start.title}
				maxLength={120}
				required
			/>
			<TextField
				name="summary"
				label={t("practices.fields.summary")}
				hint={t("practices.fields.summaryHint")}
				defaultValue={start.summary}
				maxLength={200}
			/>
			<p className="muted">
				{t("practiceLife.optional", {
					context: fieldLabel(t, template, "context"),
					steps: fieldLabel(t, template, "steps"),
				})}
			</p>
			{TEXTS.map(([field, rows]) => (
				<MarkdownField
					files
					key={field}
					name={field}
					label={fieldLabel(t, template, field)}
					hint={fieldPrompt(t, template, field)}
					defaultValue={start[field]}
					rows={rows}
				/>
			))}
			<div className="grid gap-6 items-end sm:grid-cols-[10rem_1fr] sm:gap-4">
				<TextField
					name="resultFigure"
					label={t("practices.fields.resultFigure")}
					hint={t("practices.fields.resultFigureHint")}
					defaultValue={start.resultFigure}
					maxLength={16}
				/>
				<TextField
					name="resultLabel"
					label={t("practices.fields.resultLabel")}
					hint={t("practices.fields.resultLabelHint")}
					defaultValue={start.resultLabel}
					maxLength={60}
				/>
			</div>
			<TextField
				name="resultMeasured"
				label={t("practiceLife.fields.resultMeasured")}
				hint={t("practiceLife.fields.resultMeasuredHint")}
				defaultValue={start.resultMeasured}
				maxLength={500}
			/>
			<SourceFields start={start.sources ?? []} />
			<MarkdownField
				files
				name="evidence"
				label={t("practices.fields.evidence")}
				hint={t("practices.fields.evidenceHint")}
				defaultValue={start.evidence}
				rows={3}
			/>
			<PlaceFields start={start} units={units} countries={countries} />
			<SelectField
				name="topicId"
				label={t("practices.fields.topic")}
				defaultValue={start.topicId}
				choices={[
					{ value: "", label: t("practices.fields.noTopic") },
					...topics.map((topic) => ({ value: topic.id, label: topic.name })),
				]}
			/>
			<TextField
				name="tags"
				label={t("practices.fields.tags")}
				hint={
					usualTags.length > 0
						? t("practices.fields.tagsUsual", { tags: usualTags.slice(0, TAGS_NAMED).join(", ") })
						: t("practices.fields.tagsHint")
				}
				defaultValue={start.tags?.join(", ")}
				maxLength={400}
				autoComplete="off"
			/>
			<ChoiceGroup
				name="language"
				type="radio"
				label={t("practices.fields.language")}
				defaultValue={start.language}
				choices={languageChoices(t.locale)}
			/>
			<KeeperFields start={start} />
			{inUse && (
				<TextField
					name="note"
					label={t("practiceLife.fields.note")}
					hint={t("practiceLife.fields.noteHint")}
					maxLength={200}
				/>
			)}
			{inUse && (
				<ChoiceGroup
					name="stillHolds"
					type="checkbox"
					label={t("practices.fields.stillHolds")}
					choices={[
						{
							value: "on",
							label: t("practices.fields.stillHoldsLabel"),
							hint: t("practices.fields.stillHoldsHint"),
						},
					]}
				/>
			)}
			<div className="flex flex-wrap gap-3">
				{inUse || isInReview ? (
					<SubmitButton name="intent" value={inUse ? "publish" : "save"}>
						{t(inUse ? "practices.saveVersion" : "practices.saveDraft")}
					</SubmitButton>
				) : (
					<>
						{/* First in the form, so that Enter in a field never publishes. */}
						<SubmitButton name="intent" value="save" look="quiet">
							{t("practices.saveDraft")}
						</SubmitButton>
						<SubmitButton name="intent" value={isReviewed ? "review" : "publish"}>
							{t(isReviewed ? "reviews.send" : "practices.publish")}
						</SubmitButton>
					</>
				)}
			</div>
		</ActionForm>
	);
}
