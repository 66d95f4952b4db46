import { requestContext } from "@/components/request-context";
import { ATTACHMENTS_ACCEPTED, LARGEST_FILE } from "@/lib/files/kinds";
import { COMMANDS, type EditorTexts, type FileTexts, TABLE_COMMANDS } from "./editor-texts";
import { RichTextField, type RichTextFieldProps } from "./rich-text-field";

/**
 * A field for a text with formats, and with pictures and files where the verb ties them to the text (`attachFiles`): an editor where there is script, else a plain field for Markdown.
 */
export function MarkdownField({ files = false, ...props }: RichTextFieldProps & { files?: boolean }) {
	const texts = editorTexts(Boolean(props.mentionsFrom));
	return <RichTextField {...props} texts={files ? { ...texts, files: fileTexts() } : texts} />;
}

function fileTexts(): FileTexts {
	const { t } = requestContext();
	const text = (name: Exclude<keyof FileTexts, "tooLarge" | "accept" | "largest">) =>
		t(`editor.files.${name}`, { name: "#", number: "#" });
	return {
		add: text("add"),
		list: text("list"),
		describe: text("describe"),
		describeHint: text("describeHint"),
		removePicture: text("removePicture"),
		sending: text("sending"),
		retry: text("retry"),
		retryOne: text("retryOne"),
		remove: text("remove"),
		removeOne: text("removeOne"),
		notReached: text("notReached"),
		tooLarge: t("refusals.file_too_large"),
		formWaits: text("formWaits"),
		formHeld: text("formHeld"),
		accept: ATTACHMENTS_ACCEPTED,
		largest: LARGEST_FILE,
	};
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
