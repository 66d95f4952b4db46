import type { VenueCount } from "./taps";
import type { CheckInWords } from "./words";

interface Props {
	tabs: readonly (VenueCount & { id: string; name: string })[];
	chosen: string;
	words: CheckInWords;
	onChoose: (venueId: string) => void;
}

/** Each place with how many came of those expected, as it stands now. */
export function VenueTabs({ tabs, chosen, words, onChoose }: Props) {
	return (
		<ul className="flex flex-wrap gap-2.5">
			{tabs.map(({ id, name, came, expected, walkIns }) => (
				<li key={id} className="grid grow basis-36">
					<a
						className={`panel block p-3.5! ${id === chosen ? "border-accent!" : ""}`}
						href={`?venue=${id}`}
						aria-current={id === chosen ? "true" : undefined}
						onClick={(event) => {
							event.preventDefault();
							history.replaceState(null, "", `?venue=${id}`);
							onChoose(id);
						}}
					>
						<span className="block font-semibold">{name}</span>
						<span className="figure-value">
							{came} {words.of} {expected}
						</span>{" "}
						<span className="muted">{words.arrived}</span>
						{walkIns > 0 && (
							<span className="muted block">
								+ {walkIns} {words.walkIns}
							</span>
						)}
					</a>
				</li>
			))}
		</ul>
	);
}
