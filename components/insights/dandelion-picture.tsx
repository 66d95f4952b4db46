import type { ReactNode } from "react";
import type { PracticeFlow } from "@/lib/insights/spoke-network";
import { Flows } from "./dandelion-flows";
import { Down, SeedHead, Seeds } from "./dandelion-head";
import { dandelionLayout, LINE_HEIGHT, type PlacedHead, type Point } from "./dandelion-layout";

const HUB_RADIUS = 17;
const HUB_SEEDS = 34;
const DOWN = "dandelion-down";

interface PictureHead {
	scope: string;
	name: string;
	/** "52 % engaged", or why there is no share. */
	share: string;
	/** All of it in a sentence. */
	title: string;
	/** What it gave and took, where it did. */
	moved?: string;
	/** Position of the spoke among the spokes, which fixes its colour. */
	rank: number;
	/** Size classes of its communities, the largest first. */
	seeds: number[];
}

interface Props {
	title: string;
	description: string;
	hub: { scope: string; word: string; seeds: number[] };
	heads: PictureHead[];
	flows: PracticeFlow[];
	/** What the sizes of seeds stand for. */
	sizes: ReactNode;
}

/**
 * The picture from its figures and words; on a phone its heads one below the other.
 */
export function DandelionPicture({ title, description, hub, heads, flows, sizes }: Props) {
	const layout = dandelionLayout(heads.map((head) => head.name));
	const { radius, width, height } = layout;
	const places = new Map<string, Point>([[hub.scope, layout.hub]]);
	for (const [index, place] of layout.heads.entries()) places.set(heads[index]?.scope ?? "", place);
	const frame = `${-radius - 2} ${-radius - 2} ${2 * radius + 4} ${2 * radius + 4}`;
	return (
		<>
			<svg
				className="not-phone mx-auto mt-2 w-full max-w-[680px] font-sans"
				viewBox={`0 0 ${width} ${height}`}
				role="img"
				aria-labelledby="dandelion-title dandelion-description"
			>
				<title id="dandelion-title">{title}</title>
				<desc id="dandelion-description">{description}</desc>
				<defs>
					<Down id={DOWN} radius={radius} />
				</defs>
				<path
					d={layout.heads
						.map(({ x, y }) => `M${layout.hub.x} ${layout.hub.y}L${x.toFixed(1)} ${y.toFixed(1)}`)
						.join("")}
					stroke="var(--line-strong)"
					strokeWidth="1.2"
				/>
				<Flows
					flows={flows}
					places={places}
					hub={layout.hub}
					gapAt={(scope) => (scope === hub.scope ? HUB_SEEDS : radius + 3)}
				/>
				<g transform={`translate(${layout.hub.x} ${layout.hub.y})`}>
					<Seeds sizes={hub.seeds} radius={HUB_SEEDS} colour="var(--accent)" />
				</g>
				<circle cx={layout.hub.x} cy={layout.hub.y} r={HUB_RADIUS} fill="var(--accent)" />
				<text
					x={layout.hub.x}
					y={layout.hub.y + 4}
					textAnchor="middle"
					fontSize="11"
					fontWeight="640"
					fill="var(--on-accent)"
				>
					{hub.word}
				</text>
				{layout.heads.map((place, index) => {
					const head = heads[index];
					if (!head) return null;
					return (
						<g key={head.scope}>
							<title>{head.title}</title>
							<g transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
								<g id={`head-${index}`}>
									<SeedHead sizes={head.seeds} rank={head.rank} radius={radius} down={DOWN} />
								</g>
							</g>
							<HeadLabel label={place.label} share={head.share} />
						</g>
					);
				})}
			</svg>
			{sizes}
			<ul className="rows only-phone mt-2">
				{heads.map((head, index) => (
					<li key={head.scope} className="flex items-center gap-3">
						<svg className="size-14 flex-none" viewBox={frame} aria-hidden="true">
							<use href={`#head-${index}`} />
						</svg>
						<div>
							<p className="font-semibold">{head.name}</p>
							<p className="muted">{head.share}</p>
							{head.moved && <p className="muted">{head.moved}</p>}
						</div>
					</li>
				))}
			</ul>
		</>
	);
}

function HeadLabel({ label, share }: { label: PlacedHead["label"]; share: string }) {
	return (
		<text
			textAnchor={label.anchor}
			fontSize="13"
			stroke="var(--surface)"
			strokeWidth="3"
			paintOrder="stroke"
			strokeLinejoin="round"
		>
			{label.name.map((line, row) => (
				<tspan key={line} x={label.x} y={label.y + row * LINE_HEIGHT} fontWeight="600" fill="var(--ink)">
					{line}
				</tspan>
			))}
			<tspan x={label.x} y={label.y + label.name.length * LINE_HEIGHT} fontSize="12" fill="var(--ink-2)">
				{share}
			</tspan>
		</text>
	);
}
