import { sql } from "kysely";
import { pageOf } from "../cursor";
import { organisationDay } from "../organisation-day";
import { foldedColumn } from "../search-text";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { termRunsOn } from "./badges";
import { type PersonQuery, personVisibleTo } from "./policy";
import { matchesSearch, peopleBy, peopleByName } from "./queries";
import { ANY_TOPIC, type DirectoryFilters } from "./schema";
import { unitsWithin } from "./units";

const DIRECTORY_SIZE = 30;

/** Given name and family name without accents and capitals. The index `people_by_given_name_idx` has the same expression. */
const byGivenName = sql<string>`(${foldedColumn(sql.ref("person.givenName"))} || ' ' || ${sql.ref("person.sortName")})`;

/** People with a term that runs, of one topic or of any. */
function isChampion(viewer: Viewer, topic: string, at: Date) {
	return (eb: PersonQuery) => {
		const terms = eb
			.selectFrom("champion_terms as term")
			.select("term.personId")
			.where(termRunsOn(organisationDay(at)))
			.where(eb.lit(isEmployee(viewer)));
		const ofTopic = terms.innerJoin("topics as topic", "topic.id", "term.topicId").where("topic.slug", "=", topic);
		return eb("person.id", "in", topic === ANY_TOPIC ? terms : ofTopic);
	};
}

const sortedPeople = ({ sort, after }: DirectoryFilters, take: number) =>
	sort === "name" ? peopleByName(after, take) : peopleBy(byGivenName, after, take);

/** The people the viewer finds. `unit` includes the units below it. */
export async function directory(viewer: Viewer, filters: DirectoryFilters, at: Date, size = DIRECTORY_SIZE) {
	const { unit, site, country, expertise, role, champion, sort } = filters;
	let query = sortedPeople(filters, size + 1)
		.where(personVisibleTo(viewer))
		.where(matchesSearch(filters.q))
		.select([byGivenName.as("byGivenName"), "person.email"]);
	if (unit) query = query.where("person.orgUnitId", "in", unitsWithin(unit));
	if (site) query = query.where("person.siteId", "=", site);
	if (country) query = query.where("person.country", "=", country);
	if (expertise) query = query.where((eb) => eb("person.expertise", "@>", eb.val([expertise])));
	if (role)
		query = query.where("person.id", "in", (eb) =>
			eb.selectFrom("role_grants as grant").where("grant.role", "=", literal(role)).select("grant.personId"),
		);
	if (champion) query = query.where(isChampion(viewer, champion, at));
	const rows = await query.execute();
	return pageOf(rows, size, (row) => ({ at: sort === "given" ? row.byGivenName : row.sortName, id: row.id }));
}
