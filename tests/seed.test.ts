import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { hubInsights } from "@/lib/insights/queries";
import { inboxPage } from "@/lib/notifications/queries";
import { seedDemo } from "@/prisma/seed/seed";
import { as, at } from "./factories";

const databaseUrl = () => process.env.DATABASE_URL ?? "";
const seed = (today = at) => seedDemo({ databaseUrl: databaseUrl(), today, report: () => {} });

/** Each query counts rows that contradict another table. The result must be zero. */
const CONTRADICTIONS: Record<string, string> = {
	"members as counted": `select count(*) from communities c where "memberCount" <>
		(select count(*) from memberships where "communityId" = c.id and status = 'active')`,
	"a person twice in a community": `select count(*) from (select 1 from memberships group by "communityId", "personId" having count(*) > 1) d`,
	"a community without a manager": `select count(*) from communities c where c."mergedIntoId" is null and not exists
		(select 1 from memberships where "communityId" = c.id and status = 'active' and role = 'manager')`,
	"replies as counted": `select count(*) from posts p where "replyCount" <> (select count(*) from replies where "postId" = p.id and "hiddenAs" is null)
		or "firstRepliedAt" is distinct from (select min("createdAt") from replies
			where "postId" = p.id and "hiddenAs" is null and "authorId" <> p."authorId")
		or "livelyAt" <> greatest("createdAt", (select max("createdAt") from replies where "postId" = p.id and "hiddenAs" is null))`,
	"an answer of another thread, or before it was written": `select count(*) from posts p join replies r on r.id = p."acceptedReplyId"
		where r."postId" <> p.id or p.kind <> 'question' or p."acceptedAt" < r."createdAt"`,
	"communities as lively as they are": `select count(*) from communities c where c."mergedIntoId" is null and "livelyAt" <> greatest("createdAt",
		(select max("livelyAt") from posts where "communityId" = c.id and "scheduledFor" is null and "hiddenAs" is null),
		(select max("publishedAt") from meetups where "communityId" = c.id),
		(select max("publishedAt") from practices where "communityId" = c.id))`,
	"seats as counted": `select count(*) from venues v where
		"seatsTaken" <> reserved + offered + (select coalesce(sum(1 + cardinality(companions)), 0) from rsvps where "venueId" = v.id and answer = 'going')
		or offered <> (select count(*) from rsvps where "venueId" = v.id and answer = 'offered')
		or reserved <> (select coalesce(sum(seats), 0) from seat_reservations where "venueId" = v.id)
		or waiting <> (select count(*) from rsvps where "venueId" = v.id and answer = 'waitlisted') or "seatsTaken" > capacity`,
	"people who wait beside a free seat, or came before those who sit": `select count(*) from venues v where waiting > 0 and
		("seatsTaken" < capacity or (select min("queuedAt") from rsvps where "venueId" = v.id and answer = 'waitlisted')
			< (select max("answeredAt") from rsvps where "venueId" = v.id and answer = 'going'))`,
	"a person twice at an edition": `select count(*) from (select 1 from rsvps group by "meetupId", "personId" having count(*) > 1) d`,
	"answers outside the time for answers": `select count(*) from rsvps r join meetups m on m.id = r."meetupId"
		where r."answeredAt" < m."publishedAt" or r."answeredAt" >= m."startsAt" or m."publishedAt" is null`,
	"people with a seat who are called walk-ins, or the other way about": `select count(*) from check_ins c where "isWalkIn" =
		exists (select 1 from rsvps where "meetupId" = c."meetupId" and "personId" = c."personId" and answer = 'going')`,
	"held editions that fewer than six or more than nine in ten of the seats came to": `select count(*) from (
		select m.id, count(r.id) as seats, count(c.id) as came from meetups m join rsvps r on r."meetupId" = m.id and r.answer = 'going'
			left join check_ins c on c."meetupId" = m.id and c."personId" = r."personId"
		where m.state in ('held', 'closed') group by m.id) e where seats >= 20 and came not between 0.6 * seats and 0.95 * seats`,
	"reuses as counted": `select count(*) from practices p where
		"reuseCount" <> (select count(distinct ("orgUnitId", date_part('year', "usedOn"))) from reuses
			where "practiceId" = p.id and "withdrawnAt" is null and "disputedAt" is null)
		or "reuseUnitCount" <> (select count(distinct "orgUnitId") from reuses
			where "practiceId" = p.id and "withdrawnAt" is null and "disputedAt" is null and "orgUnitId" <> p."orgUnitId")`,
	"reuse by the author, or before it was published": `select count(*) from reuses r join practices p on p.id = r."practiceId"
		where r."personId" = p."authorId" or r."createdAt" <= p."publishedAt"`,
	"versions as numbered": `select count(*) from practices p where p."publishedAt" is not null and (
		version <> (select max(number) from practice_versions where "practiceId" = p.id)
		or version <> (select count(*) from practice_versions where "practiceId" = p.id)
		or result <> (select card->>'result' from practice_versions where "practiceId" = p.id and number = p.version))`,
	"translations as numbered": `select count(*) from practice_translations t where
		version <> (select max(number) from practice_translation_versions v where v."practiceId" = t."practiceId" and v.language = t.language)`,
	"translated cards that are missing": "select 3 - count(*) as count from practice_translations",
	"one translation behind its original": `select 1 - count(*) as count from practice_translations t join practices p on p.id = t."practiceId"
		where t."ofVersion" < p.version`,
	"questions and comments about cards that are missing": `select 4 - count(*) as count from posts where "practiceId" is not null`,
	"words of people who were not members yet": `select count(*) from (
		select "communityId", "authorId", "createdAt" from posts union all
		select "communityId", "authorId", "createdAt" from replies union all
		select "communityId", "authorId", "createdAt" from practices) w
		where not exists (select 1 from memberships m where m."communityId" = w."communityId" and m."personId" = w."authorId"
			and m.status = 'active' and m."joinedAt" <= w."createdAt")`,
	"deeds of people who had not come yet, or were gone": `select count(*) from activities a join people p on p.id = a."actorId"
		where p.kind = 'employee' and (p."registeredAt" is null or a.at < p."registeredAt" or p.status = 'left' or a.at > p."suspendedAt")`,
	"facts of the future": `select count(*) from activities where at > '${at.toISOString()}'`,
	"facts with another unit or spoke than their actor's": `select count(*) from activities a join people p on p.id = a."actorId"
		left join org_units u on u.id = p."orgUnitId"
		where a."orgUnitId" is distinct from p."orgUnitId" or a."spokeId" is distinct from u."spokeId"
			or a."siteId" is distinct from p."siteId" or a.country is distinct from p.country`,
	"rows without their fact": `select
		(select count(*) from posts t where not exists (select 1 from activities where "subjectId" = t.id and kind like 'post.%'))
		+ (select count(*) from replies t where not exists (select 1 from activities where "subjectId" = t.id and kind = 'reply.written'))
		+ (select count(*) from rsvps t where not exists (select 1 from activities where "subjectId" = t.id and kind = 'rsvp.' || t.answer))
		+ (select count(*) from practices t where "publishedAt" is not null
			and not exists (select 1 from activities where "subjectId" = t.id and kind = 'practice.published'))
		+ (select count(*) from reuses) - (select count(*) from activities where kind = 'practice.reused')
		+ (select count(*) from nominations) - (select count(*) from activities where kind = 'nomination.made') as count`,
	"champions of a topic twice at a time": `select count(*) from champion_terms a join champion_terms b on a.id < b.id
		and a."personId" = b."personId" and a."topicId" = b."topicId" and a."startsOn" <= b."endsOn" and b."startsOn" <= a."endsOn"`,
	"managers in a circle": `with recursive up as (
			select id, "managerId", 1 as depth from people union all
			select up.id, p."managerId", depth + 1 from up join people p on p.id = up."managerId" where depth < 12
		) select count(*) from up where depth = 12`,
};

async function contradictions(): Promise<string[]> {
	const found: string[] = [];
	for (const [name, sql] of Object.entries(CONTRADICTIONS)) {
		const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(sql);
		if (row?.count !== 0n) found.push(`${name}: ${row?.count}`);
	}
	return found;
}

describe("the demonstration", () => {
	test("is consistent, has plausible figures, and is not seeded twice", {
		timeout: 300_000,
	}, async () => {
		await seed();
		expect(await contradictions()).toEqual([]);

		const insights = await hubInsights(await as("hubLead"), 28);
		const spokes = new Map(insights?.spokes.map((spoke) => [`spoke:${spoke.id}`, spoke.names.en]));
		const engaged = new Map(insights?.bySpoke.map((row) => [spokes.get(row.scope) ?? "Hub", row.engaged]));
		expect(insights?.headline.kind).toBe("rising");
		expect(insights?.organisation.reach.percent).toBeGreaterThan(65);
		expect(insights?.organisation.reach.percent).toBeLessThan(71);
		expect(insights?.organisation.active.percent).toBeGreaterThan(38);
		expect(insights?.organisation.active.percent).toBeLessThan(48);
		expect(insights?.organisation.engaged.percent).toBeGreaterThan(27);
		expect(insights?.organisation.engaged.percent).toBeLessThan(32);
		expect(insights?.organisation.reuse_rate.percent).toBeGreaterThan(20);
		expect(insights?.organisation.reuse_rate.percent).toBeLessThan(27);
		expect(engaged.get("Tunisia")?.percent).toBeGreaterThan(48);
		expect(engaged.get("Sales")?.percent).toBeLessThan(18);
		expect(insights?.dandelion.flows.length).toBeGreaterThan(4);
		expect(insights?.attention.questions?.waiting).toBeGreaterThan(3);
		expect(insights?.attention.questions?.p90Minutes).not.toBeNull();
		expect(insights?.attention.withoutChampion.map((spoke) => spoke.names.en)).toContain("Sales");

		for (const name of ["communityManager", "champion", "employee", "newcomer", "lineManager", "moderator"] as const) {
			const viewer = await as(name);
			expect(viewer.unread, name).toBeGreaterThan(0);
			expect((await inboxPage(viewer, {})).rows.length, name).toBeGreaterThan(5);
		}
		const counts = async () => [await db.activity.count(), await db.inboxItem.count(), await db.outgoingMail.count()];
		const before = await counts();
		await seed(new Date(at.getTime() + 86_400_000));
		expect(await counts()).toEqual(before);

		// The next seed finishes one that was killed after its transaction.
		await db.setting.update({ where: { key: "demonstration" }, data: { value: { told: false } } });
		await db.inboxItem.deleteMany();
		// The mail of an item is written with it.
		await db.outgoingMail.deleteMany({ where: { onceKey: { startsWith: "item:" } } });
		await db.figure.deleteMany();
		await db.figureRun.deleteMany();
		await seed();
		expect(await counts()).toEqual(before);
		expect((await hubInsights(await as("hubLead"), 28))?.organisation).toEqual(insights?.organisation);
	});

	test("does not change a database that already has people", async () => {
		await as("employee");
		await seed();
		expect(await db.person.count()).toBe(1);
		expect(await db.post.count()).toBe(0);
	});
});
