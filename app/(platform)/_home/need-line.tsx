import { Icon } from "@/components/ui/icon";
import type { Need } from "./needs";

export function NeedLine({ icon, href, title, detail }: Need) {
	return (
		<li className="row">
			<span className="text-accent">
				<Icon name={icon} />
			</span>
			<div>
				<a className="row-link font-semibold" href={href}>
					{title}
				</a>
				<p className="muted mt-0.5">{detail}</p>
			</div>
		</li>
	);
}
