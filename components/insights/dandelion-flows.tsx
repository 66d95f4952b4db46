import type { PracticeFlow } from "@/lib/insights/spoke-network";
import { flowPath, type Point } from "./dandelion-layout";

/** Lines by width, three of them: a width of its own for each count says no more, and weighs more. */
const WIDTHS = [1.3, 2.4, 3.8];

interface Props {
	/** The largest first. */
	flows: PracticeFlow[];
	places: ReadonlyMap<string, Point>;
	hub: Point;
	/** How far from the middle of who took it a line ends. */
	gapAt: (scope: string) => number;
}

export function Flows({ flows, places, hub, gapAt }: Props) {
	const widest = flows[0]?.practices ?? 1;
	const lines = flows.flatMap(({ from, to, practices }) => {
		const [start, end] = [places.get(from), places.get(to)];
		if (!start || !end) return [];
		const width = Math.ceil((WIDTHS.length * practices) / widest) - 1;
		return [{ width, ...flowPath(start, end, hub, gapAt(to)) }];
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
