import { fullInstant } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/page-queries";
import type { Answer } from "@/lib/seats/answers";
import { companionNames } from "@/lib/seats/meetup-text";
import type { Viewer } from "@/lib/viewer";

interface Props {
	meetup: MeetupOnPage;
	viewer: Viewer;
	t: Translate;
	/** Seats can be taken. */
	open: boolean;
}

/** Where the viewer stands with this edition, in a heading and a sentence or two. */
export function SeatStanding({ meetup, viewer, t, open }: Props) {
	const { mine } = meetup;
	const venue = meetup.venues.find(({ id }) => id === mine?.venueId);
	if (mine && venue && mine.answer === "going") return <YourSeat {...{ venue, mine, viewer, t }} />;
	if (mine && venue && mine.answer === "offered") return <YourOffer {...{ venue, mine, viewer, t }} />;
	if (mine && venue && mine.answer === "waitlisted")
		return <YourPlace venue={venue} place={mine.position ?? 1} movable={open && meetup.venues.length > 1} t={t} />;
	return <NoSeat mine={mine} open={open} t={t} />;
}

interface Part {
	venue: VenueOnPage;
	mine: Answer;
	viewer: Viewer;
	t: Translate;
}

function YourSeat({ venue, mine, viewer, t }: Part) {
	const isOnline = venue.kind === "online";
	return (
		<>
			<h2>{t(mine.confirmBy ? "meetups.seat.provisional" : "meetups.seat.yours")}</h2>
			{mine.confirmBy && (
				<p className="mt-1">{t("meetups.seat.provisionalText", { until: fullInstant(mine.confirmBy, viewer) })}</p>
			)}
			<p className="mt-1">
				{isOnline ? t("meetups.seat.yoursOnline") : t("meetups.seat.yoursAt", { venue: venue.name })}
			</p>
			{mine.companions.length > 0 && (
				<p className="mt-1">{t("meetups.seat.bringing", { names: companionNames(t, mine.companions).join(", ") })}</p>
			)}
			{venue.accessNotes && (
				<p className="mt-2 whitespace-pre-line">
					<strong>{t("meetups.seat.accessNotes")}</strong>
					<br />
					{venue.accessNotes}
				</p>
			)}
		</>
	);
}

function YourOffer({ venue, mine, viewer, t }: Part) {
	const until = mine.offerExpiresAt ? fullInstant(mine.offerExpiresAt, viewer) : "";
	return (
		<>
			<h2>{t("meetups.seat.offered")}</h2>
			<p className="mt-1">
				{venue.kind === "online"
					? t("meetups.seat.offeredOnline", { until })
					: t("meetups.seat.offeredAt", { until, venue: venue.name })}
			</p>
		</>
	);
}

function YourPlace({
	venue,
	place,
	movable,
	t,
}: {
	venue: VenueOnPage;
	place: number;
	movable: boolean;
	t: Translate;
}) {
	return (
		<>
			<h2>{t("meetups.seat.waiting")}</h2>
			<p className="mt-1">
				{venue.kind === "online"
					? t("meetups.seat.placeOnline", { place })
					: t("meetups.seat.placeAt", { place, venue: venue.name })}{" "}
				{movable && t("meetups.seat.leavesLine")}
			</p>
		</>
	);
}

function NoSeat({ mine, open, t }: { mine: Answer | null; open: boolean; t: Translate }) {
	const ended = mine?.ending && t(`meetups.seat.ended.${mine.ending}`, { reason: mine.endingReason ?? "" });
	if (!open)
		return (
			<>
				<h2>{t("meetups.seat.places")}</h2>
				{ended && <p className="muted mt-1">{ended}</p>}
			</>
		);
	return (
		<>
			<h2>{t("meetups.seat.take")}</h2>
			<p className="muted mt-1">
				{ended ?? t(mine?.answer === "declined" ? "meetups.seat.declined" : "meetups.seat.hint")}
			</p>
		</>
	);
}
