"use client";

import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { commands, DialogBox } from "./dialog-box";

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

/** A modal dialog with the button that opens it. The browser manages the focus. */
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
