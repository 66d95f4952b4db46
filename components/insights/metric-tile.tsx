import type { ReactNode } from "react";
import type { Translate } from "@/lib/i18n/translator";
import type { MetricKey } from "@/lib/insights/metrics";
import { MetricDefinitionButton } from "./metric-definitions";

/** Two in a row on a phone, four on a screen; a last row that is not full takes the whole width. */
export function MetricTiles({ children }: { children: ReactNode }) {
	return <dl className="flex flex-wrap gap-px overflow-hidden rounded-large border border-line bg-line">{children}</dl>;
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
		<div className="grow basis-[40%] bg-surface px-4 py-3.5 md:px-5 lg:basis-[22%]">
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
