import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { KeptField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CommunityInput } from "@/lib/communities/schema";
import { CommunityChoices, type NamedChoice } from "./community-choices";

interface Props {
	action: FormAction;
	topics: NamedChoice[];
	units: NamedChoice[];
	/** Missing for a new community. */
	slug?: string;
	madeFrom?: string;
	start: Partial<CommunityInput>;
	button: string;
}

export function CommunityForm({ action, topics, units, slug, madeFrom, start, button }: Props) {
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
