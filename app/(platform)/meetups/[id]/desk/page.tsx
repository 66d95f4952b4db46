import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { DeskRows } from "@/components/meetups/desk-rows";
import { DeskTabs } from "@/components/meetups/desk-tabs";
import { DeskVenue } from "@/components/meetups/desk-venue";
import { EditionHead } from "@/components/meetups/edition-head";
import { seatParts } from "@/components/meetups/seat-counts";
import { SeatSomeone } from "@/components/meetups/seat-someone";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { deskNames, meetupDesk } from "@/lib/meetups/desk";
import { countSeats } from "@/lib/seats/counts";
import { editionTitle } from "../edition-title";
import { releaseAction, reserveAction, seatAction, unseatAction } from "./actions";

const deskOf = cache(async (id: string) => meetupDesk((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("meetups.desk.title", deskOf);

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default pageWithStatus(async function DeskPage({ params, searchParams }: PageProps<"/meetups/[id]/desk">) {
	const { viewer, t } = await requireEmployee();
	const desk = await deskOf((await params).id);
	const query = await searchParams;
	const q = one(query.q)?.slice(0, 100);
	const names = await deskNames(viewer, desk, { q, after: one(query.after) });
	const home = `/meetups/${desk.id}/desk`;
	const counts = countSeats(desk.venues);

	return (
		<>
			<EditionHead
				meetup={desk}
				title={t("meetups.desk.title")}
				lede={t("meetups.desk.lede")}
				action={<SeatSomeone desk={desk} action={seatAction} />}
			>
				<p className="mt-3">
					<a className="text-link" href={`/meetups/${desk.id}/check-in`} data-native>
						{t("attendance.panel.checkIn")}
					</a>
				</p>
			</EditionHead>
			<DeskTabs meetupId={desk.id} current="seats" />
			{desk.venues.length > 1 && (
				<p className="mb-4">
					{t("meetups.seats", counts)}: {seatParts(t, counts)}
				</p>
			)}
			<ul className="grid gap-4 md:grid-cols-2">
				{desk.venues.map((venue) => (
					<DeskVenue
						key={venue.id}
						venue={venue}
						desk={desk}
						reserveAction={reserveAction}
						releaseAction={releaseAction}
					/>
				))}
			</ul>
			<div className="mt-8">
				<SearchField action={home} label={t("meetups.desk.search")} button={t("shell.searchButton")} value={q} />
			</div>
			{names.waiting.length > 0 && (
				<Section title={t("meetups.desk.line")}>
					<DeskRows rows={names.waiting} desk={desk} unseatAction={unseatAction} />
				</Section>
			)}
			<Section title={t("meetups.desk.seats")}>
				{names.seated.length === 0 ? (
					<EmptyState title={t("meetups.desk.nobody")} />
				) : (
					<DeskRows rows={names.seated} desk={desk} unseatAction={unseatAction} />
				)}
				<MoreLink
					href={names.next && `${home}?${new URLSearchParams({ ...(q ? { q } : {}), after: names.next })}`}
					label={t("meetups.desk.more")}
				/>
			</Section>
		</>
	);
});
