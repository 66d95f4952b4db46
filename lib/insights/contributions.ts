import { expressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { DAY } from "../clock";
import { type DB, kysely } from "../db";
import { demand } from "../errors";
import { meetupVisibleTo } from "../meetups/policy";
import { organisationDay } from "../organisation-day";
import { termRunsOn } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { personVisibleTo } from "../people/policy";
import { unitNames, unitsWithin } from "../people/units";
import { replyVisibleTo } from "../posts/policy";
import { practicePublished, practiceVisibleTo } from "../practices/policy";
import { countRows, literal, literals } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { canSeeInsights } from "./policy";

/** How far back the page of candidates looks, in days. */
const CANDIDATE_DAYS = 365;
const MOST_CANDIDATES = 100;
const PRACTICES_NAMED = 5;

type OnePerson = DB & { person: DB["people"] };

/** What the row `person` did since a day, as far as the viewer may see it; of editions those that have begun. */
function contributionsOf(viewer: Viewer, since: Date, at: Date) {
	const eb = expressionBuilder<OnePerson, "person">();
	const practices = eb
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.whereRef("p.authorId", "=", "person.id")
		.where("p.publishedAt", ">", since)
		.where(practicePublished)
		.where(practiceVisibleTo(viewer));
	const answers = eb
		.selectFrom("replies as reply")
		.innerJoin("posts as asked", "asked.acceptedReplyId", "reply.id")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.whereRef("reply.authorId", "=", "person.id")
		.where("asked.acceptedAt", ">", since)
		.where(replyVisibleTo(viewer));
	const editions = eb
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.where("m.startsAt", ">", since)
		.where("m.startsAt", "<=", at)
		.where("m.state", "in", literals(["published", "held", "closed"]))
		.where(meetupVisibleTo(viewer));
	const hosted = editions.where("m.id", "in", (venue) =>
		venue.selectFrom("venues as v").select("v.meetupId").whereRef("v.hostId", "=", "person.id"),
	);
	const spoken = editions.where("m.id", "in", (item) =>
		item.selectFrom("agenda_items as talk").select("talk.meetupId").whereRef("talk.speakerId", "=", "person.id"),
	);
	return {
		practices,
		counts: [
			practices.select(countRows().as("count")).$asScalar().$notNull().as("practices"),
			practices
				.where("p.reuseUnitCount", ">", literal(0))
				.select(countRows().as("count"))
				.$asScalar()
				.$notNull()
				.as("reused"),
			answers.select(countRows().as("count")).$asScalar().$notNull().as("answers"),
			hosted.select(countRows().as("count")).$asScalar().$notNull().as("hosted"),
			spoken.select(countRows().as("count")).$asScalar().$notNull().as("spoken"),
		] as const,
		/** Shown by facts that others can check. */
		any: eb.or([
			eb.exists(practices.select("p.id")),
			eb.exists(answers.select("reply.id")),
			eb.exists(hosted.select("m.id")),
			eb.exists(spoken.select("m.id")),
		]),
	};
}

/** The facts of a person who is a champion, with the last day of each term; null for others. */
export async function championFacts(viewer: Viewer, personId: string, at: Date) {
	if (!isEmployee(viewer)) return null;
	const { practices, counts } = contributionsOf(viewer, new Date(0), at);
	const row = await kysely
		.selectFrom("people as person")
		.select(counts)
		.select((eb) => [
			jsonArrayFrom(
				practices
					.select(["p.slug", "p.title", "p.language", "p.reuseUnitCount"])
					.orderBy("p.reuseUnitCount", "desc")
					.orderBy("p.id", "desc")
					.limit(sql.lit(PRACTICES_NAMED)),
			).as("named"),
			jsonArrayFrom(
				eb
					.selectFrom("champion_terms as term")
					.innerJoin("topics as topic", "topic.id", "term.topicId")
					.select(["topic.names as topic", "topic.slug", "term.startsOn", "term.endsOn"])
					.whereRef("term.personId", "=", "person.id")
					.where(termRunsOn(organisationDay(at)))
					.orderBy("term.startsOn")
					.orderBy("term.id"),
			).as("terms"),
		])
		.where("person.id", "=", personId)
		.executeTakeFirst();
	return row && row.terms.length > 0 ? row : null;
}

export type ChampionFacts = NonNullable<Awaited<ReturnType<typeof championFacts>>>;

/**
 * Colleagues of a spoke, or of all, who are no champions and whose facts of the last year could be proposed, by name: they are not
 * ranked. @throws Refused
 */
export async function championCandidates(viewer: Viewer, unit: string | undefined, at: Date) {
	demand(canSeeInsights(viewer));
	const { counts, any } = contributionsOf(viewer, new Date(at.getTime() - CANDIDATE_DAYS * DAY), at);
	let query = kysely
		.selectFrom("people as person")
		.select(PERSON_COLUMNS)
		.select((eb) => unitNames(eb.ref("person.orgUnitId")).as("orgUnit"))
		.select(counts)
		.where("person.kind", "=", literal("employee"))
		.where("person.id", "!=", viewer.personId)
		.where(personVisibleTo(viewer))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("champion_terms as term")
						.select("term.id")
						.whereRef("term.personId", "=", "person.id")
						.where(termRunsOn(organisationDay(at))),
				),
			),
		)
		.where(any);
	if (unit) query = query.where("person.orgUnitId", "in", unitsWithin(unit));
	return query.orderBy("person.sortName").orderBy("person.id").limit(sql.lit(MOST_CANDIDATES)).execute();
}
