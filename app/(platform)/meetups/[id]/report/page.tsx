import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { EditionBars } from "@/components/insights/edition-bars";
import { EditionPartTable } from "@/components/insights/edition-part-table";
import { EditionTable } from "@/components/insights/edition-table";
import { EditionTiles } from "@/components/insights/edition-tiles";
import { MetricDefinitions } from "@/components/insights/metric-definitions";
import { numbersFor } from "@/components/insights/numbers";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { ButtonLink } from "@/components/ui/button";
import { Notice, Section } from "@/components/ui/page";
import { longDay, shortDay } from "@/lib/clock";
import type { EditionCounts } from "@/lib/insights/edition-counts";
import { EDITION_KEYS } from "@/lib/insights/edition-metrics";
import { editionReport } from "@/lib/insights/edition-report";
import { dottedText } from "@/lib/isolated";
import { editionTitle } from "../edition-title";

const reportOf = cache(async (id: string) => {
	const { viewer, at } = await requireViewer();
	return editionReport(viewer, id, at);
});

const LONGEST_NAME = 36;
const clipped = (title: string) =>
	title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1).trim()}…` : title;

export const generateMetadata = editionTitle("report.title", async (id) => (await reportOf(id)).meetup);

export default pageWithStatus(async function ReportPage({ params }: PageProps<"/meetups/[id]/report">) {
	const { viewer, t } = await requireViewer();
	const numbers = numbersFor(viewer.locale, t);
	const { meetup, edition, earlier, byUnit, bySite } = await reportOf((await params).id);
	const reader = { locale: viewer.locale, zone: meetup.zone };
	const editions = [...earlier].reverse().concat(edition);
	const kin = meetup.seriesId ? "series" : "community";
	const nameOf = ({ title, number, startsAt }: EditionCounts) => {
		// A number without a series belongs to an earlier series.
		const name = kin === "community" ? clipped(title) : number !== null && t("meetups.edition", { number });
		return dottedText([name, shortDay(startsAt, reader)]);
	};
	const part = { t, numbers };
	return (
		<>
			<EditionHead
				meetup={meetup}
				title={t("report.title")}
				lede={t(earlier.length > 0 ? `report.nextTo.${kin}` : "report.lede", {
					day: longDay(meetup.startsAt, reader),
					community: meetup.community.name,
					count: earlier.length,
				})}
				action={
					<ButtonLink href={`/meetups/${meetup.id}/report.csv`} look="quiet">
						{t("report.export")}
					</ButtonLink>
				}
			/>
			<ManageTabs meetup={meetup} current="report" />
			{edition.came === null && (
				<div className="mb-6">
					<Notice>{t("report.notCheckedIn")}</Notice>
				</div>
			)}
			<EditionTiles edition={edition} {...part} />
			{earlier.length > 0 && (
				<Section title={t(`report.compared.${kin}`, { community: meetup.community.name, count: earlier.length })}>
					<div className="mt-4 grid gap-4 md:grid-cols-2">
						<EditionBars
							title={t("report.chart.people")}
							keys={["going", "came"]}
							rows={editions.map((one) => ({
								id: one.id,
								label: nameOf(one),
								bars: [
									{ key: "going", value: one.going, text: numbers.count(one.going) },
									...(one.came === null
										? []
										: [{ key: "came", value: one.came, text: numbers.count(one.came) } as const]),
								],
							}))}
							t={t}
						/>
						<EditionBars
							title={t("report.chart.useful")}
							keys={["usefulness"]}
							most={5}
							rows={editions.map((one) => ({
								id: one.id,
								label: nameOf(one),
								bars: [
									{
										key: "usefulness",
										value: one.useful ?? 0,
										text: one.useful === null ? t("report.tooFew") : numbers.mean(one.useful),
									},
								],
							}))}
							t={t}
						/>
					</div>
					<details className="mt-3">
						<summary className="text-link cursor-pointer">{t("report.asTable")}</summary>
						<EditionTable editions={editions} nameOf={nameOf} {...part} />
					</details>
				</Section>
			)}
			<Section title={t("report.byUnitTitle")}>
				<EditionPartTable cut="unit" rows={byUnit} viewer={viewer} {...part} />
			</Section>
			<Section title={t("report.bySiteTitle")}>
				<EditionPartTable cut="site" rows={bySite} viewer={viewer} {...part} />
			</Section>
			<p className="muted mt-4">{t("insights.hiddenWhy")}</p>
			<MetricDefinitions metrics={EDITION_KEYS} noteOf={() => t("report.definedFor")} t={t} />
		</>
	);
});
