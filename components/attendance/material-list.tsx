import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Icon } from "@/components/ui/icon";
import type { Material } from "@/lib/attendance/captured";

interface Props {
	materials: readonly Material[];
	aside?: (material: Material) => ReactNode;
}

export function MaterialList({ materials, aside }: Props) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{materials.map((material) => (
				<li key={material.id} className="row beside">
					<span className="text-accent">
						<Icon name={material.isKept ? "download" : "external"} />
					</span>
					<div className="min-w-0">
						<a
							dir="auto"
							className="row-link font-semibold [overflow-wrap:anywhere]"
							href={material.url}
							rel="noopener"
							data-native
						>
							{material.title}
						</a>
						{material.session !== material.title && (
							<p className="muted">{material.session ?? t("capture.materials.wholeEdition")}</p>
						)}
					</div>
					{aside && <div className="aside">{aside(material)}</div>}
				</li>
			))}
		</ul>
	);
}
