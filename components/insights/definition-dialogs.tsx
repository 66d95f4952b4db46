import { commands, DialogBox } from "@/components/ui/dialog-box";
import { Icon } from "@/components/ui/icon";

export interface Definition {
	/** Unique in the page. */
	id: string;
	title: string;
	/** Its parts, each under its word. */
	parts?: { word: string; text: string }[];
	text?: string;
	note?: string;
}

/** The (i) beside a number; a definition of that id must be in the page. */
export function DefinitionButton({ id, label }: { id: string; label: string }) {
	return (
		<button
			type="button"
			className="inline-grid size-6 cursor-pointer place-items-center align-middle text-ink-3 hover:text-ink [&_.icon]:size-4"
			{...commands(id, "show-modal")}
			aria-label={label}
		>
			<Icon name="info" />
		</button>
	);
}

/** What each number means, once in the page. */
export function DefinitionDialogs({ definitions, close }: { definitions: Definition[]; close: string }) {
	return definitions.map(({ id, title, parts, text, note }) => (
		<DialogBox key={id} id={id} title={title} close={close}>
			{parts && (
				<dl className="grid gap-2">
					{parts.map((part) => (
						<div key={part.word}>
							<dt className="muted">{part.word}</dt>
							<dd>{part.text}</dd>
						</div>
					))}
				</dl>
			)}
			{text && <p>{text}</p>}
			{note && <p className="muted mt-3">{note}</p>}
		</DialogBox>
	));
}
