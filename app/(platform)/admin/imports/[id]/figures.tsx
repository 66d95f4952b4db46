import { requestContext } from "@/components/request-context";
import type { RowKind } from "@/lib/imports/schema";
import type { ImportSummary } from "@/lib/imports/summary";

const LEADS_TO = { create: "create", change: "change", same: "same", refuse: "refuse" } as const satisfies Record<
	string,
	RowKind
>;

interface Props {
	summary: ImportSummary;
	address: string;
	figure: Intl.NumberFormat;
}

/** Five counts, each a link to its rows. */
export function Figures({ summary, address, figure }: Props) {
	const { t } = requestContext();
	const figures = [
		...(["create", "change", "same", "refuse"] as const).map((name) => ({
			name,
			href: `${address}?show=${LEADS_TO[name]}#rows`,
		})),
		{ name: "leavers" as const, href: `${address}#leavers` },
	];
	return (
		<div>
			<ul className="grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 md:grid-cols-5">
				{figures.map(({ name, href }) => (
					<li key={name}>
						<a className="row-link block" href={href} data-native={href.includes("?") ? undefined : true}>
							<span className="figure-value block">{figure.format(summary[name])}</span>
							<span className="text-ink-2">{t(`imports.counts.${name}`, { count: summary[name] })}</span>
						</a>
					</li>
				))}
			</ul>
			<p className="muted mt-3">
				{t("imports.counts.rowsRead", { rows: summary.rows, blank: summary.blank })}{" "}
				{summary.departed > 0 && t("imports.counts.departed", { count: summary.departed })}
			</p>
		</div>
	);
}
