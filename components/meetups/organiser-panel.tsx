import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { canCancel, canChange, canPublish, canSeat } from "@/lib/meetups/policy";
import { CancelDialog } from "./cancel-dialog";

interface Props {
	meetup: MeetupOnPage;
	publishAction: FormAction;
	cancelAction: FormAction;
}

/** For managers of the community. Draws nothing for others. */
export function OrganiserPanel({ meetup, publishAction, cancelAction }: Props) {
	const { viewer, t, at } = requestContext();
	if (!canChange(viewer, meetup).allowed) return null;
	const isDraft = meetup.state === "draft";
	const concerned = meetup.venues.reduce((sum, venue) => sum + venue.seatsTaken + venue.waiting, 0);
	const cancel = isDraft ? "drop" : "cancel";
	return (
		<Panel title={t("meetups.organise.title")}>
			<div className="grid gap-2.5">
				{isDraft && canPublish(viewer, meetup, at).allowed && (
					<>
						<div className="action-bar">
							<ButtonForm action={publishAction} hidden={{ meetupId: meetup.id }} className="grid gap-2" wide>
								{t("meetups.organise.publish")}
							</ButtonForm>
						</div>
						<p className="muted">{t("meetups.organise.publishHint", { community: meetup.community.name })}</p>
					</>
				)}
				<div className="grid gap-2.5">
					{canSeat(viewer, meetup).allowed && (
						<>
							<ButtonLink href={`/meetups/${meetup.id}/desk`} look="quiet" wide>
								{t("meetups.desk.open")}
							</ButtonLink>
							<ButtonLink href={`/meetups/${meetup.id}/guests`} look="quiet" wide>
								{t("guests.open")}
							</ButtonLink>
							<ButtonLink href={`/meetups/${meetup.id}/propose`} look="quiet" wide>
								{t("speakers.call.open")}
							</ButtonLink>
						</>
					)}
					<ButtonLink href={`/communities/${meetup.community.slug}/speakers?meetup=${meetup.id}`} look="quiet" wide>
						{t("speakers.open")}
					</ButtonLink>
					<ButtonLink href={`/meetups/${meetup.id}/edit`} look="quiet" wide>
						{t("meetups.organise.edit")}
					</ButtonLink>
				</div>
				{canCancel(viewer, meetup, at).allowed && (
					<CancelDialog
						meetupId={meetup.id}
						texts={{
							title: t(`meetups.organise.${cancel}Title`),
							button: t(`meetups.organise.${cancel}`),
							close: t("meetups.organise.keep"),
							text: isDraft ? t("meetups.organise.dropText") : t("meetups.organise.cancelText", { count: concerned }),
							reason: t("meetups.organise.reason"),
							reasonHint: isDraft ? undefined : t("meetups.organise.reasonHint"),
						}}
						action={cancelAction}
					/>
				)}
			</div>
		</Panel>
	);
}
