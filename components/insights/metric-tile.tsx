import type { ReactNode } from "react";
import type { Translate } from "@/lib/i18n/translator";
import type { MetricKey } from "@/lib/insights/metrics";
import { MetricDefinitionButton } from "./metric-definitions";

export function MetricTiles({ children }: { children: ReactNode }) {
	return (
		<dl className="grid grid-cols-2 gap-px overflow-hidden rounded-large border border-line bg-line lg:grid-cols-4">
			{children}
		</dl>
	);
}

interface Props {
	metric: MetricKey;
	/** A number, or in words why there is none. */
	value: string;
	isNumber: boolean;
	/** Beside the number, such as its change. */
	beside?: ReactNode;
	/** Below it: what it is a part of. */
	detail?: ReactNode;
	t: Translate;
}

/** A number with its name, its definition and what it is a part of. */
export function MetricTile({ metric, value, isNumber, beside, detail, t }: Props) {
	return (
		<div className="bg-surface px-4 py-3.5 md:px-5">
			<dt className="muted">
				{t(`metrics.${metric}.name`)} <MetricDefinitionButton metric={metric} t={t} />
			</dt>
			<dd>
				<span className={isNumber ? "figure-value" : "text-title-s"}>{value}</span> {beside}
			</dd>
			{detail && <dd className="muted">{detail}</dd>}
		</div>
	);
}
