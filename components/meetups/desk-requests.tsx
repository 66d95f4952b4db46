import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { SentLabel, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { relativeDay } from "@/lib/clock";
import { dottedText } from "@/lib/isolated";
import type { DeskRow, MeetupDesk } from "@/lib/meetups/desk";
import { fullName } from "@/lib/text";
import { RequestChoice, RequestChoices } from "./request-choice";

interface Props {
	rows: DeskRow[];
	desk: MeetupDesk;
	action: FormAction;
}

/** Requests for a seat, the oldest first: an organiser chooses one or several and accepts or refuses them, with a note. */
export function DeskRequests({ rows, desk, action }: Props) {
	const { viewer, t, at } = requestContext();
	return (
		<ActionForm action={action} draft={null}>
			<p className="muted mb-2">{t("meetups.desk.requestsLede")}</p>
			<input type="hidden" name="meetupId" value={desk.id} />
			<RequestChoices name="people" legend={t("meetups.desk.chosen")}>
				<SentLabel name="people" label={t("meetups.desk.requests")} />
				<ul className="rows">
					{rows.map((row) => {
						const name = fullName(row.person);
						const facts = [
							row.person.jobTitle,
							desk.venues.find(({ id }) => id === row.venueId)?.name,
							t("meetups.desk.askedOn", { when: relativeDay(row.answeredAt, at, viewer) }),
						];
						return (
							<li key={row.id} className="row">
								<span className="flex items-center gap-3">
									<RequestChoice
										name="people"
										value={row.person.id}
										label={t("meetups.desk.choose", { name })}
										chosen={rows.length === 1}
									/>
									<Avatar person={row.person} />
								</span>
								<div className="min-w-0">
									<a dir="auto" className="row-link font-semibold" href={`/people/${row.person.id}`}>
										{name}
									</a>
									<p className="muted">{dottedText(facts)}</p>
									<p dir="auto" className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
										{row.requestReason}
									</p>
								</div>
							</li>
						);
					})}
				</ul>
			</RequestChoices>
			<div className="mt-3 grid max-w-[560px] gap-3">
				<TextArea
					name="organiserNote"
					label={t("meetups.desk.organiserNote")}
					hint={t("meetups.desk.organiserNoteHint")}
					rows={2}
					maxLength={300}
				/>
				<div className="flex flex-wrap gap-2">
					<SubmitButton name="decision" value="accept">
						{t("meetups.desk.acceptChosen")}
					</SubmitButton>
					<SubmitButton name="decision" value="refuse" look="quiet">
						{t("meetups.desk.refuseChosen")}
					</SubmitButton>
				</div>
			</div>
		</ActionForm>
	);
}
