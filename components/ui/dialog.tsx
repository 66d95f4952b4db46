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

/** A question in front of the page: a native popover, which opens and closes without a script of ours. */
export function Dialog({ id, title, opener, openerLook = "quiet", small, wide, close, children }: Props) {
	return (
		<>
			<button type="button" className={buttonClass({ look: openerLook, small, wide })} popoverTarget={id}>
				{opener}
			</button>
			<div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="dialog">
				<h2 id={`${id}-title`} className="mb-3">
					{title}
				</h2>
				{children}
				<button
					type="button"
					className={`${buttonClass({ look: "plain" })} mt-3`}
					popoverTarget={id}
					popoverTargetAction="hide"
				>
					{close}
				</button>
			</div>
		</>
	);
}
