import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { KeptField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { BODY_LIMIT, type PostKind, TITLE_LIMIT } from "@/lib/posts/schema";
import { LanguageField } from "./language-field";

interface Props {
	action: FormAction;
	kind: PostKind;
	start: { title?: string; body?: string; language: Locale };
	/** Hidden fields: the community, or the post and its last edit. */
	hidden: Record<string, string>;
	button: string;
	cancel: string;
}

export function PostForm({ action, kind, start, hidden, button, cancel }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} className="grid max-w-[72ch] gap-6">
			{Object.entries(hidden).map(([name, value]) => (
				<KeptField key={name} name={name} value={value} />
			))}
			<TextField
				name="title"
				label={t(`posts.fields.titles.${kind}`)}
				hint={t(`posts.fields.titleHints.${kind}`)}
				defaultValue={start.title}
				maxLength={TITLE_LIMIT}
				autoComplete="off"
				required
			/>
			<MarkdownField
				name="body"
				label={t("posts.fields.body")}
				hint={t(`posts.fields.bodyHints.${kind}`)}
				defaultValue={start.body}
				rows={9}
				maxLength={BODY_LIMIT}
			/>
			<LanguageField start={start.language} />
			<div className="flex flex-wrap items-center gap-4">
				<SubmitButton>{button}</SubmitButton>
				<a className={buttonClass({ look: "plain" })} href={cancel}>
					{t("shell.cancel")}
				</a>
			</div>
		</ActionForm>
	);
}
