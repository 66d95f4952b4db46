import { requestContext } from "@/components/request-context";
import { fullInstant, relativeDay } from "@/lib/clock";
import { listedText } from "@/lib/isolated";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/meetup-page";
import { asksForSeat } from "@/lib/meetups/policy";
import type { Answer } from "@/lib/seats/answers";
import { companionNames } from "@/lib/seats/meetup-text";

interface Props {
	meetup: MeetupOnPage;
	/** RSVPs are open. */
	open: boolean;
}

/** The viewer's RSVP in a heading and a sentence. */
export function RsvpStatus({ meetup, open }: Props) {
	const { mine } = meetup;
	const venue = meetup.venues.find(({ id }) => id === mine?.venueId);
	if (mine && venue && mine.answer === "going") return <YourSeat venue={venue} mine={mine} />;
	if (mine && venue && mine.answer === "offered") return <YourOffer venue={venue} mine={mine} />;
	if (mine && venue && mine.answer === "waitlisted")
		return <YourPosition venue={venue} position={mine.position ?? 1} movable={open && meetup.venues.length > 1} />;
	if (mine && venue && mine.answer === "requested") return <YourRequest venue={venue} mine={mine} />;
	return <NoSeat meetup={meetup} open={open} />;
}

interface Part {
	venue: VenueOnPage;
	mine: Answer;
}

function YourSeat({ venue, mine }: Part) {
	const { viewer, t } = requestContext();
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
				<p className="mt-1">{t("meetups.seat.bringing", { names: listedText(companionNames(t, mine.companions)) })}</p>
			)}
			{venue.accessNotes && (
				<p className="mt-2 whitespace-pre-line">
					<strong>{t("meetups.seat.accessNotes")}</strong>
					<br />
					<bdi>{venue.accessNotes}</bdi>
				</p>
			)}
		</>
	);
}

function YourOffer({ venue, mine }: Part) {
	const { viewer, t } = requestContext();
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

function YourPosition({ venue, position, movable }: { venue: VenueOnPage; position: number; movable: boolean }) {
	const { t } = requestContext();
	return (
		<>
			<h2>{t("meetups.seat.waiting")}</h2>
			<p className="mt-1">
				{venue.kind === "online"
					? t("meetups.seat.positionOnline", { position })
					: t("meetups.seat.positionAt", { position, venue: venue.name })}{" "}
				{movable && t("meetups.seat.leavesWaitlist")}
			</p>
		</>
	);
}

function YourRequest({ venue, mine }: Part) {
	const { viewer, t, at } = requestContext();
	const when = relativeDay(mine.answeredAt, at, viewer);
	return (
		<>
			<h2>{t("meetups.seat.asked")}</h2>
			<p className="mt-1">
				{venue.kind === "online"
					? t("meetups.seat.askedOnline", { when })
					: t("meetups.seat.askedAt", { when, venue: venue.name })}
			</p>
			{mine.requestReason && (
				<p className="muted mt-1 [overflow-wrap:anywhere]">
					{t("meetups.seat.askedReason", { reason: mine.requestReason })}
				</p>
			)}
		</>
	);
}

function NoSeat({ meetup, open }: Props) {
	const { viewer, t } = requestContext();
	const { mine } = meetup;
	const asks = asksForSeat(viewer, meetup, mine);
	const ended = mine?.ending && t(`meetups.seat.ended.${mine.ending}`, { reason: mine.endingReason ?? "" });
	if (!open)
		return (
			<>
				<h2>{t("meetups.seat.venues")}</h2>
				{ended && <p className="muted mt-1">{ended}</p>}
			</>
		);
	return (
		<>
			<h2>{t("meetups.seat.take")}</h2>
			<p className="muted mt-1">
				{ended ??
					t(mine?.answer === "declined" ? "meetups.seat.declined" : `meetups.seat.${asks ? "askHint" : "hint"}`)}
			</p>
			{ended && asks && <p className="muted mt-1">{t("meetups.seat.askHint")}</p>}
		</>
	);
}
