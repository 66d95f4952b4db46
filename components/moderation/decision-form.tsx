import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { canManage } from "@/lib/communities/policy";
import { RESTRICTION_DAYS } from "@/lib/communities/schema";
import type { Locale } from "@/lib/i18n/locales";
import { languageWithin } from "@/lib/i18n/names";
import type { CasePage } from "@/lib/moderation/case-page";
import { MEASURES, MESSAGE_LIMIT, REPORT_REASONS, TEXT_ACTS } from "@/lib/moderation/schema";
import type { ShownSavedReply } from "@/lib/moderation/settings";

interface Props {
	of: CasePage;
	savedReplies: readonly ShownSavedReply[];
	/** In which the author reads. */
	authorLocale: Locale;
	action: FormAction;
}

/** What happens to the text and to its author, and what the author is told. */
export function DecisionForm({ of, savedReplies, authorLocale, action }: Props) {
	const { viewer, t } = requestContext();
	const isFirst = of.hiddenAs === "waiting";
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
		<ActionForm action={action} draft="decision" className="grid gap-5">
			<input type="hidden" name="slug" value={of.community.slug} />
			<input type="hidden" name="caseId" value={of.id} />
			<ChoiceGroup
				name="textAct"
				type="radio"
				label={t("moderation.case.textAct")}
				defaultValue="keep"
				choices={isFirst ? firstActs : acts}
			/>
			<ChoiceGroup
				name="measure"
				type="radio"
				label={t("moderation.case.measure")}
				defaultValue="none"
				choices={(["none", ...MEASURES] as const).map((value) => ({
					value,
					label: t(`moderation.case.measures.${value}`),
				}))}
			/>
			<SelectField
				name="days"
				label={t("moderation.case.days")}
				choices={[
					{ value: "", label: t("moderation.case.noDays") },
					...RESTRICTION_DAYS.map((days) => ({
						value: String(days),
						label: t("moderation.case.daysFor", { days }),
					})),
					...(canManage(viewer, of.community).allowed ? [{ value: "none", label: t("moderation.case.forGood") }] : []),
				]}
			/>
			<SelectField
				name="reason"
				label={t("moderation.case.reason")}
				defaultValue={of.reasons[0]?.reason}
				choices={[
					{ value: "", label: t("moderation.case.noReason") },
					...REPORT_REASONS.map((value) => ({ value, label: t(`moderation.reasons.${value}`) })),
				]}
			/>
			{savedReplies.length > 0 && (
				<SelectField
					name="replyId"
					label={t("moderation.case.savedReply")}
					hint={t("moderation.case.savedReplyHint", { language: languageWithin(viewer.locale, authorLocale) })}
					choices={[
						{ value: "", label: t("moderation.case.noSavedReply") },
						...savedReplies.map(({ id, title }) => ({ value: id, label: title })),
					]}
				/>
			)}
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
		</ActionForm>
	);
}
