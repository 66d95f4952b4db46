import type { Translate } from "@/lib/i18n/translator";
import type { Dandelion as DandelionFigures } from "@/lib/insights/dandelion";
import { HUB, type Window } from "@/lib/insights/schema";
import { dandelionAddress } from "./addresses";
import { Down, SeedHead, Seeds } from "./dandelion-head";
import { type DandelionLayout, dandelionLayout, flowPath, LINE_HEIGHT, type Point } from "./dandelion-layout";
import { HeadList, SeedSizes, shareWords } from "./dandelion-list";
import type { Numbers } from "./numbers";

/** Lines drawn before a picture becomes a tangle; the largest. */
const LINES = 16;
const HUB_RADIUS = 17;
const HUB_SEEDS = 34;
const DOWN = "dandelion-down";

interface Props {
	dandelion: DandelionFigures;
	window: Window;
	/** Place of a spoke in the house, which fixes its colour. */
	rankOf: (scope: string) => number | undefined;
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}

/** The signature picture: the hub, its spokes, a seed for each community, a line where practices travelled. */
export function Dandelion(props: Props) {
	const { dandelion, nameOf, t, numbers } = props;
	const flows = dandelion.flows.slice(0, LINES);
	const most = [...dandelion.heads, dandelion.hub].sort((one, other) => other.given - one.given)[0];
	const title =
		most && most.given > 0
			? t("insights.dandelion.givesMost", { spoke: nameOf(most.scope), count: most.given })
			: t("insights.dandelion.noneTravelled");
	const layout = dandelionLayout(dandelion.heads.map((head) => nameOf(head.scope)));
	return (
		<div className="panel min-w-0">
			<h2>{title}</h2>
			<p className="muted">
				{t("insights.dandelion.seeds")} <span className="not-phone">{t("insights.dandelion.lines")}</span>
			</p>
			<Wheel {...props} layout={layout} flows={flows} title={title} />
			<SeedSizes t={t} numbers={numbers} />
			<HeadList {...props} radius={layout.radius} />
			<p className="mt-3">
				<a className="text-link" href={dandelionAddress(props.window)}>
					{t("insights.dandelion.asTable")}
				</a>
			</p>
		</div>
	);
}

function Wheel({
	dandelion,
	rankOf,
	nameOf,
	t,
	numbers,
	layout,
	flows,
	title,
}: Props & { layout: DandelionLayout; flows: DandelionFigures["flows"]; title: string }) {
	const { hub, radius, width, height } = layout;
	const places = new Map<string, Point>([[HUB, hub]]);
	for (const [index, place] of layout.heads.entries()) places.set(dandelion.heads[index]?.scope ?? "", place);
	const communities = [dandelion.hub, ...dandelion.heads].reduce((sum, head) => sum + head.communities, 0);
	return (
		<svg
			className="not-phone mx-auto mt-2 w-full max-w-[680px] font-sans"
			viewBox={`0 0 ${width} ${height}`}
			role="img"
			aria-labelledby="dandelion-title dandelion-description"
		>
			<title id="dandelion-title">{title}</title>
			<desc id="dandelion-description">
				{t("insights.dandelion.description", {
					spokes: dandelion.heads.length,
					communities,
					flows: flows
						.slice(0, 3)
						.map((flow) =>
							t("insights.dandelion.flow", {
								from: nameOf(flow.from),
								to: nameOf(flow.to),
								count: flow.practices,
							}),
						)
						.join(" "),
				})}
			</desc>
			<defs>
				<Down id={DOWN} radius={radius} />
			</defs>
			<path
				d={layout.heads.map(({ x, y }) => `M${hub.x} ${hub.y}L${x.toFixed(1)} ${y.toFixed(1)}`).join("")}
				stroke="var(--line-strong)"
				strokeWidth="1.2"
			/>
			<Flows flows={flows} places={places} hub={hub} gap={radius + 3} />
			<g transform={`translate(${hub.x} ${hub.y})`}>
				<Seeds head={dandelion.hub} radius={HUB_SEEDS} colour="var(--accent)" />
			</g>
			<circle cx={hub.x} cy={hub.y} r={HUB_RADIUS} fill="var(--accent)" />
			<text x={hub.x} y={hub.y + 4} textAnchor="middle" fontSize="11" fontWeight="640" fill="var(--on-accent)">
				{t("insights.hub")}
			</text>
			{layout.heads.map((place, index) => {
				const head = dandelion.heads[index];
				if (!head) return null;
				const share = shareWords(head, t, numbers);
				const spoke = nameOf(head.scope);
				return (
					<g key={head.scope}>
						<title>{t("insights.dandelion.head", { spoke, share, communities: head.communities })}</title>
						<g transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
							<g id={`head-${index}`}>
								<SeedHead head={head} rank={rankOf(head.scope) ?? 0} radius={radius} down={DOWN} />
							</g>
						</g>
						<text
							textAnchor={place.label.anchor}
							fontSize="13"
							stroke="var(--surface)"
							strokeWidth="3"
							paintOrder="stroke"
							strokeLinejoin="round"
						>
							{place.label.name.map((line, row) => (
								<tspan
									key={line}
									x={place.label.x}
									y={place.label.y + row * LINE_HEIGHT}
									fontWeight="600"
									fill="var(--ink)"
								>
									{line}
								</tspan>
							))}
							<tspan
								x={place.label.x}
								y={place.label.y + place.label.name.length * LINE_HEIGHT}
								fontSize="12"
								fill="var(--ink-2)"
							>
								{share}
							</tspan>
						</text>
					</g>
				);
			})}
		</svg>
	);
}

/** Lines by width, three of them: a width of its own for each count says no more, and weighs more. */
const WIDTHS = [1.3, 2.4, 3.8];

function Flows({
	flows,
	places,
	hub,
	gap,
}: {
	flows: DandelionFigures["flows"];
	places: ReadonlyMap<string, Point>;
	hub: Point;
	gap: number;
}) {
	const widest = flows[0]?.practices ?? 1;
	const lines = flows.flatMap(({ from, to, practices }) => {
		const [start, end] = [places.get(from), places.get(to)];
		if (!start || !end) return [];
		const width = Math.ceil((WIDTHS.length * practices) / widest) - 1;
		return [{ width, ...flowPath(start, end, hub, to === HUB ? HUB_SEEDS : gap) }];
	});
	return (
		<g stroke="var(--bloom)" strokeLinecap="round" strokeLinejoin="round">
			{WIDTHS.map((width, index) => (
				<path
					key={width}
					d={lines.flatMap((line) => (line.width === index ? [line.d] : [])).join("")}
					strokeWidth={width}
					fill="none"
					opacity="0.8"
				/>
			))}
			<path d={lines.map((line) => line.arrow).join("")} fill="var(--bloom)" />
		</g>
	);
}
