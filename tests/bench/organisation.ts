/**
 * The bench organisation as set-based SQL: sizes of a very large company, one row of each kind made from its number,
 * so that two fillings are alike. Ids are made by `pg_temp.id(kind, number)`.
 */
export const SIZE = {
	people: 100_000,
	communities: 2_000,
	membersOfCommunity: 150,
	meetups: 20_000,
	rsvpsOfMeetup: 50,
	practices: 100_000,
	posts: 400_000,
	repliesOfPost: 4,
	activities: 10_000_000,
	/** Days of history. */
	days: 540,
} as const;

const UNITS = 80;
const SPOKES = 8;
const REPLIES = SIZE.posts * SIZE.repliesOfPost;
/** Visits of the last half year: a ninth of the people a day. */
const VISIT_DAYS = 180;
const VISITS = VISIT_DAYS * Math.floor(SIZE.people / 9);
const WRITTEN = SIZE.activities - VISITS;
const ACTIVITY_BATCH = 1_000_000;

/** Who `npm run bench` signs in: a member of a dozen communities, manager of one, and a lead of the hub. */
export const BENCH_ADDRESS = "person1@bench.example";

const series = (from: number, to: number) => `generate_series(${from}::bigint, ${to}::bigint) as n`;
const ago = (expression: string) =>
	`(:'today'::timestamptz - (${expression}) * interval '1 second')`.replaceAll(":'today'", "pg_temp.today()");
const spread = (of: number) => ago(`(1 - n::float8 / ${of}) * ${SIZE.days} * 86400`);

export interface Step {
	name: string;
	sql: string[];
	/** Tables whose indexes are dropped before and made again after, which is several times faster. */
	tables: string[];
}

export function steps(): Step[] {
	return [
		{ name: "units, sites, topics", tables: [], sql: places() },
		{ name: `${SIZE.people} people`, tables: ["people"], sql: people() },
		{
			name: `${SIZE.communities} communities and their members`,
			tables: ["communities", "memberships"],
			sql: communities(),
		},
		{ name: `${SIZE.posts + REPLIES} posts and replies`, tables: ["posts", "replies"], sql: talk() },
		{
			name: `${SIZE.meetups} editions and ${SIZE.meetups * SIZE.rsvpsOfMeetup} RSVPs`,
			tables: ["meetup_series", "meetups", "venues", "agenda_items", "rsvps"],
			sql: meetups(),
		},
		{ name: `${SIZE.practices} practices and their reuse`, tables: ["practices", "reuses"], sql: practices() },
		{ name: `${SIZE.activities} activities`, tables: ["activities"], sql: activities() },
	];
}

/** Functions of the session that fills: the same instant and ids in every statement. */
export const PRELUDE = [
	`create function pg_temp.today() returns timestamptz language sql stable as $$ select date_trunc('minute', now()) $$`,
	`create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`,
];

function places(): string[] {
	return [
		`insert into org_units (id, code, kind, names, position) values (pg_temp.id(1, 0), 'hub', 'hub', jsonb_build_object('fr', 'Centre d''excellence', 'en', 'Centre of excellence'), 0)`,
		`insert into org_units (id, code, kind, names, "parentId", position)
			select pg_temp.id(1, n), 'spoke' || n, 'business_unit', jsonb_build_object('fr', 'Branche ' || n, 'en', 'Branch ' || n), pg_temp.id(1, 0), n from ${series(1, SPOKES)}`,
		`update org_units set "spokeId" = id where "parentId" is not null`,
		`insert into org_units (id, code, kind, names, "parentId", "spokeId", position)
			select pg_temp.id(1, n), 'unit' || n, 'team', jsonb_build_object('fr', 'Equipe ' || n, 'en', 'Team ' || n), pg_temp.id(1, 1 + n % ${SPOKES}), pg_temp.id(1, 1 + n % ${SPOKES}), n from ${series(SPOKES + 1, UNITS)}`,
		`insert into sites (id, name, city, country, zone)
			select pg_temp.id(2, n), 'Site ' || n, (array['Paris','Tunis','Madrid','Warszawa','Dakar','London'])[1 + n % 6], (array['FR','TN','ES','PL','SN','GB'])[1 + n % 6],
				(array['Europe/Paris','Africa/Tunis','Europe/Madrid','Europe/Warsaw','Africa/Dakar','Europe/London'])[1 + n % 6] from ${series(0, 29)}`,
		`insert into topics (id, slug, names) select pg_temp.id(3, n), 'topic-' || n, jsonb_build_object('fr', 'Sujet ' || n, 'en', 'Subject ' || n) from ${series(1, 40)}`,
		`insert into headcounts ("orgUnitId", country, "on", people)
			select pg_temp.id(1, u), (array['FR','TN','ES','PL','SN','GB'])[1 + c], (pg_temp.today() - interval '1 year')::date, 320 from generate_series(1, ${UNITS}) u, generate_series(0, 5) c`,
	];
}

function people(): string[] {
	return [
		`insert into people (id, "employeeNumber", email, "givenName", "familyName", "sortName", "searchText", "jobTitle", expertise, locale, "localeChosen", "orgUnitId", "siteId", country, "registeredAt", "createdAt", "updatedAt")
			select pg_temp.id(4, n), 'B' || n, 'person' || n || '@bench.example', given, family || ' ' || n, lower(family || ' ' || n || ' ' || given),
				lower(family || ' ' || n || ' ' || given || ' conseiller person' || n || '@bench.example'), 'Conseiller', '{}', (array['fr','en'])[1 + n % 2], true,
				pg_temp.id(1, 1 + n % ${UNITS}), pg_temp.id(2, n % 30), (array['FR','TN','ES','PL','SN','GB'])[1 + n % 6],
				case when n % 10 < 7 then pg_temp.today() - interval '200 days' end, pg_temp.today() - interval '400 days', pg_temp.today()
			from (select n, (array['Awa','Benoit','Carmen','Daniel','Elodie','Farah','Grzegorz','Helene','Ines','Jonas'])[1 + n % 10] as given,
				(array['Diop','Martin','Ibanez','Smith','Fontaine','Chebbi','Wojcik','Roussel','Ndiaye','Weber','Nouri','Taylor'])[1 + n % 12] as family from ${series(1, SIZE.people)}) named`,
		`insert into role_grants ("personId", role, "grantedAt") values (pg_temp.id(4, 1), 'hub_lead', pg_temp.today()), (pg_temp.id(4, 2), 'administrator', pg_temp.today())`,
	];
}

function communities(): string[] {
	return [
		`insert into communities (id, slug, name, summary, about, "aboutHtml", "searchText", kind, visibility, stage, languages, "topicId", "orgUnitId", "memberCount", "createdById", "createdAt", "livelyAt")
			select pg_temp.id(5, n), 'community-' || n, 'Community of practice ' || n, 'People who do the same work in different places and keep what works.', 'About it.', '<p>About it.</p>',
				'community of practice ' || n, (array['practice','interest','project'])[1 + n % 3]::"CommunityKind",
				case when n % 50 = 0 then 'hidden' when n % 10 = 0 then 'on_request' else 'open' end::"CommunityVisibility", 'active', array['fr','en'],
				pg_temp.id(3, 1 + n % 40), pg_temp.id(1, 1 + n % ${UNITS}), ${SIZE.membersOfCommunity}, pg_temp.id(4, n), pg_temp.today() - interval '500 days', ${ago("n * 60")} from ${series(1, SIZE.communities)}`,
		`insert into memberships (id, "communityId", "personId", role, status, since, "joinedAt")
			select pg_temp.id(6, c * 1000 + k), pg_temp.id(5, c), pg_temp.id(4, 1 + (c * 53 + k * 661) % ${SIZE.people}), case when k < 2 then 'manager' when k < 4 then 'moderator' else 'member' end::"MembershipRole", 'active',
				pg_temp.today() - interval '300 days', pg_temp.today() - interval '300 days'
			from generate_series(1, ${SIZE.communities}) c, generate_series(0, ${SIZE.membersOfCommunity - 1}) k`,
		`insert into memberships (id, "communityId", "personId", role, status, since, "joinedAt")
			select pg_temp.id(6, 9000000 + n), pg_temp.id(5, n * 11), pg_temp.id(4, 1), case when n = 1 then 'manager' else 'member' end::"MembershipRole", 'active', pg_temp.today() - interval '300 days', pg_temp.today() - interval '300 days' from ${series(1, 12)}
			on conflict do nothing`,
		`update communities c set "memberCount" = counted.members from (select "communityId", count(*) as members from memberships where status = 'active' group by 1) counted where counted."communityId" = c.id`,
	];
}

function talk(): string[] {
	const author = (seed: number) => `pg_temp.id(4, 1 + (n * ${seed}) % ${SIZE.people})`;
	return [
		`insert into posts (id, "communityId", "authorId", kind, language, title, body, "bodyHtml", "searchText", "createdAt", "livelyAt", "replyCount", "firstRepliedAt")
			select pg_temp.id(7, n), pg_temp.id(5, 1 + n % ${SIZE.communities}), ${author(7919)}, (array['question','discussion','question','announcement'])[1 + n % 4]::"PostKind", (array['fr','en'])[1 + n % 2],
				'How do we answer number ' || n, 'We tried three ways and one of them held for a month.', '<p>We tried three ways and one of them held for a month.</p>', 'how do we answer number ' || n,
				${spread(SIZE.posts)}, ${spread(SIZE.posts)} + interval '1 day', ${SIZE.repliesOfPost}, ${spread(SIZE.posts)} + interval '5 hours' from ${series(1, SIZE.posts)}`,
		`insert into replies (id, "postId", "communityId", "authorId", language, body, "bodyHtml", "searchText", "createdAt")
			select pg_temp.id(8, n), pg_temp.id(7, 1 + n % ${SIZE.posts}), pg_temp.id(5, 1 + (1 + n % ${SIZE.posts}) % ${SIZE.communities}), ${author(6007)}, (array['fr','en'])[1 + n % 2], 'Here is what we do.', '<p>Here is what we do.</p>', 'here is what we do.',
				${ago(`(1 - (1 + n % ${SIZE.posts})::float8 / ${SIZE.posts}) * ${SIZE.days} * 86400`)} + (n / ${SIZE.posts} + 1) * interval '5 hours' from ${series(0, REPLIES - 1)}`,
		`update posts set "acceptedReplyId" = pg_temp.id(8, r.n), "acceptedAt" = posts."livelyAt" from (select n, pg_temp.id(7, 1 + n % ${SIZE.posts}) as post from ${series(0, SIZE.posts - 1)} where n % 2 = 0) r where posts.id = r.post and posts.kind = 'question'`,
	];
}

function meetups(): string[] {
	const start = `(date_trunc('hour', pg_temp.today()) + (n - ${Math.floor(SIZE.meetups * 0.9)}) * interval '40 minutes')`;
	return [
		`insert into meetup_series (id, "communityId", title, rule, zone, "firstStartsAt", minutes, template, "createdAt")
			select pg_temp.id(30, c), pg_temp.id(5, c), 'Every two months', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH', 'Europe/Paris', pg_temp.today() - interval '500 days', 180, '{}', pg_temp.today() - interval '500 days'
			from generate_series(1, ${SIZE.communities}) c`,
		`insert into meetups (id, "communityId", "seriesId", number, title, summary, about, "aboutHtml", "searchText", language, state, "startsAt", "endsAt", zone, "createdAt", "publishedAt")
			select pg_temp.id(9, n), pg_temp.id(5, 1 + n % ${SIZE.communities}), pg_temp.id(30, 1 + n % ${SIZE.communities}), 1 + n / ${SIZE.communities}, 'What we learnt number ' || n, 'Three teams show what they changed.', '', '', 'what we learnt number ' || n, 'en',
				case when ${start} < pg_temp.today() then 'held' else 'published' end::"MeetupState", ${start}, ${start} + interval '3 hours', 'Europe/Paris', ${start} - interval '60 days', ${start} - interval '50 days' from ${series(1, SIZE.meetups)}`,
		`insert into venues (id, "meetupId", kind, name, "siteId", zone, capacity, "seatsTaken", position)
			select pg_temp.id(10, n * 4 + v), pg_temp.id(9, n), case v when 1 then 'online' else 'room' end::"VenueKind", case v when 1 then 'Online' else 'Room Curie' end, case v when 1 then null else pg_temp.id(2, n % 30) end,
				(array['Europe/Paris','Africa/Tunis'])[1 + v], 60, ${SIZE.rsvpsOfMeetup / 2}, v from ${series(1, SIZE.meetups)}, generate_series(0, 1) v`,
		`insert into agenda_items (id, "meetupId", position, minutes, title, "speakerId")
			select pg_temp.id(11, n * 8 + s), pg_temp.id(9, n), s, 45, 'Session ' || (s + 1), case when s = 0 then pg_temp.id(4, 1 + n % ${SIZE.people}) end from ${series(1, SIZE.meetups)}, generate_series(0, 3) s`,
		`insert into rsvps (id, "meetupId", "communityId", "personId", "venueId", answer, "answeredAt")
			select pg_temp.id(12, n * 1000 + k), pg_temp.id(9, n), pg_temp.id(5, 1 + n % ${SIZE.communities}), pg_temp.id(4, 1 + (n * 37 + k * 1999) % ${SIZE.people}), pg_temp.id(10, n * 4 + k % 2), 'going', ${start} - interval '10 days'
			from ${series(1, SIZE.meetups)}, generate_series(0, ${SIZE.rsvpsOfMeetup - 1}) k`,
	];
}

function practices(): string[] {
	const text = (field: string, words: string) => `'${words}' as ${field}, '<p>${words}</p>' as "${field}Html"`;
	return [
		`insert into practices (id, slug, "communityId", "topicId", language, status, title, summary, context, "contextHtml", problem, "problemHtml", steps, "stepsHtml", result, "resultHtml", "resultFigure", "searchText", "authorId", "orgUnitId", "contactId", "createdAt", "publishedAt", "updatedAt", "reviewOn", "reuseCount", "reuseUnitCount")
			select pg_temp.id(13, n), 'practice-' || n, pg_temp.id(5, 1 + n % ${SIZE.communities}), pg_temp.id(3, 1 + n % 40), (array['fr','en'])[1 + n % 2], 'published', 'First reply within the hour number ' || n, 'A rota, three templates and a rule for the night.',
				t.*, '-38 %', 'first reply within the hour number ' || n, pg_temp.id(4, 1 + (n * 31) % ${SIZE.people}), pg_temp.id(1, 1 + ((n * 31) % ${SIZE.people} + 1) % ${UNITS}), pg_temp.id(4, 1 + (n * 31) % ${SIZE.people}),
				${spread(SIZE.practices)}, ${spread(SIZE.practices)}, ${spread(SIZE.practices)}, (${spread(SIZE.practices)} + interval '1 year')::date, case when n % 4 = 0 then 2 else 0 end, case when n % 4 = 0 then 2 else 0 end
			from ${series(1, SIZE.practices)}, (select ${text("context", "Evenings were left to chance.")}, ${text("problem", "Nobody knew who would answer.")}, ${text("steps", "Write the rota. Agree on three templates. Review on Mondays.")}, ${text("result", "The first reply comes within the hour.")}) t`,
		`insert into reuses (id, "practiceId", "communityId", "personId", "orgUnitId", "spokeId", "usedOn", "createdAt")
			select pg_temp.id(14, n * 4 + k), pg_temp.id(13, n * 4), pg_temp.id(5, 1 + (n * 4) % ${SIZE.communities}), p.id, p."orgUnitId", u."spokeId", (pg_temp.today() - (n % 300) * interval '1 day')::date, pg_temp.today() - (n % 300) * interval '1 day'
			from ${series(1, SIZE.practices / 4)} cross join generate_series(0, 1) k join people p on p.id = pg_temp.id(4, 1 + (n * 17 + k * 50021) % ${SIZE.people}) join org_units u on u.id = p."orgUnitId"`,
	];
}

function activities(): string[] {
	const columns = `id, kind, at, "actorId", "communityId", "subjectType", "subjectId", "orgUnitId", "spokeId", "siteId", country`;
	const actor = (number: string) =>
		`pg_temp.id(1, 1 + (${number}) % ${UNITS}), case when 1 + (${number}) % ${UNITS} <= ${SPOKES} then pg_temp.id(1, 1 + (${number}) % ${UNITS}) else pg_temp.id(1, 1 + (1 + (${number}) % ${UNITS}) % ${SPOKES}) end, pg_temp.id(2, (${number}) % 30), (array['FR','TN','ES','PL','SN','GB'])[1 + (${number}) % 6]`;
	const visits = `insert into activities (${columns})
		select pg_temp.id(16, d * 1000000::bigint + n), 'person.visited', date_trunc('day', pg_temp.today()) - d * interval '1 day' + (n % 50000) * interval '1 second', pg_temp.id(4, n * 9 - d % 9), null, null, null, ${actor("n * 9 - d % 9")}
		from generate_series(1, ${VISIT_DAYS}) d, ${series(1, Math.floor(SIZE.people / 9))}`;
	const batches = Math.ceil(WRITTEN / ACTIVITY_BATCH);
	const written = Array.from({ length: batches }, (_, batch) => {
		const from = batch * ACTIVITY_BATCH + 1;
		const to = Math.min(WRITTEN, (batch + 1) * ACTIVITY_BATCH);
		return `insert into activities (${columns})
			select pg_temp.id(15, n), (array['reply.written','post.asked','rsvp.going','practice.reused','membership.joined','post.edited','reply.written','post.discussed'])[1 + n % 8],
				${ago(`(1 - n::float8 / ${WRITTEN}) * ${SIZE.days} * 86400`)}, pg_temp.id(4, 1 + person), pg_temp.id(5, 1 + n % ${SIZE.communities}), 'post', pg_temp.id(7, 1 + n % ${SIZE.posts}), ${actor("1 + person")}
			from (select n, ((n * 48271) % 2147483647) % ${SIZE.people} as person from ${series(from, to)}) acts`;
	});
	return [visits, ...written];
}
