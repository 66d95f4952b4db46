import type { ReactNode } from "react";
import { buttonClass } from "./button";

/** Attributes of a button that opens or closes a dialog without JavaScript. React's types do not know them yet. */
export function commands(id: string, command: "show-modal" | "close") {
	return { command, commandfor: id };
}

interface Props {
	/** Unique in the page. */
	id: string;
	title: string;
	close: string;
	children: ReactNode;
}

/** A dialog without its button, for a dialog that several buttons open. */
export function DialogBox({ id, title, close, children }: Props) {
	return (
		<dialog id={id} aria-labelledby={`${id}-title`} className="dialog" {...{ closedby: "any" }}>
			<h2 id={`${id}-title`} className="mb-3">
				{title}
			</h2>
			{children}
			<button type="button" className={`${buttonClass({ look: "plain" })} mt-3`} {...commands(id, "close")}>
				{close}
			</button>
		</dialog>
	);
}
