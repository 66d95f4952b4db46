import { communityVisibleTo } from "../communities/policy";
import { kysely } from "../db";
import type { Viewer } from "../viewer";
import type { SearchResults } from "./queries";

/** The names of the communities, topics and units that results are counted by. Three statements. */
export async function facetNames(viewer: Viewer, counts: SearchResults["counts"]) {
	const idsOf = (facet: string) => counts.flatMap((one) => (one.facet === facet ? [one.value] : []));
	const [communities, topics, units] = await Promise.all([
		kysely
			.selectFrom("communities as c")
			.select(["c.id", "c.name"])
			.where((eb) => eb("c.id", "=", eb.fn.any(eb.val(idsOf("community")))))
			.where(communityVisibleTo(viewer))
			.execute(),
		kysely
			.selectFrom("topics")
			.select(["id", "names"])
			.where((eb) => eb("id", "=", eb.fn.any(eb.val(idsOf("topic")))))
			.execute(),
		kysely
			.selectFrom("org_units")
			.select(["id", "names"])
			.where((eb) => eb("id", "=", eb.fn.any(eb.val(idsOf("unit")))))
			.execute(),
	]);
	return {
		communities: new Map(communities.map(({ id, name }) => [id, name])),
		topics: new Map(topics.map(({ id, names }) => [id, names])),
		units: new Map(units.map(({ id, names }) => [id, names])),
	};
}

export type FacetNames = Awaited<ReturnType<typeof facetNames>>;
