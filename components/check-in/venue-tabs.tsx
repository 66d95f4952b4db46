import type { VenueCount } from "./taps";
import type { CheckInTexts } from "./texts";

interface Props {
	tabs: readonly (VenueCount & { id: string; name: string })[];
	chosen: string;
	texts: CheckInTexts;
	onChoose: (venueId: string) => void;
}

/** Each venue with the number of arrivals and of expected people. */
export function VenueTabs({ tabs, chosen, texts, onChoose }: Props) {
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
						<span dir="auto" className="block font-semibold">
							{name}
						</span>
						<span className="figure-value">
							{came} {texts.of} {expected}
						</span>{" "}
						<span className="muted">{texts.arrived}</span>
						{walkIns > 0 && (
							<span className="muted block">
								+ {walkIns} {texts.walkIns}
							</span>
						)}
					</a>
				</li>
			))}
		</ul>
	);
}
