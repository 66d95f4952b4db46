import { requestContext } from "@/components/request-context";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { OFFERED_LOCALES } from "@/lib/i18n/locales";
import { languageWithin } from "@/lib/i18n/names";
import { MESSAGE_LIMIT } from "@/lib/moderation/schema";
import type { ShownSavedReply } from "@/lib/moderation/settings";

interface Props {
	slug: string;
	/** None for a new one. */
	reply?: ShownSavedReply;
	action: FormAction;
}

/** A message to authors that is used again, in each language. */
export function SavedReplyForm({ slug, reply, action }: Props) {
	const { viewer, t } = requestContext();
	return (
		<ActionForm action={action} draft={`saved-reply-${reply?.id ?? "new"}`} className="grid gap-4">
			<input type="hidden" name="slug" value={slug} />
			{reply && <input type="hidden" name="id" value={reply.id} />}
			<TextField
				name="title"
				label={t("moderation.settings.replyTitle")}
				defaultValue={reply?.title}
				maxLength={80}
				required
			/>
			{OFFERED_LOCALES.map((value) => (
				<TextArea
					key={value}
					name={value}
					label={t("moderation.settings.replyText", { language: languageWithin(viewer.locale, value) })}
					defaultValue={reply?.texts[value]}
					rows={3}
					maxLength={MESSAGE_LIMIT}
				/>
			))}
			<div>
				<SubmitButton>{t("moderation.settings.save")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
