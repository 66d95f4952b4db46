import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { canManage } from "@/lib/communities/policy";
import { RESTRICTION_DAYS } from "@/lib/communities/schema";
import type { Locale } from "@/lib/i18n/locales";
import { languageWithin } from "@/lib/i18n/names";
import type { CasePage } from "@/lib/moderation/case-page";
import { MEASURES } from "@/lib/moderation/schema";
import type { ShownSavedReply } from "@/lib/moderation/settings";
import { MessageAndButton, ReasonField, TextActField } from "./decision-fields";

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
	return (
		<ActionForm action={action} draft="decision" className="grid gap-5">
			<input type="hidden" name="slug" value={of.community.slug} />
			<input type="hidden" name="caseId" value={of.id} />
			<TextActField hiddenAs={of.hiddenAs} />
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
			<ReasonField reasons={of.reasons} />
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
			<MessageAndButton />
		</ActionForm>
	);
}
