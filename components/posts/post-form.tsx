import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { KeptField, TextField } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { ATTACHMENTS_ACCEPTED } from "@/lib/files/kinds";
import type { Locale } from "@/lib/i18n/locales";
import type { NewPoll } from "@/lib/posts/polls";
import { BODY_LIMIT, type PostKind, TITLE_LIMIT } from "@/lib/posts/schema";
import { AnnouncementFields, type Places, PublicationField, SecondLanguageFields } from "./announcement-fields";
import { LanguageField } from "./language-field";
import { PollFields } from "./poll-fields";

interface Props {
	/** Of the community. */
	slug: string;
	action: FormAction;
	kind: PostKind;
	start: {
		title?: string;
		body?: string;
		/** Missing for a new text: it is recognised. */
		language?: Locale;
		otherLanguage?: Locale | null;
		otherTitle?: string | null;
		otherBody?: string | null;
		/** Of an announcement that is not published yet. */
		scheduledFor?: Date | null;
	};
	/** A poll that can still be corrected; missing for a new one. */
	poll?: NewPoll | null;
	/** What an announcement may be addressed to; for a new one. */
	places?: Places;
	/** Hidden fields: the community, or the post and its last edit. */
	hidden: Record<string, string>;
	button: string;
	cancel: string;
}

/** The fields of one kind of post. What only a new post has is not in the form that edits it. */
export function PostForm({ slug, action, kind, start, poll, places, hidden, button, cancel }: Props) {
	const { t } = requestContext();
	const isNew = start.language === undefined;
	return (
		<ActionForm action={action} draft={kind} className="grid max-w-[72ch] gap-6">
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
				files
				name="body"
				label={t("posts.fields.body")}
				hint={t(`posts.fields.bodyHints.${kind}`)}
				defaultValue={start.body}
				rows={kind === "poll" ? 4 : 9}
				maxLength={BODY_LIMIT}
				mentionsFrom={`/communities/${slug}/readers`}
			/>
			{isNew && (
				<noscript>
					<FileField
						name="files"
						label={t("posts.fields.files")}
						hint={t("posts.fields.filesHint")}
						accept={ATTACHMENTS_ACCEPTED}
						optional
						several
					/>
				</noscript>
			)}
			{kind === "poll" && (isNew || poll) && <PollFields start={poll} />}
			<LanguageField start={start.language} />
			{kind === "announcement" && <SecondLanguageFields start={start} slug={slug} />}
			{kind === "announcement" && isNew && places && <AnnouncementFields places={places} />}
			{kind === "announcement" && (isNew || start.scheduledFor) && <PublicationField start={start.scheduledFor} />}
			<div className="flex flex-wrap items-center gap-4">
				<SubmitButton>{button}</SubmitButton>
				<a className={buttonClass({ look: "plain" })} href={cancel}>
					{t("shell.cancel")}
				</a>
			</div>
		</ActionForm>
	);
}
