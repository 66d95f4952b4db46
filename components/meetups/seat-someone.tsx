import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MeetupDesk } from "@/lib/meetups/desk";

interface Props {
	desk: MeetupDesk;
	action: FormAction;
}

/** Gives colleagues a free seat or a reserved one. */
export function SeatSomeone({ desk, action }: Props) {
	const { t } = requestContext();
	const reservations = desk.venues.flatMap((venue) =>
		venue.reservations.map(({ id, reason, seats }) => ({
			value: id,
			label: t("meetups.desk.fromReserved", { reason: `${venue.name}, ${reason}`, seats }),
		})),
	);
	return (
		<Dialog
			id="seat-someone"
			title={t("meetups.desk.seatTitle")}
			opener={t("meetups.desk.seat")}
			openerLook="main"
			close={t("shell.cancel")}
		>
			<ActionForm action={action} className="grid gap-4">
				<input type="hidden" name="meetupId" value={desk.id} />
				<PersonField name="people" label={t("meetups.desk.people")} several required />
				<SelectField
					name="venueId"
					label={t("meetups.desk.where")}
					defaultValue={desk.venues[0]?.id}
					choices={desk.venues.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				{reservations.length > 0 && (
					<SelectField
						name="reservationId"
						label={t("meetups.desk.from")}
						choices={[{ value: "", label: t("meetups.desk.fromFree") }, ...reservations]}
					/>
				)}
				<SubmitButton>{t("meetups.desk.seat")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
