import { requestContext } from "@/components/request-context";
import { COMMANDS, type EditorTexts, TABLE_COMMANDS } from "./editor-texts";
import { RichTextField, type RichTextFieldProps } from "./rich-text-field";

/** A field for a text with formats: an editor where there is script, else a plain field for Markdown. */
export function MarkdownField(props: RichTextFieldProps) {
	return <RichTextField {...props} texts={editorTexts(Boolean(props.mentionsFrom))} />;
}

function editorTexts(mentions: boolean): EditorTexts {
	const { t } = requestContext();
	const commands = Object.fromEntries(
		[...COMMANDS, ...TABLE_COMMANDS].map((command) => [command, t(`editor.commands.${command}`)]),
	) as EditorTexts["commands"];
	return {
		toolbar: t("editor.toolbar"),
		tableTools: t("editor.tableTools"),
		commands,
		link: t("editor.link"),
		linkAddress: t("editor.linkAddress"),
		linkSet: t("editor.linkSet"),
		linkRemove: t("editor.linkRemove"),
		asMarkdown: t("editor.asMarkdown"),
		asShown: t("editor.asShown"),
		colleagues: t("editor.colleagues"),
		help: t("editor.help"),
		markdownHint: mentions ? `${t("editor.markdownHint")} ${t("talk.mentionHint")}` : t("editor.markdownHint"),
	};
}
