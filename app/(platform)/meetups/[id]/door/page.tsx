import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { QrCode } from "@/components/attendance/qr-code";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { EmptyState } from "@/components/ui/page";
import { doorAddress } from "@/lib/attendance/codes";
import { hostedMeetup } from "@/lib/attendance/queries";
import { timeOfDay, weekday } from "@/lib/clock";
import { translator } from "@/lib/i18n/translator";
import { lineStart } from "@/lib/text";
import { editionTitle } from "../edition-title";

const hostedOf = cache(async (id: string) => hostedMeetup((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("attendance.panel.door", hostedOf);

/** A poster for each room, in the language of the meetup. The page frame is not printed. */
export default pageWithStatus(async function DoorPage({ params }: PageProps<"/meetups/[id]/door">) {
	const { t } = await requireEmployee();
	const meetup = await hostedOf((await params).id);
	const poster = translator(meetup.language);
	const rooms = meetup.venues.filter(({ kind }) => kind === "room");
	return (
		<>
			<div className="print:hidden">
				<EditionHead meetup={meetup} title={t("attendance.panel.door")} lede={t("attendance.door.lede")} />
				<ManageTabs meetup={meetup} current="door" />
				{rooms.length > 0 && <p className="muted mb-6">{t("attendance.door.print")}</p>}
			</div>
			{rooms.length === 0 && <EmptyState title={t("attendance.door.none")}>{t("attendance.door.noneText")}</EmptyState>}
			<ul className="grid gap-6 md:grid-cols-2 print:block">
				{rooms.map((venue) => (
					<li
						key={venue.id}
						className="panel grid justify-items-center gap-4 text-center break-after-page print:border-0 print:shadow-none"
						lang={meetup.language}
					>
						<h2 dir="auto" className="text-title-s print:text-title-l">
							{meetup.title}
						</h2>
						<p>
							<bdi>{venue.name}</bdi>
							<br />
							{lineStart(weekday(meetup.startsAt, { locale: meetup.language, zone: venue.zone }))},{" "}
							{timeOfDay(meetup.startsAt, { locale: meetup.language, zone: venue.zone })}
						</p>
						<div className="w-full max-w-[360px] print:max-w-[15cm]">
							<QrCode text={doorAddress(meetup.id, venue.id)} label={t("attendance.door.alt", { venue: venue.name })} />
						</div>
						<p className="text-lead font-semibold print:text-title-s">{poster("attendance.door.scan")}</p>
						<p className="muted">{poster("attendance.door.scanHint")}</p>
					</li>
				))}
			</ul>
		</>
	);
});
