import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { TextArea, TextField } from "@/components/ui/field";
import type { RequestFields } from "@/lib/communities/schema";
import { CommunityFields, type CommunityFormProps } from "./community-fields";

interface Props extends CommunityFormProps {
	/** Missing for a new one. */
	requestId?: string;
	start: Partial<Omit<RequestFields, "managerIds" | "sponsorId">>;
	/** As fields of people hold them. */
	people?: { sponsor?: string; firstManager?: string; secondManager?: string };
}

/** A community that is proposed, with the people who will look after it. */
export function RequestForm({ requestId, people = {}, ...form }: Props) {
	const { t } = requestContext();
	return (
		<CommunityFields {...form} draft="proposed community" hidden={{ name: "requestId", value: requestId }}>
			<TextField
				name="purpose"
				label={t("communityRequests.fields.purpose")}
				hint={t("communityRequests.fields.purposeHint")}
				defaultValue={form.start.purpose}
				maxLength={200}
				required
			/>
			<TextArea
				name="audience"
				label={t("communityRequests.fields.audience")}
				hint={t("communityRequests.fields.audienceHint")}
				defaultValue={form.start.audience}
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
		</CommunityFields>
	);
}
