import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { wallTimeOf } from "@/lib/clock";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { canCancel, canChange, canCorrectEnd, canPublish, canReinstate, canSeat } from "@/lib/meetups/policy";
import { zoneCity } from "@/lib/zone-city";
import { CancelDialog } from "./cancel-dialog";

interface Props {
	meetup: MeetupOnPage;
	publishAction: FormAction;
	cancelAction: FormAction;
	reinstateAction: FormAction;
	correctEndAction: FormAction;
}

/** For managers of the community. Draws nothing for others. */
export function OrganiserPanel({ meetup, publishAction, cancelAction, reinstateAction, correctEndAction }: Props) {
	const { viewer, t, at } = requestContext();
	if (canReinstate(viewer, meetup, at).allowed) return <ReinstatePanel meetup={meetup} action={reinstateAction} />;
	if (canCorrectEnd(viewer, meetup, at).allowed) return <EndPanel meetup={meetup} action={correctEndAction} />;
	if (!canChange(viewer, meetup).allowed && !canCancel(viewer, meetup, at).allowed) return null;
	const changes = canChange(viewer, meetup).allowed;
	const isDraft = meetup.state === "draft";
	const { people, offered, waiting } = meetup.counts;
	const concerned = people + offered + waiting;
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
					{changes && (
						<>
							<ButtonLink href={`/communities/${meetup.community.slug}/speakers?meetup=${meetup.id}`} look="quiet" wide>
								{t("speakers.open")}
							</ButtonLink>
							<ButtonLink href={`/meetups/${meetup.id}/edit`} look="quiet" wide>
								{t("meetups.organise.edit")}
							</ButtonLink>
						</>
					)}
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

function ReinstatePanel({ meetup, action }: { meetup: MeetupOnPage; action: FormAction }) {
	const { t } = requestContext();
	const wasDraft = meetup.publishedAt === null;
	return (
		<Panel title={t("meetups.organise.title")}>
			<ButtonForm
				action={action}
				hidden={{ meetupId: meetup.id }}
				className="grid gap-3"
				text={wasDraft ? undefined : t("meetups.organise.reinstateText")}
				look="quiet"
				wide
			>
				{t(wasDraft ? "meetups.organise.draftBack" : "meetups.organise.reinstate")}
			</ButtonForm>
		</Panel>
	);
}

function EndPanel({ meetup, action }: { meetup: MeetupOnPage; action: FormAction }) {
	const { viewer, t } = requestContext();
	return (
		<Panel title={t("meetups.organise.title")}>
			<Dialog
				id="correct-end"
				title={t("meetups.organise.correctEnd")}
				opener={t("meetups.organise.correctEnd")}
				close={t("shell.cancel")}
				wide
			>
				<ActionForm action={action} className="grid gap-4">
					<input type="hidden" name="meetupId" value={meetup.id} />
					<TextField
						name="endsAt"
						type="datetime-local"
						label={t("meetups.organise.newEnd")}
						hint={t("meetups.organise.newEndHint", { city: zoneCity(meetup.zone, viewer.locale) })}
						defaultValue={wallTimeOf(meetup.endsAt, meetup.zone)}
						required
					/>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</ActionForm>
			</Dialog>
		</Panel>
	);
}
