import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { relativeDay } from "@/lib/clock";
import type { waitingMemberships } from "@/lib/communities/queries";
import type { Names } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import { fullName } from "@/lib/text";

interface Props {
	waiting: Awaited<ReturnType<typeof waitingMemberships>>;
	slug: string;
	action: FormAction;
}

/** Requests and invitations, for managers. Draws nothing when there are none. */
export function WaitingList({ waiting, slug, action }: Props) {
	const { t } = requestContext();
	if (waiting.length === 0) return null;
	return (
		<div className="mb-9">
			<Section title={t("communities.waiting")}>
				<ul className="rows">
					{waiting.map((request) => (
						<RequestRow key={request.id} request={request} action={action} hidden={{ slug }} />
					))}
				</ul>
			</Section>
		</div>
	);
}

interface RowProps {
	request: {
		status?: string;
		since: Date;
		note: string | null;
		person: {
			id: string;
			givenName: string;
			familyName: string;
			faceFileId: string | null;
			jobTitle: string | null;
			orgUnit?: Names | null;
			city?: string | null;
		};
	};
	action: FormAction;
	/** What says which community it is. */
	hidden: Record<string, string>;
}

/** Somebody who asks to join, with the two answers; or who is invited, without. */
export function RequestRow({ request: { status = "requested", since, note, person }, action, hidden }: RowProps) {
	const { viewer, t, at } = requestContext();
	const name = fullName(person);
	return (
		<li className="row">
			<Avatar person={person} />
			<div>
				<a dir="auto" className="row-link font-semibold" href={`/people/${person.id}`}>
					{name}
				</a>{" "}
				<span className="muted">
					{t(status === "requested" ? "communities.requestedOn" : "communities.invitedOn", {
						when: relativeDay(since, at, viewer),
					})}
				</span>
				<p className="muted">
					{listedText([person.jobTitle, person.orgUnit && nameIn(viewer.locale, person.orgUnit), person.city])}
				</p>
				{note && (
					<p dir="auto" className="mt-1">
						{note}
					</p>
				)}
			</div>
			{status === "requested" && person.id !== viewer.personId && (
				<ActionForm action={action} className="flex flex-wrap gap-2">
					{Object.entries({ ...hidden, personId: person.id }).map(([field, value]) => (
						<input key={field} type="hidden" name={field} value={value} />
					))}
					<SubmitButton small name="answer" value="accept" label={t("communities.acceptLabel", { name })}>
						{t("communities.accept")}
					</SubmitButton>
					<SubmitButton
						small
						look="quiet"
						name="answer"
						value="decline"
						label={t("communities.declineLabel", { name })}
					>
						{t("communities.decline")}
					</SubmitButton>
				</ActionForm>
			)}
		</li>
	);
}
