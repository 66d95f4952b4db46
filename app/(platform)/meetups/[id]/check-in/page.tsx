import { randomUUID } from "node:crypto";
import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { DoorLinks } from "@/components/attendance/door-links";
import { CheckInDesk } from "@/components/check-in/check-in-desk";
import { checkInTexts } from "@/components/check-in/texts";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { EmptyState, Notice } from "@/components/ui/page";
import { canCheckIn, checkInOpens } from "@/lib/attendance/policy";
import { attendanceAt, colleaguesWithoutSeat, hostedMeetup } from "@/lib/attendance/queries";
import { weekday } from "@/lib/clock";
import { editionTitle } from "../edition-title";
import { checkInAction, walkInAction } from "./actions";

const hostedOf = cache(async (id: string) => hostedMeetup((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("attendance.checkIn.title", hostedOf);

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 100) : undefined);

export default pageWithStatus(async function CheckInPage({
	params,
	searchParams,
}: PageProps<"/meetups/[id]/check-in">) {
	const { viewer, t, at } = await requireEmployee();
	const meetup = await hostedOf((await params).id);
	const query = await searchParams;
	const colleague = one(query.colleague) ?? "";
	const [{ expected = [], arrived = [], ...marks }, colleagues] = await Promise.all([
		attendanceAt(viewer, meetup),
		colleaguesWithoutSeat(viewer, meetup, colleague),
	]);
	const { venues } = meetup;
	const venue =
		venues.find(({ id }) => id === query.venue) ?? venues.find(({ hostId }) => hostId === viewer.personId) ?? venues[0];
	const opens = checkInOpens(meetup);
	const day = weekday(opens, { locale: viewer.locale, zone: meetup.zone });
	return (
		<>
			<EditionHead meetup={meetup} title={t("attendance.checkIn.title")} />
			<ManageTabs meetup={meetup} current="door" />
			<DoorLinks meetupId={meetup.id} />
			{!canCheckIn(viewer, meetup, at).allowed && (
				<div className="mb-5 max-w-[640px]">
					<Notice tone="bloom">
						{at < opens ? t("attendance.checkIn.opens", { day }) : t("attendance.checkIn.closed")}
					</Notice>
				</div>
			)}
			{venue ? (
				<CheckInDesk
					meetupId={meetup.id}
					viewerId={viewer.personId}
					venues={venues.map(({ id, name }) => ({ id, name }))}
					venueId={venue.id}
					list={{ ...marks, expected, arrived }}
					q={one(query.q) ?? ""}
					badge={one(query.badge) ?? null}
					colleague={colleague}
					colleagues={colleagues}
					walkInKey={randomUUID()}
					checkInAction={checkInAction}
					walkInAction={walkInAction}
					texts={checkInTexts(t)}
				/>
			) : (
				<EmptyState title={t("meetups.seat.none")} />
			)}
		</>
	);
});
