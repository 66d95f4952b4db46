import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { fullInstant } from "@/lib/clock";
import type { DeskRow, MeetupDesk } from "@/lib/meetups/desk";
import { companionNames } from "@/lib/seats/meetup-text";
import { fullName } from "@/lib/text";

interface Props {
	rows: DeskRow[];
	desk: MeetupDesk;
	unseatAction: FormAction;
}

/** People with a seat, an offer or a waitlist place, and their answers to the hosts. */
export function DeskRows({ rows, desk, unseatAction }: Props) {
	const { viewer, t } = requestContext();
	const venueOf = (row: DeskRow) => desk.venues.find(({ id }) => id === row.venueId)?.name ?? "";
	return (
		<ul className="rows">
			{rows.map((row) => (
				<li key={row.id} className="row">
					<Avatar person={row.person} />
					<div className="min-w-0">
						<a className="row-link font-semibold" href={`/people/${row.person.id}`}>
							{fullName(row.person)}
						</a>
						<p className="muted">{[row.person.jobTitle, venueOf(row)].filter(Boolean).join(" · ")}</p>
						{row.companions.length > 0 && (
							<p>{t("meetups.desk.with", { names: companionNames(t, row.companions).join(", ") })}</p>
						)}
						<Details row={row} />
						<p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
							{row.offerExpiresAt && (
								<Tag tone="bloom">{t("meetups.desk.offered", { until: fullInstant(row.offerExpiresAt, viewer) })}</Tag>
							)}
							{row.confirmBy && (
								<Tag tone="blue">{t("meetups.desk.provisional", { until: fullInstant(row.confirmBy, viewer) })}</Tag>
							)}
						</p>
					</div>
					<div className="aside">
						<Unseat row={row} desk={desk} action={unseatAction} />
					</div>
				</li>
			))}
		</ul>
	);
}

function Details({ row }: { row: DeskRow }) {
	const { t } = requestContext();
	if (row.details.length === 0) return null;
	return (
		<dl className="mt-1 text-small">
			{row.details.map(({ text, question }) => (
				<div key={`${question.kind}${question.wording}`}>
					<dt className="muted inline">{question.wording ?? t(`meetups.form.questionKinds.${question.kind}`)} </dt>
					<dd className="inline whitespace-pre-line">{text}</dd>
				</div>
			))}
		</dl>
	);
}

function Unseat({ row, desk, action }: { row: DeskRow; desk: MeetupDesk; action: FormAction }) {
	const { t } = requestContext();
	const name = fullName(row.person);
	return (
		<Dialog
			id={`unseat-${row.id}`}
			title={t("meetups.desk.unseatTitle", { name })}
			opener={
				<>
					{t("meetups.desk.unseat")} <span className="sr-only">({name})</span>
				</>
			}
			openerLook="plain"
			close={t("meetups.desk.keep")}
		>
			<ActionForm action={action} className="grid gap-4">
				<p>{t("meetups.desk.unseatText")}</p>
				<input type="hidden" name="meetupId" value={desk.id} />
				<input type="hidden" name="personId" value={row.person.id} />
				<TextArea name="reason" label={t("meetups.desk.reason")} rows={2} maxLength={300} required />
				<SubmitButton look="danger">{t("meetups.desk.unseat")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
