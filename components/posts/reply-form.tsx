import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { KeptField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { BODY_LIMIT } from "@/lib/posts/schema";
import { LanguageField } from "./language-field";

interface Props {
	/** Of the community. */
	slug: string;
	action: FormAction;
	start: { body?: string; language?: Locale };
	hidden: Record<string, string>;
	button: string;
	cancel?: string;
}

export function ReplyForm({ slug, action, start, hidden, button, cancel }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft="reply" className="grid max-w-[72ch] gap-5">
			{Object.entries(hidden).map(([name, value]) => (
				<KeptField key={name} name={name} value={value} />
			))}
			<MarkdownField
				files
				name="body"
				label={t("posts.fields.reply")}
				defaultValue={start.body}
				rows={5}
				maxLength={BODY_LIMIT}
				mentionsFrom={`/communities/${slug}/readers`}
				required
			/>
			<LanguageField start={start.language} />
			<div className="flex flex-wrap items-center gap-4">
				<SubmitButton>{button}</SubmitButton>
				{cancel && (
					<a className={buttonClass({ look: "plain" })} href={cancel}>
						{t("shell.cancel")}
					</a>
				)}
			</div>
		</ActionForm>
	);
}
