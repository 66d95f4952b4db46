import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { DeskAnswers } from "@/components/meetups/desk-answers";
import { DeskRequests } from "@/components/meetups/desk-requests";
import { DeskRows } from "@/components/meetups/desk-rows";
import { DeskVenue } from "@/components/meetups/desk-venue";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { seatParts } from "@/components/meetups/seat-counts";
import { SeatSomeone } from "@/components/meetups/seat-someone";
import { FilterForm } from "@/components/ui/filter-form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { deskNames, meetupDesk } from "@/lib/meetups/desk";
import { countedAnswers } from "@/lib/meetups/desk-answers";
import { DESK_STATES, deskFilters } from "@/lib/meetups/seat-schema";
import { countSeats } from "@/lib/seats/counts";
import { editionTitle } from "../edition-title";
import { answerRequestsAction, placeAction, releaseAction, reserveAction, seatAction, unseatAction } from "./actions";

const deskOf = cache(async (id: string) => meetupDesk((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("meetups.desk.title", deskOf);

export default pageWithStatus(async function DeskPage({ params, searchParams }: PageProps<"/meetups/[id]/desk">) {
	const { viewer, t } = await requireEmployee();
	const desk = await deskOf((await params).id);
	const { q, venue, state, after } = deskFilters.parse(await searchParams);
	const [names, answers] = await Promise.all([
		deskNames(viewer, desk, { q, venue, state, after }),
		countedAnswers(viewer, desk, venue),
	]);
	const home = `/meetups/${desk.id}/desk`;
	const link = (more: Record<string, string>) => {
		const kept = Object.entries({ q, venue, state, ...more }).flatMap(([name, value]) =>
			value ? [[name, value]] : [],
		);
		return `${home}?${new URLSearchParams(kept)}`;
	};
	const row = { desk, placeAction, unseatAction };
	const counts = countSeats(desk.venues);

	return (
		<>
			<EditionHead
				meetup={desk}
				title={t("meetups.desk.title")}
				lede={t("meetups.desk.lede")}
				action={<SeatSomeone desk={desk} action={seatAction} />}
			/>
			<ManageTabs meetup={desk} current="seats" />
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
			{answers && <DeskAnswers questions={answers} />}
			<div className="mt-8">
				<FilterForm
					action={home}
					search={t("meetups.desk.search")}
					q={q}
					filters={[
						{
							name: "venue",
							label: t("meetups.desk.where"),
							value: venue,
							choices: [
								{ value: "", label: t("meetups.desk.allVenues") },
								...desk.venues.map(({ id, name }) => ({ value: id, label: name })),
							],
						},
						{
							name: "state",
							label: t("meetups.desk.answer"),
							value: state,
							choices: [
								{ value: "", label: t("meetups.desk.allStates") },
								...DESK_STATES.map((one) => ({ value: one, label: t(`meetups.desk.states.${one}`) })),
							],
						},
					]}
					button={t("shell.searchButton")}
					fold={t("lists.fold", { count: [venue, state].filter(Boolean).length })}
					clear={q || venue || state ? { href: home, label: t("meetups.desk.clear") } : undefined}
				/>
			</div>
			{state !== "requested" && names.requests.length > 0 && (
				<Section
					title={t("meetups.desk.requests")}
					more={names.moreAsk ? { href: link({ state: "requested" }), label: t("meetups.desk.more") } : undefined}
				>
					<DeskRequests rows={names.requests} desk={desk} action={answerRequestsAction} />
				</Section>
			)}
			{names.waiting.length > 0 && (
				<Section
					title={t("meetups.desk.line")}
					more={names.moreWait ? { href: link({ state: "waiting" }), label: t("meetups.desk.more") } : undefined}
				>
					<DeskRows rows={names.waiting} {...row} />
				</Section>
			)}
			<Section
				title={t(state ? `meetups.desk.states.${state}` : "meetups.desk.seats")}
				more={{ href: `/meetups/${desk.id}/attendees.csv`, label: t("meetups.desk.export") }}
			>
				{names.rows.length === 0 ? (
					<EmptyState title={t("meetups.desk.nobody")} />
				) : state === "requested" ? (
					<DeskRequests rows={names.rows} desk={desk} action={answerRequestsAction} />
				) : (
					<DeskRows rows={names.rows} {...row} />
				)}
				<MoreLink href={names.next && link({ after: names.next })} label={t("meetups.desk.more")} />
			</Section>
		</>
	);
});
