import { requestContext } from "@/components/request-context";
import { ChoiceGroup, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { MESSAGE_LIMIT } from "@/lib/moderation/schema";

/** The answer to an appeal, by somebody else than who decided. */
export function AppealAnswerForm({ caseId, action }: { caseId: string; action: FormAction }) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft={`appeal-${caseId}`} className="grid gap-5">
			<input type="hidden" name="caseId" value={caseId} />
			<ChoiceGroup
				name="verdict"
				type="radio"
				label={t("moderation.appeal.verdict")}
				choices={(["uphold", "take_back"] as const).map((value) => ({
					value,
					label: t(`moderation.appeal.${value}`),
				}))}
			/>
			<TextArea name="message" label={t("moderation.appeal.message")} rows={4} maxLength={MESSAGE_LIMIT} required />
			<div>
				<SubmitButton>{t("moderation.appeal.button")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
