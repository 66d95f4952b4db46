import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { MeetupTabs } from "@/components/meetups/meetup-tabs";
import { MonthDays } from "@/components/meetups/month-days";
import { MonthFilterBar } from "@/components/meetups/month-filter-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Notice, PageHead } from "@/components/ui/page";
import { meetupMonth, monthChoices } from "@/lib/calendar/month";
import { type MonthFilters, monthFilters } from "@/lib/calendar/schema";
import { dayIn, monthOfYear } from "@/lib/clock";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("month.title"));

export default pageWithStatus(async function MonthPage({ searchParams }: PageProps<"/meetups/calendar">) {
	const { viewer, t, at } = await requireViewer();
	const filters = monthFilters.parse(await searchParams);
	const [calendar, choices] = await Promise.all([meetupMonth(viewer, filters, at), monthChoices(viewer)]);
	const { month, previous, next, days, isCut } = calendar;
	const title = monthOfYear(month, viewer.locale);
	const thisMonth = dayIn(at, viewer.zone).slice(0, 7);
	const isEmpty = days.every(({ inMonth, entries }) => !inMonth || entries.length === 0);
	return (
		<>
			<PageHead title={t("meetups.title")} lede={t("month.lede")} />
			<MeetupTabs current="calendar" />
			<MonthFilterBar filters={{ ...filters, month }} choices={choices} />
			<div className="mt-6 flex flex-wrap items-center gap-3">
				<h2 className="grow basis-full first-letter:uppercase md:basis-auto">{title}</h2>
				<ButtonLink href={addressOf({ ...filters, month: previous })} look="quiet" small>
					{t("month.previous")}
				</ButtonLink>
				{month !== thisMonth && (
					<ButtonLink href={addressOf({ ...filters, month: undefined })} look="quiet" small>
						{t("month.today")}
					</ButtonLink>
				)}
				<ButtonLink href={addressOf({ ...filters, month: next })} look="quiet" small>
					{t("month.next")}
				</ButtonLink>
			</div>
			{isCut && (
				<div className="mt-4">
					<Notice>{t("month.cut")}</Notice>
				</div>
			)}
			{isEmpty && <EmptyState title={t("month.empty", { month: title })}>{t("month.emptyText")}</EmptyState>}
			<MonthDays days={days} today={dayIn(at, viewer.zone)} asAgenda={filters.view === "agenda"} />
		</>
	);
});

function addressOf(filters: MonthFilters): string {
	const given = Object.entries(filters).filter(([, value]) => value !== undefined);
	return `/meetups/calendar?${new URLSearchParams(Object.fromEntries(given) as Record<string, string>)}`;
}
