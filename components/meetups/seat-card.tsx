import { QrCode } from "@/components/attendance/qr-code";
import { requestContext } from "@/components/request-context";
import { badgeAddress } from "@/lib/attendance/codes";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { TopOnChange } from "./top-on-change";

/** On a phone, on top of the page of a meetup: the viewer has a seat, and the code to check in with. */
export function SeatCard({ meetup }: { meetup: MeetupOnPage }) {
	const { viewer, t } = requestContext();
	const { mine } = meetup;
	const venue = meetup.venues.find(({ id }) => id === mine?.venueId);
	const seat = mine?.answer === "going" ? venue : undefined;
	return (
		<div className="only-phone">
			<TopOnChange mark={seat ? seat.id : null} />
			{seat && (
				<section className="panel mb-4" aria-label={t("meetups.desk.states.coming")}>
					{/* The panel below has the same words as its heading. */}
					<p className="font-semibold">{t(mine?.confirmBy ? "meetups.seat.provisional" : "meetups.seat.yours")}</p>
					<p className="mt-1">
						{seat.kind === "online" ? t("meetups.seat.yoursOnline") : t("meetups.seat.yoursAt", { venue: seat.name })}
					</p>
					{seat.kind === "room" && (
						<a className="mt-3 grid justify-items-center gap-1" href={`/meetups/${meetup.id}/badge`}>
							<span className="block w-40">
								<QrCode
									text={badgeAddress(meetup.id, viewer.personId)}
									label={t("attendance.badge.alt", { title: meetup.title })}
								/>
							</span>
							<span className="text-link">{t("attendance.badge.open")}</span>
						</a>
					)}
				</section>
			)}
		</div>
	);
}
