import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import type { HubCase } from "@/lib/moderation/case-page";
import { HUB_MEASURES } from "@/lib/moderation/schema";
import { MessageAndButton, ReasonField, TextActField } from "./decision-fields";

/** What the hub decides about a text that nobody of its community can decide about. */
export function HubDecisionForm({ of, action }: { of: HubCase; action: FormAction }) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft={`hub-decision-${of.id}`} className="grid gap-5">
			<input type="hidden" name="caseId" value={of.id} />
			<TextActField hiddenAs={of.hiddenAs} />
			<ChoiceGroup
				name="measure"
				type="radio"
				label={t("moderation.case.measure")}
				defaultValue="none"
				choices={HUB_MEASURES.map((value) => ({ value, label: t(`moderation.case.measures.${value}`) }))}
			/>
			<ReasonField reasons={of.reasons} />
			<MessageAndButton />
		</ActionForm>
	);
}
