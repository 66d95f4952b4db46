import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Meter } from "@/components/ui/meter";
import { SubmitButton } from "@/components/ui/submit-button";
import { relativeDay } from "@/lib/clock";
import type { MeetupDesk } from "@/lib/meetups/desk";
import { countSeats } from "@/lib/seats/counts";
import { fullName } from "@/lib/text";
import { seatParts } from "./seat-counts";

interface Props {
	venue: MeetupDesk["venues"][number];
	desk: MeetupDesk;
	reserveAction: FormAction;
	releaseAction: FormAction;
}

/** A venue with its seats and its reserved seats. */
export function DeskVenue({ venue, desk, reserveAction, releaseAction }: Props) {
	const { viewer, t, at } = requestContext();
	const counts = countSeats([venue]);
	return (
		<li className="panel">
			<div className="flex items-baseline gap-2">
				<h2 dir="auto">{venue.name}</h2>
				<span className="muted ml-auto whitespace-nowrap">{t("meetups.seats", counts)}</span>
			</div>
			<p className="muted">{seatParts(t, counts)}</p>
			<div className="mt-2">
				<Meter value={venue.seatsTaken} of={venue.capacity} />
			</div>
			<ul className="mt-2">
				{venue.reservations.map(({ id, seats, reason, createdAt, createdBy }) => (
					<li key={id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1.5">
						<span className="min-w-0 grow">
							{seats} · <bdi>{reason}</bdi>
							<span className="muted block">
								{t("meetups.desk.by", {
									name: createdBy ? fullName(createdBy) : "",
									when: relativeDay(createdAt, at, viewer),
								})}
							</span>
						</span>
						<ActionForm action={releaseAction}>
							<input type="hidden" name="meetupId" value={desk.id} />
							<input type="hidden" name="reservationId" value={id} />
							<SubmitButton look="plain" label={`${t("meetups.desk.release")} (${reason})`}>
								{t("meetups.desk.release")}
							</SubmitButton>
						</ActionForm>
					</li>
				))}
			</ul>
			<Dialog
				id={`reserve-${venue.id}`}
				title={t("meetups.desk.reserveTitle")}
				opener={t("meetups.desk.reserve")}
				openerLook="plain"
				close={t("shell.cancel")}
			>
				<ActionForm action={reserveAction} className="grid gap-4">
					<input type="hidden" name="meetupId" value={desk.id} />
					<input type="hidden" name="venueId" value={venue.id} />
					<TextField name="seats" type="number" min={1} label={t("meetups.desk.howMany")} defaultValue={1} required />
					<TextField name="reason" label={t("meetups.desk.whatFor")} maxLength={200} required />
					<SubmitButton>{t("meetups.desk.reserve")}</SubmitButton>
				</ActionForm>
			</Dialog>
		</li>
	);
}
