import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { longDay, relativeDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import type { GuestsPage } from "@/lib/speakers/guests-page";

type Guest = GuestsPage["guests"][number];

/** External guests, their answers, and until when they have access. */
export function GuestList({ meetup, withdrawAction }: { meetup: GuestsPage; withdrawAction: FormAction }) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{meetup.guests.map((guest) => (
				<li key={guest.person.id} className="row">
					<Avatar person={guest.person} />
					<div className="min-w-0 [overflow-wrap:anywhere]">
						<p dir="auto" className="font-semibold">
							{nameOf(t, guest.person)}
						</p>
						<p className="muted">{dottedText([guest.company, guest.person.email])}</p>
						<GuestStatus guest={guest} />
					</div>
					<div className="aside">
						{!guest.withdrawnAt && <Withdraw guest={guest} meetupId={meetup.id} action={withdrawAction} />}
					</div>
				</li>
			))}
		</ul>
	);
}

function GuestStatus({ guest }: { guest: Guest }) {
	const { viewer, t, at } = requestContext();
	const { nameConsent, accessUntil, withdrawnAt, invitedBy, invitedAt } = guest;
	const day = (instant: Date) => longDay(instant, viewer);
	if (withdrawnAt) return <p className="muted">{t("guests.withdrawn", { day: day(withdrawnAt) })}</p>;
	const consent = nameConsent === null ? "unasked" : nameConsent ? "yes" : "no";
	const seat = guest.rsvp?.answer ?? "none";
	return (
		<>
			<p>{t(`guests.seat.${seat}`, { venue: guest.rsvp?.venue ?? "" })}</p>
			<p className="mt-1 flex flex-wrap gap-1.5">
				<Tag tone={nameConsent ? "green" : undefined}>{t(`guests.consent.${consent}`)}</Tag>
				<Tag>{t(accessUntil > at ? "guests.accessUntil" : "guests.accessOver", { day: day(accessUntil) })}</Tag>
			</p>
			{invitedBy && (
				<p className="muted mt-1">
					{t("guests.invitedBy", { name: nameOf(t, invitedBy), when: relativeDay(invitedAt, at, viewer) })}
				</p>
			)}
		</>
	);
}

function Withdraw({ guest, meetupId, action }: { guest: Guest; meetupId: string; action: FormAction }) {
	const { t } = requestContext();
	const name = nameOf(t, guest.person);
	return (
		<Dialog
			id={`withdraw-${guest.person.id}`}
			title={t("guests.withdrawTitle", { name })}
			opener={
				<>
					{t("guests.withdraw")}{" "}
					<span className="sr-only">
						(<bdi>{name}</bdi>)
					</span>
				</>
			}
			openerLook="plain"
			close={t("guests.keep")}
		>
			<ActionForm action={action} className="grid gap-4">
				<p>{t("guests.withdrawText")}</p>
				<input type="hidden" name="meetupId" value={meetupId} />
				<input type="hidden" name="personId" value={guest.person.id} />
				<SubmitButton look="danger">{t("guests.withdrawConfirm")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
