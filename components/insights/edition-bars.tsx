import type { Translate } from "@/lib/i18n/translator";
import type { EditionMetricKey } from "@/lib/insights/edition-metrics";

interface Bar {
	key: "going" | "came" | "usefulness";
	value: number;
	/** The number as it is read beside the bar. */
	text: string;
}

interface Props {
	title: string;
	keys: readonly Bar["key"][];
	rows: { id: string; label: string; bars: Bar[] }[];
	/** The longest a bar can be; else the largest of them. */
	most?: number;
	t: Translate;
}

const WIDTH = 400;
const NUMBERS_AT = 318;
const LABEL_HEIGHT = 22;
const BAR_HEIGHT = 15;
const GAP = 3;
const SPACE = 14;

const FILLS: Record<Bar["key"], string> = {
	going: "var(--line-strong)",
	came: "var(--accent)",
	usefulness: "var(--bloom)",
} satisfies Partial<Record<EditionMetricKey, string>>;

/** A row of bars for each edition, the latest below; drawn on the server. */
export function EditionBars({ title, keys, rows, most, t }: Props) {
	const longest = most ?? Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)));
	const heightOf = ({ bars }: Props["rows"][number]) => LABEL_HEIGHT + bars.length * (BAR_HEIGHT + GAP) + SPACE;
	const tops = rows.map((_, index) => rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0));
	const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
	return (
		<figure className="panel min-w-0">
			<figcaption>
				<h3>{title}</h3>
				<p className="muted flex flex-wrap gap-x-4">
					{keys.map((key) => (
						<span key={key} className="inline-flex items-center gap-1.5">
							<svg width="10" height="10" aria-hidden="true">
								<rect width="10" height="10" rx="2" fill={FILLS[key]} />
							</svg>
							{t(`metrics.${key}.name`)}
						</span>
					))}
				</p>
			</figcaption>
			<svg className="mt-3 w-full font-sans" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
				{rows.map(({ id, label, bars }, index) => (
					<g key={id} transform={`translate(0 ${tops[index]})`}>
						<text y="14" fontSize="13" fill="var(--ink-2)">
							{label}
						</text>
						{bars.map(({ key, value, text }, row) => {
							const y = LABEL_HEIGHT + row * (BAR_HEIGHT + GAP);
							const width = (NUMBERS_AT * value) / longest;
							return (
								<g key={key}>
									<rect y={y} width={width.toFixed(1)} height={BAR_HEIGHT} rx="3" fill={FILLS[key]} />
									<text x={(width + 8).toFixed(1)} y={y + 12} fontSize="13" fontWeight="600" fill="var(--ink)">
										{text}
									</text>
								</g>
							);
						})}
					</g>
				))}
			</svg>
		</figure>
	);
}
