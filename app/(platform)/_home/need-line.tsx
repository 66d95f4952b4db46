import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Need } from "./needs";

/** A task or a question, with its buttons as children. */
export function NeedLine({ icon, href, title, detail, children }: Need & { children?: ReactNode }) {
	return (
		<li className="row">
			<span className="text-accent">
				<Icon name={icon} />
			</span>
			<div className="min-w-0">
				<a className="row-link font-semibold" href={href}>
					{title}
				</a>
				<p className="muted mt-0.5">{detail}</p>
			</div>
			{children}
		</li>
	);
}
