import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeskRow, MeetupDesk } from "@/lib/meetups/desk";
import { fullName } from "@/lib/text";

interface Props {
	row: DeskRow;
	desk: MeetupDesk;
	action: FormAction;
}

/** Gives a seat to somebody who waits or has an offer, or moves somebody to another venue. */
export function PlacePerson({ row, desk, action }: Props) {
	const { t } = requestContext();
	const name = fullName(row.person);
	const moves = row.answer === "going";
	const venues = desk.venues.filter(({ id }) => !moves || id !== row.venueId);
	if (venues.length === 0) return null;
	const reserved = venues.flatMap((venue) =>
		venue.reservations.map(({ id, reason, seats }) => ({
			value: id,
			label: t("meetups.desk.fromReserved", { reason: `${venue.name}, ${reason}`, seats }),
		})),
	);
	const words = moves
		? { opener: t("meetups.desk.move"), title: t("meetups.desk.moveTitle", { name }) }
		: { opener: t("meetups.desk.place"), title: t("meetups.desk.placeTitle", { name }) };
	return (
		<Dialog
			id={`place-${row.id}`}
			title={words.title}
			opener={
				<>
					{words.opener}{" "}
					<span className="sr-only">
						(<bdi>{name}</bdi>)
					</span>
				</>
			}
			openerLook="plain"
			close={t("shell.cancel")}
		>
			<ActionForm action={action} draft={null} className="grid gap-4">
				<p>{t("meetups.desk.placeText")}</p>
				<input type="hidden" name="meetupId" value={desk.id} />
				<input type="hidden" name="personId" value={row.person.id} />
				<SelectField
					name="venueId"
					label={t("meetups.desk.where")}
					defaultValue={moves ? venues[0]?.id : (row.venueId ?? undefined)}
					choices={venues.map((venue) => ({ value: venue.id, label: venue.name }))}
				/>
				<SelectField
					name="from"
					label={t("meetups.desk.from")}
					choices={[
						{ value: "free", label: t("meetups.desk.fromFree") },
						{ value: "extra", label: t("meetups.desk.fromExtra") },
						...reserved,
					]}
				/>
				<TextArea
					name="reason"
					label={t("meetups.desk.passReason")}
					hint={t("meetups.desk.passReasonHint")}
					rows={2}
					maxLength={300}
				/>
				<SubmitButton>{words.opener}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
