import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SelectField } from "@/components/ui/field";
import { COMMUNITY_KINDS, COMMUNITY_VISIBILITIES, type CommunityInput } from "@/lib/communities/schema";
import { languageChoices } from "@/lib/i18n/names";

export interface NamedChoice {
	id: string;
	name: string;
}

interface Props {
	topics: readonly NamedChoice[];
	/** The hub, its spokes, and the unit that hosts the community now. */
	units: readonly NamedChoice[];
	start: Partial<CommunityInput>;
}

/** What a community is, chosen from lists: the same for one that is created, changed or proposed. */
export function CommunityChoices({ topics, units, start }: Props) {
	const { t } = requestContext();
	const choicesOf = (named: readonly NamedChoice[]) => named.map(({ id, name }) => ({ value: id, label: name }));
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
				choices={[{ value: "", label: t("communities.fields.noTopic") }, ...choicesOf(topics)]}
			/>
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
