import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ReuseLane, spanOf, YearsOfLanes } from "@/components/practices/reuse-lanes";
import { requestContext } from "@/components/request-context";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { longDay } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { practiceRow } from "@/lib/practices/practice-page";
import { type ReuseTrail, reuseTrail, type ShownReuse } from "@/lib/practices/reuse-trail";
import { trailFilters } from "@/lib/practices/schema";
import { ReuseActions } from "./reuse-actions";
import { ReuseRow } from "./reuse-row";

type Props = PageProps<"/practices/[slug]/reuses">;
type Row = Awaited<ReturnType<typeof practiceRow>>;

const rowOf = cache(async (slug: string) => {
	const { viewer } = await requireEmployee();
	return practiceRow(viewer, slug);
});

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	return `${(await rowOf((await params).slug)).title} · ${t("reuses.title")}`;
});

/** What became of a practice in the company: who brought it where, in time. */
export default pageWithStatus(async function ReusesPage({ params, searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const practice = await rowOf((await params).slug);
	const filters = trailFilters.parse(await searchParams);
	const trail = await reuseTrail(viewer, practice, filters);
	const address = `/practices/${practice.slug}`;
	const { disputes, total } = trail;
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: practice.title, href: address },
					...(filters.unit ? [{ label: t("reuses.title"), href: `${address}/reuses` }] : []),
				]}
				title={filters.unit ? nameOfUnit(trail, viewer.locale) || t("reuses.title") : t("reuses.title")}
				lede={t("reuses.lede", { units: total.units, counted: practice.reuseCount, recorded: total.recorded })}
			/>
			{total.recorded === 0 && (
				<EmptyState title={t("reuses.emptyTitle")}>
					<a className="text-link" href={address}>
						{t("reuses.emptyText")}
					</a>
				</EmptyState>
			)}
			{disputes.length > 0 && !filters.unit && (
				<Section title={t("reuses.dispute.open")}>
					<Reuses practice={practice} reuses={disputes} />
				</Section>
			)}
			{trail.units && total.recorded > 0 && <Units practice={practice} trail={trail} />}
			{trail.ofUnit && (
				<>
					<Reuses practice={practice} reuses={trail.ofUnit.rows} />
					<MoreLink
						href={trail.ofUnit.next && `${address}/reuses?unit=${filters.unit}&after=${trail.ofUnit.next}`}
						label={t("reuses.earlier")}
					/>
				</>
			)}
		</div>
	);
});

const nameOfUnit = ({ ofUnit }: ReuseTrail, locale: Parameters<typeof nameIn>[0]): string => {
	const [first] = ofUnit?.rows ?? [];
	return first ? nameIn(locale, first.unit) : "";
};

function Reuses({ practice, reuses }: { practice: Row; reuses: readonly ShownReuse[] }) {
	return (
		<ul className="rows [&>li:last-child]:border-b-0">
			{reuses.map((reuse) => (
				<ReuseRow key={reuse.id} reuse={reuse}>
					<ReuseActions practice={practice} reuse={reuse} />
				</ReuseRow>
			))}
		</ul>
	);
}

function Units({ practice, trail: { units, disputes, total } }: { practice: Row; trail: ReuseTrail }) {
	const { viewer, t } = requestContext();
	if (!units) return null;
	const span = spanOf(practice, total.firstOn);
	const address = `/practices/${practice.slug}/reuses`;
	// What is disputed stands above, with what can be done about it.
	const isAbove = ({ id }: ShownReuse) => disputes.some((dispute) => dispute.id === id);
	return (
		<Section title={t("reuses.units")}>
			<YearsOfLanes span={span} />
			<ul className="divide-y divide-line">
				{units.rows.map((unit) => {
					const latest = unit.latest.filter((reuse) => !isAbove(reuse));
					const name = nameIn(viewer.locale, unit.names);
					return (
						<ReuseLane
							key={unit.id}
							unit={unit}
							authorUnitId={practice.orgUnitId}
							span={span}
							heading="h3"
							broughtBy={unit.broughtBy ? nameOf(t, unit.broughtBy) : undefined}
						>
							<Reuses practice={practice} reuses={latest} />
							{unit.reuses > unit.latest.length && (
								<p className="mt-1.5">
									<a className="text-link" href={`${address}?unit=${unit.id}`}>
										{t("reuses.allOfUnit", { count: unit.reuses, unit: name })}
									</a>
								</p>
							)}
						</ReuseLane>
					);
				})}
			</ul>
			<MoreLink href={units.next && `${address}?after=${units.next}`} label={t("reuses.earlierUnits")} />
			{!units.next && practice.publishedAt && (
				<p className="muted mt-4">{t("reuses.origin", { day: longDay(practice.publishedAt, viewer) })}</p>
			)}
		</Section>
	);
}
