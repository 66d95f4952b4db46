import { comeToMeetups } from "./arrivals";
import { Calendar } from "./calendar";
import { nameChampions } from "./champions";
import { completeEngagement, letPracticesTravel } from "./chorus";
import { foundCircle } from "./circles";
import { communities } from "./content/communities";
import { Engagement } from "./engagement";
import { planSeries } from "./gatherings";
import { countHeads } from "./headcount";
import { buildHouse } from "./house";
import { Ledger } from "./ledger";
import { keepLegacies } from "./legacies";
import { appointManagers } from "./lines-of-command";
import { gatherPeople } from "./people";
import { shelvePractice } from "./practices";
import { recordVisits } from "./presence";
import { Random } from "./random";
import { Rows } from "./rows";
import { takeSeats } from "./seats";
import { writeThread } from "./talk";
import type { World } from "./world";

/**
 * Semis as it stands at an instant: two thousand people and a year and a half of their life, the same for the same
 * instant. Touches no database.
 */
export function growOrganisation(now: Date, zone: string): Rows {
	const calendar = new Calendar(now, zone);
	const rows = new Rows();
	const house = buildHouse(rows, calendar.hour(548, 6));
	const ledger = new Ledger(rows);
	const world: World = { calendar, random: new Random("Semis"), rows, ledger, house, people: [], named: new Map() };
	gatherPeople(world);
	appointManagers(world);
	countHeads(world);

	const circles = communities.map((text) => foundCircle(world, text));
	const threads = circles.flatMap((circle) => circle.text.threads.map((text) => writeThread(world, circle, text)));
	const gatherings = circles.flatMap((circle) => {
		const { series } = circle.text;
		const own = threads.filter((thread) => thread.circle === circle);
		return series ? planSeries(world, circle, series, own) : [];
	});
	const practices = circles.flatMap((circle) =>
		circle.text.practices.flatMap((text) => shelvePractice(world, circle, text, gatherings) ?? []),
	);
	letPracticesTravel(world, practices);
	nameChampions(world);

	const engagement = new Engagement(world);
	takeSeats(world, gatherings, engagement);
	completeEngagement(world, { threads, gatherings }, engagement);
	comeToMeetups(world, gatherings);
	keepLegacies(world, gatherings);
	recordVisits(world, engagement);
	return rows;
}
