import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";

interface Props {
	/** Unique in the page. */
	id: string;
	title: string;
	/** The button that opens it. */
	opener: ReactNode;
	openerLook?: ButtonLook;
	small?: boolean;
	wide?: boolean;
	close: string;
	children: ReactNode;
}

/** A button that opens or closes a dialog by itself, before any script; React's types do not know these two yet. */
export function commands(id: string, command: "show-modal" | "close") {
	return { command, commandfor: id };
}

/** A question in front of the page. The browser keeps the keyboard inside, and gives it back to the opener. */
export function Dialog({ id, title, opener, openerLook = "quiet", small, wide, close, children }: Props) {
	return (
		<>
			<button type="button" className={buttonClass({ look: openerLook, small, wide })} {...commands(id, "show-modal")}>
				{opener}
			</button>
			<DialogBox id={id} title={title} close={close}>
				{children}
			</DialogBox>
		</>
	);
}

/** The dialog without its opener, for what several buttons open. */
export function DialogBox({ id, title, close, children }: Pick<Props, "id" | "title" | "close" | "children">) {
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
