import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { fullInstant } from "@/lib/clock";
import { dottedText, listedText } from "@/lib/isolated";
import type { DeskRow, MeetupDesk } from "@/lib/meetups/desk";
import { companionNames } from "@/lib/seats/meetup-text";
import { fullName } from "@/lib/text";
import { PlacePerson } from "./place-person";

interface Props {
	rows: DeskRow[];
	desk: MeetupDesk;
	placeAction: FormAction;
	unseatAction: FormAction;
}

/** People with a seat, an offer or a position on the waitlist, or who are not coming, and their answers to the hosts. */
export function DeskRows({ rows, desk, placeAction, unseatAction }: Props) {
	const { viewer, t } = requestContext();
	const venueOf = (row: DeskRow) => desk.venues.find(({ id }) => id === row.venueId)?.name ?? "";
	return (
		<ul className="rows">
			{rows.map((row) => (
				<li key={row.id} className="row">
					<Avatar person={row.person} />
					<div className="min-w-0">
						<a dir="auto" className="row-link font-semibold" href={`/people/${row.person.id}`}>
							{fullName(row.person)}
						</a>
						<p className="muted">{dottedText([row.person.jobTitle, venueOf(row)])}</p>
						{row.companions.length > 0 && (
							<p>{t("meetups.desk.with", { names: listedText(companionNames(t, row.companions)) })}</p>
						)}
						<Details row={row} />
						{row.pastWaitlistReason && (
							<p className="muted">{t("meetups.desk.passed", { reason: row.pastWaitlistReason })}</p>
						)}
						<p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
							{row.position && <Tag>{t("meetups.desk.position", { position: row.position })}</Tag>}
							<Ended row={row} />
							{row.offerExpiresAt && (
								<Tag tone="bloom">{t("meetups.desk.offered", { until: fullInstant(row.offerExpiresAt, viewer) })}</Tag>
							)}
							{row.confirmBy && (
								<Tag tone="blue">{t("meetups.desk.provisional", { until: fullInstant(row.confirmBy, viewer) })}</Tag>
							)}
						</p>
					</div>
					{!goneBy(row) && (
						<div className="aside flex flex-wrap gap-x-4 gap-y-1">
							<PlacePerson row={row} desk={desk} action={placeAction} />
							<Unseat row={row} desk={desk} action={unseatAction} />
						</div>
					)}
				</li>
			))}
		</ul>
	);
}

/** How the answer ended; null for whoever has a seat, an offer or a position on the waitlist. */
const goneBy = ({ answer, ending }: DeskRow) =>
	answer === "declined" || answer === "withdrawn" ? (ending ?? answer) : null;

function Ended({ row }: { row: DeskRow }) {
	const { t } = requestContext();
	const how = goneBy(row);
	return how && <Tag>{t(`meetups.desk.gone.${how}`, { reason: row.endingReason ?? "" })}</Tag>;
}

function Details({ row }: { row: DeskRow }) {
	const { t } = requestContext();
	if (row.details.length === 0) return null;
	return (
		<dl className="mt-1 text-small">
			{row.details.map(({ text, question }) => (
				<div key={`${question.kind}${question.wording}`}>
					<dt className="muted inline">{question.wording ?? t(`meetups.form.questionKinds.${question.kind}`)} </dt>
					<dd dir="auto" className="inline whitespace-pre-line">
						{text}
					</dd>
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
					{t("meetups.desk.unseat")}{" "}
					<span className="sr-only">
						(<bdi>{name}</bdi>)
					</span>
				</>
			}
			openerLook="plain"
			close={t("meetups.desk.keep")}
		>
			<ActionForm action={action} draft={null} className="grid gap-4">
				<p>{t("meetups.desk.unseatText")}</p>
				<input type="hidden" name="meetupId" value={desk.id} />
				<input type="hidden" name="personId" value={row.person.id} />
				<TextArea name="reason" label={t("meetups.desk.reason")} rows={2} maxLength={300} required />
				<SubmitButton look="danger">{t("meetups.desk.unseat")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
