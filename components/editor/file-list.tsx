"use client";

import { useId } from "react";
import type { FileTexts } from "./editor-texts";
import { addressOfFile, type Picture } from "./file-places";
import type { RichText } from "./rich-text";
import type { Held, Upload } from "./uploads";

interface Props {
	texts: FileTexts;
	editor: RichText | undefined;
	pictures: readonly Picture[];
	uploads: readonly Upload[];
	/** Somebody wants to send the form. */
	held: Held;
	onRetry: (upload: Upload) => void;
	onRemove: (upload: Upload) => void;
}

/** Below the text: its pictures with their descriptions, and files that are on their way or could not be sent. */
export function FileList({ texts, editor, pictures, uploads, held, onRetry, onRemove }: Props) {
	return (
		<>
			{pictures.length + uploads.length > 0 && (
				<ul className="rich-files" aria-label={texts.list}>
					{pictures.map((picture, index) => (
						<PictureRow
							key={picture.source}
							texts={texts}
							picture={picture}
							number={index + 1}
							onDescribe={(alt) => editor?.describe(picture.source, alt)}
						/>
					))}
					{uploads.map((upload) => (
						<UploadRow
							key={upload.id}
							texts={texts}
							upload={upload}
							onRetry={() => onRetry(upload)}
							onRemove={() => {
								onRemove(upload);
								editor?.focus();
							}}
						/>
					))}
				</ul>
			)}
			<p className={held ? "rich-wait" : "sr-only"} aria-live="polite">
				{held === "sending" && texts.formWaits}
				{held === "failed" && texts.formHeld}
			</p>
		</>
	);
}

interface PictureRowProps {
	texts: FileTexts;
	picture: Picture;
	number: number;
	/** Null removes the picture. */
	onDescribe: (alt: string | null) => void;
}

function PictureRow({ texts, picture, number, onDescribe }: PictureRowProps) {
	const id = useId();
	return (
		<li>
			{/* biome-ignore lint/performance/noImgElement: a small drawing of what stands in the text above. */}
			<img src={addressOfFile(picture.source) ?? ""} alt="" />
			<div className="min-w-0 flex-1">
				<label htmlFor={id}>{texts.describe.replace("#", String(number))}</label>
				<input
					id={id}
					type="text"
					className="input"
					maxLength={300}
					value={picture.alt}
					aria-describedby={`${id}-hint`}
					onChange={(event) => onDescribe(event.target.value)}
					// Enter would send the form.
					onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
				/>
				<p id={`${id}-hint`} className="hint">
					{texts.describeHint}
				</p>
			</div>
			<button
				type="button"
				className="rich-tool text"
				aria-label={texts.removePicture.replace("#", String(number))}
				onClick={() => onDescribe(null)}
			>
				{texts.remove}
			</button>
		</li>
	);
}

interface UploadRowProps {
	texts: FileTexts;
	upload: Upload;
	onRetry: () => void;
	onRemove: () => void;
}

function UploadRow({ texts, upload: { file, sent, problem }, onRetry, onRemove }: UploadRowProps) {
	const named = (text: string) => text.replace("#", () => file.name);
	return (
		<li className={problem ? "failed" : undefined}>
			<div className="min-w-0 flex-1">
				<p className="rich-file-name">{file.name}</p>
				{problem ? (
					<p role="alert">{problem}</p>
				) : (
					<progress aria-label={named(texts.sending)} max={1} value={sent < 1 ? sent : undefined} />
				)}
			</div>
			{problem && (
				<button type="button" className="rich-tool text" aria-label={named(texts.retryOne)} onClick={onRetry}>
					{texts.retry}
				</button>
			)}
			<button type="button" className="rich-tool text" aria-label={named(texts.removeOne)} onClick={onRemove}>
				{texts.remove}
			</button>
		</li>
	);
}
