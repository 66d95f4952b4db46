import { MarkdownField } from "@/components/editor/markdown-field";
import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { KeptField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RequestFields } from "@/lib/communities/schema";
import { CommunityChoices, type NamedChoice } from "./community-choices";

interface Props {
	action: FormAction;
	topics: NamedChoice[];
	units: NamedChoice[];
	/** Missing for a new one. */
	requestId?: string;
	madeFrom?: string;
	start: Partial<Omit<RequestFields, "managerIds" | "sponsorId">>;
	/** As fields of people hold them. */
	people?: { sponsor?: string; firstManager?: string; secondManager?: string };
	button: string;
}

export function RequestForm({ action, topics, units, requestId, madeFrom, start, people = {}, button }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft="proposed community" className="grid max-w-[640px] gap-6">
			{requestId && <input type="hidden" name="requestId" value={requestId} />}
			{madeFrom && <KeptField name="madeFrom" value={madeFrom} />}
			<TextField
				name="name"
				label={t("communities.fields.name")}
				hint={t("communities.fields.nameHint")}
				defaultValue={start.name}
				required
			/>
			<TextField
				name="purpose"
				label={t("communityRequests.fields.purpose")}
				hint={t("communityRequests.fields.purposeHint")}
				defaultValue={start.purpose}
				maxLength={200}
				required
			/>
			<TextArea
				name="audience"
				label={t("communityRequests.fields.audience")}
				hint={t("communityRequests.fields.audienceHint")}
				defaultValue={start.audience}
				rows={3}
				maxLength={1000}
				required
			/>
			<PersonField
				name="firstManager"
				label={t("communityRequests.fields.firstManager")}
				hint={t("communityRequests.fields.firstManagerHint")}
				defaultValue={people.firstManager}
				required
			/>
			<PersonField
				name="secondManager"
				label={t("communityRequests.fields.secondManager")}
				hint={t("communityRequests.fields.managersHint")}
				defaultValue={people.secondManager}
				required
			/>
			<PersonField
				name="sponsor"
				label={t("communityRequests.fields.sponsor")}
				hint={t("communityRequests.fields.sponsorHint")}
				defaultValue={people.sponsor}
			/>
			<CommunityChoices topics={topics} units={units} start={start} />
			<MarkdownField
				name="charter"
				label={t("communityRequests.fields.charter")}
				hint={t("communityRequests.fields.charterHint")}
				defaultValue={start.charter}
				rows={6}
			/>
			<div>
				<SubmitButton>{button}</SubmitButton>
			</div>
		</ActionForm>
	);
}
