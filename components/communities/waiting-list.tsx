import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { relativeDay } from "@/lib/clock";
import type { waitingMemberships } from "@/lib/communities/queries";
import { nameIn } from "@/lib/i18n/names";
import { fullName } from "@/lib/text";

interface Props {
	waiting: Awaited<ReturnType<typeof waitingMemberships>>;
	slug: string;
	action: FormAction;
}

/** Requests and invitations, for managers. Draws nothing when there are none. */
export function WaitingList({ waiting, slug, action }: Props) {
	const { viewer, t, at } = requestContext();
	if (waiting.length === 0) return null;
	return (
		<div className="mb-9">
			<Section title={t("communities.waiting")}>
				<ul className="rows">
					{waiting.map(({ id, status, since, note, person }) => (
						<li key={id} className="row">
							<Avatar person={person} />
							<div>
								<a className="row-link font-semibold" href={`/people/${person.id}`}>
									{fullName(person)}
								</a>{" "}
								<span className="muted">
									{t(status === "requested" ? "communities.requestedOn" : "communities.invitedOn", {
										when: relativeDay(since, at, viewer),
									})}
								</span>
								<p className="muted">
									{[person.jobTitle, person.orgUnit && nameIn(viewer.locale, person.orgUnit), person.city]
										.filter(Boolean)
										.join(", ")}
								</p>
								{note && <p className="mt-1">{note}</p>}
							</div>
							{status === "requested" && (
								<ActionForm action={action} className="flex flex-wrap gap-2">
									<input type="hidden" name="slug" value={slug} />
									<input type="hidden" name="personId" value={person.id} />
									<SubmitButton
										small
										name="answer"
										value="accept"
										label={t("communities.acceptLabel", { name: fullName(person) })}
									>
										{t("communities.accept")}
									</SubmitButton>
									<SubmitButton
										small
										look="quiet"
										name="answer"
										value="decline"
										label={t("communities.declineLabel", { name: fullName(person) })}
									>
										{t("communities.decline")}
									</SubmitButton>
								</ActionForm>
							)}
						</li>
					))}
				</ul>
			</Section>
		</div>
	);
}
