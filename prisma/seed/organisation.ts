import { Calendar } from "./calendar";
import { seedCaptures } from "./captures";
import { seedChampions } from "./champions";
import { seedCheckIns } from "./check-ins";
import { seedCommunity } from "./communities";
import { completeEngagement, seedReuse } from "./completion";
import { communities } from "./content/communities";
import { seedSeries } from "./editions";
import { Engagement } from "./engagement";
import { seedHeadcounts } from "./headcount";
import { Ledger } from "./ledger";
import { assignManagers } from "./managers";
import { seedPeople } from "./people";
import { seedPractice } from "./practices";
import { Random } from "./random";
import { Rows } from "./rows";
import { takeSeats } from "./seats";
import { seedStructure } from "./structure";
import { writeThread } from "./threads";
import { recordVisits } from "./visits";
import type { World } from "./world";

/**
 * The organisation Semis at an instant: two thousand people and a year and a half of activity, the same for the same
 * instant. It uses no database.
 */
export function makeOrganisation(now: Date, zone: string): Rows {
	const calendar = new Calendar(now, zone);
	const rows = new Rows();
	const structure = seedStructure(rows, calendar.hour(548, 6));
	const ledger = new Ledger(rows);
	const world: World = { calendar, random: new Random("Semis"), rows, ledger, structure, people: [], named: new Map() };
	seedPeople(world);
	assignManagers(world);
	seedHeadcounts(world);

	const seededCommunities = communities.map((text) => seedCommunity(world, text));
	const threads = seededCommunities.flatMap((community) =>
		community.text.threads.map((text) => writeThread(world, community, text)),
	);
	const editions = seededCommunities.flatMap((community) => {
		const { series } = community.text;
		const own = threads.filter((thread) => thread.community === community);
		return series ? seedSeries(world, community, series, own) : [];
	});
	const practices = seededCommunities.flatMap((community) =>
		community.text.practices.flatMap((text) => seedPractice(world, community, text, editions) ?? []),
	);
	seedReuse(world, practices);
	seedChampions(world);

	const engagement = new Engagement(world);
	takeSeats(world, editions, engagement);
	completeEngagement(world, { threads, editions }, engagement);
	seedCheckIns(world, editions);
	seedCaptures(world, editions);
	recordVisits(world, engagement);
	return rows;
}
