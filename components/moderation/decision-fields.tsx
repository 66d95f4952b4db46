import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { MESSAGE_LIMIT, REPORT_REASONS, TEXT_ACTS } from "@/lib/moderation/schema";

/** What happens to the text. One that waits to be published is not removed. */
export function TextActField({ hiddenAs }: { hiddenAs: "waiting" | "declined" | "hidden" | null }) {
	const { t } = requestContext();
	const firstActs = TEXT_ACTS.filter((act) => act !== "remove").map((value) => ({
		value,
		label: t(`moderation.case.firstActs.${value}`),
		hint: t(`moderation.case.firstActHints.${value}`),
	}));
	const acts = TEXT_ACTS.map((value) => ({
		value,
		label: t(`moderation.case.acts.${value}`),
		hint: t(`moderation.case.actHints.${value}`),
	}));
	return (
		<ChoiceGroup
			name="textAct"
			type="radio"
			label={t("moderation.case.textAct")}
			defaultValue="keep"
			choices={hiddenAs === "waiting" ? firstActs : acts}
		/>
	);
}

/** The rule that the text breaks; to begin with, the one that most reports name. */
export function ReasonField({ reasons }: { reasons: readonly { reason: (typeof REPORT_REASONS)[number] }[] }) {
	const { t } = requestContext();
	return (
		<SelectField
			name="reason"
			label={t("moderation.case.reason")}
			defaultValue={reasons[0]?.reason}
			choices={[
				{ value: "", label: t("moderation.case.noReason") },
				...REPORT_REASONS.map((value) => ({ value, label: t(`moderation.reasons.${value}`) })),
			]}
		/>
	);
}

/** What the author is told, and the button that decides. */
export function MessageAndButton() {
	const { t } = requestContext();
	return (
		<>
			<TextArea
				name="message"
				label={t("moderation.case.message")}
				hint={t("moderation.case.messageHint")}
				rows={4}
				maxLength={MESSAGE_LIMIT}
			/>
			<div>
				<SubmitButton>{t("moderation.case.button")}</SubmitButton>
			</div>
		</>
	);
}
