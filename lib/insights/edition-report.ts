import { db, Prisma } from "../db";
import { demand, found, NotFound } from "../errors";
import { FALLBACK_LOCALE, type Locale, type Names } from "../i18n/locales";
import { nameInSql } from "../i18n/names-in-sql";
import { isId } from "../ids";
import { canSeeReport, meetupsVisibleTo } from "../meetups/policy";
import type { Viewer } from "../viewer";
import type { EditionCounts } from "./edition-figures";
import { percentOf } from "./metrics";
import { isShown, type Shown, suppress } from "./suppression";

/** Editions that a report stands next to: of the series, or of the community for one outside a series. */
const EARLIER = 3;

interface Counted extends Omit<EditionCounts, "answers" | "asked" | "willApply" | "useful"> {
	asked: number;
	answers: number;
	usefulSum: number;
	willApply: number;
}

/** The edition and those before it, the latest first; in one statement. */
async function countsOf(
	meetup: { id: string; seriesId: string | null; startsAt: Date; community: { id: string } },
	at: Date,
): Promise<Counted[]> {
	return db.$queryRaw<Counted[]>`
		with editions as materialized (
			(select id, title, number, "startsAt", "communityId" from meetups where id = ${meetup.id}::uuid)
			union all
			(select id, title, number, "startsAt", "communityId" from meetups
				where "communityId" = ${meetup.community.id}::uuid
					and (${meetup.seriesId}::uuid is null or "seriesId" = ${meetup.seriesId}::uuid) and "startsAt" < ${meetup.startsAt} and "endsAt" <= ${at}
					and state in ('published', 'held', 'closed') order by "startsAt" desc, id desc limit ${EARLIER})
		),
		arrivals as materialized (
			select c."meetupId", c."personId", c."isWalkIn" from check_ins c join editions e on e.id = c."meetupId" where c."takenBackAt" is null
		),
		seated as materialized (
			select r."meetupId", r."personId" from rsvps r join editions e on e.id = r."meetupId" where r.answer = 'going'
		),
		there as materialized (
			select "meetupId", "personId" from arrivals where "personId" is not null
			union select "meetupId", "personId" from seated s where not exists (select from arrivals a where a."meetupId" = s."meetupId")
		),
		known as (
			select t."meetupId", count(*)::int as asked, (count(*) filter (where exists (
				select from meetups m where m."communityId" = e."communityId" and m."startsAt" < e."startsAt" and m.state in ('held', 'closed')
					and (exists (select from rsvps r where r."meetupId" = m.id and r."personId" = t."personId" and r.answer = 'going')
						or exists (select from check_ins c where c."meetupId" = m.id and c."personId" = t."personId" and c."takenBackAt" is null))
			)))::int as returning
			from there t join editions e on e.id = t."meetupId" group by t."meetupId"
		),
		came as (
			select "meetupId", count(*)::int as came, (count(*) filter (where "isWalkIn"))::int as "walkIns" from arrivals group by "meetupId"
		),
		said as (
			select f."meetupId", count(*)::int as answers, sum(f.useful)::int as "usefulSum", (count(*) filter (where f."willApply"))::int as "willApply"
			from meetup_feedback f join editions e on e.id = f."meetupId" group by f."meetupId"
		)
		select e.id, e.title, e.number, e."startsAt",
			(select coalesce(sum(capacity), 0)::int from venues where "meetupId" = e.id) as seats,
			(select count(*)::int from seated s where s."meetupId" = e.id) as going,
			c.came, c.came - c."walkIns" as "cameWithSeat", c."walkIns",
			coalesce(k.asked - k.returning, 0) as fresh, coalesce(k.returning, 0) as returning, coalesce(k.asked, 0) as asked,
			coalesce(s.answers, 0) as answers, coalesce(s."usefulSum", 0) as "usefulSum", coalesce(s."willApply", 0) as "willApply"
		from editions e left join came c on c."meetupId" = e.id left join known k on k."meetupId" = e.id left join said s on s."meetupId" = e.id
		order by e."startsAt" desc, e.id desc`;
}

/** What people answered is shown from five of them on. */
function shown({ usefulSum, ...row }: Counted): EditionCounts {
	const [said] = suppress([{ total: [row.asked, row.answers, row.willApply], rows: [] }]);
	const [asked = "hidden", answers = "hidden", willApply = "hidden"] = said?.total ?? [];
	const share = (part: Shown, whole: Shown) => (isShown(part) && isShown(whole) ? percentOf(part, whole) : null);
	return {
		...row,
		asked,
		answers,
		willApply,
		useful: isShown(answers) && answers > 0 ? usefulSum / answers : null,
		showPercent: row.cameWithSeat === null ? null : percentOf(row.cameWithSeat, row.going),
		answerPercent: share(answers, asked),
		applyPercent: share(willApply, answers),
	};
}

export interface EditionPart {
	/** Null: no unit, no site, or a guest. */
	names: Names | null;
	going: Shown;
	/** Of those with a seat; null where nobody was checked in. */
	came: Shown | null;
}

interface PartRow {
	cut: "unit" | "site";
	names: Names | null;
	going: number;
	came: number;
}

/** People with a seat, and those of them who came, by the unit and the site they have now; in one statement. */
async function partsOf(meetupId: string, locale: Locale): Promise<PartRow[]> {
	return db.$queryRaw<PartRow[]>`
		with seated as materialized (
			select case when p.kind = 'employee' then p."orgUnitId" end as "unitId", case when p.kind = 'employee' then p."siteId" end as "siteId",
				exists (select from check_ins c where c."meetupId" = r."meetupId" and c."personId" = r."personId" and c."takenBackAt" is null
					and not c."isWalkIn") as came
			from rsvps r join people p on p.id = r."personId" where r."meetupId" = ${meetupId}::uuid and r.answer = 'going'
		)
		select * from (select 'unit' as cut, u.names, count(*)::int as going, (count(*) filter (where came))::int as came
			from seated s left join org_units u on u.id = s."unitId" group by u.id
		union all
		select 'site', jsonb_build_object(${FALLBACK_LOCALE}::text, x.name), count(*)::int, (count(*) filter (where came))::int
			from seated s left join sites x on x.id = s."siteId" group by x.id
		) parts order by going desc, ${nameInSql(locale, Prisma.sql`parts.names`)}`;
}

/** No group of fewer than five people, and none that the total or the other table would give away. */
function shownParts(rows: PartRow[], edition: EditionCounts): { byUnit: EditionPart[]; bySite: EditionPart[] } {
	const isKnown = edition.cameWithSeat !== null;
	const columns = ({ going, came }: { going: number; came: number }) => (isKnown ? [going, came] : [going]);
	const total = columns({ going: edition.going, came: edition.cameWithSeat ?? 0 });
	const cuts = (["unit", "site"] as const).map((cut) => rows.filter((row) => row.cut === cut));
	const tables = suppress(cuts.map((cut) => ({ total, rows: cut.map(columns) })));
	const [byUnit = [], bySite = []] = cuts.map((cut, table) =>
		cut.map(({ names }, row): EditionPart => {
			const [going = "hidden", came = "hidden"] = tables[table]?.rows[row] ?? [];
			return { names, going, came: isKnown ? came : null };
		}),
	);
	return { byUnit, bySite };
}

/** What became of an edition, next to those before it. Always the same statements. @throws NotFound, Refused */
export async function editionReport(viewer: Viewer, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const meetup = found(
		await db.meetup.findFirst({
			where: { AND: [{ id }, meetupsVisibleTo(viewer)] },
			select: {
				id: true,
				title: true,
				number: true,
				state: true,
				startsAt: true,
				endsAt: true,
				rsvpClosesAt: true,
				zone: true,
				seriesId: true,
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
			},
		}),
	);
	demand(canSeeReport(viewer, meetup, at));
	const [counts, parts] = await Promise.all([countsOf(meetup, at), partsOf(id, viewer.locale)]);
	const [edition, ...earlier] = counts.map(shown);
	return { meetup, edition: found(edition), earlier, ...shownParts(parts, found(edition)) };
}
export type EditionReport = Awaited<ReturnType<typeof editionReport>>;
