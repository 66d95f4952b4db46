import { MarkdownField } from "@/components/editor/markdown-field";
import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { languageChoices } from "@/lib/i18n/names";
import { type KnownPerson, personEntry } from "@/lib/people/typed-people";
import type { Card } from "@/lib/practices/schema";

interface Props {
	action: FormAction;
	/** Hidden fields for the action. */
	hidden: Record<string, string | undefined>;
	start: { [Field in keyof Card]?: Card[Field] | null } & { contact?: KnownPerson | null };
	topics: { id: string; name: string }[];
	/** Tags in use in the community. */
	usualTags: readonly string[];
	/** A published practice is saved as a new version. */
	inUse: boolean;
}

/** Number of tags in the hint. */
const TAGS_NAMED = 8;
const TEXTS = [
	["context", 3],
	["problem", 3],
	["steps", 6],
	["result", 3],
] as const;

export function PracticeForm({ action, hidden, start, topics, usualTags, inUse }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm
			action={action}
			draft={`practice ${hidden.communitySlug ?? ""} ${hidden.meetupId ?? ""}`.trim()}
			className="grid max-w-[680px] gap-6"
		>
			{Object.entries(hidden).map(([name, value]) => value && <KeptField key={name} name={name} value={value} />)}
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
			{TEXTS.map(([field, rows]) => (
				<MarkdownField
					files
					key={field}
					name={field}
					label={t(`practices.fields.${field}`)}
					hint={t(`practices.fields.${field}Hint`)}
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
			<MarkdownField
				files
				name="evidence"
				label={t("practices.fields.evidence")}
				hint={t("practices.fields.evidenceHint")}
				defaultValue={start.evidence}
				rows={3}
			/>
			<TextArea
				name="appliesTo"
				label={t("practices.fields.appliesTo")}
				hint={t("practices.fields.appliesToHint")}
				defaultValue={start.appliesTo}
				rows={2}
				maxLength={500}
			/>
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
			<PersonField
				name="contact"
				label={t("practices.fields.contact")}
				hint={t("practices.fields.contactHint")}
				defaultValue={start.contact && personEntry(start.contact)}
				required
			/>
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
				{inUse ? (
					<SubmitButton name="intent" value="publish">
						{t("practices.saveVersion")}
					</SubmitButton>
				) : (
					<>
						{/* First in the form, so that Enter in a field never publishes. */}
						<SubmitButton name="intent" value="save" look="quiet">
							{t("practices.saveDraft")}
						</SubmitButton>
						<SubmitButton name="intent" value="publish">
							{t("practices.publish")}
						</SubmitButton>
					</>
				)}
			</div>
		</ActionForm>
	);
}
