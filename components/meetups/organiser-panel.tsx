import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { wallTimeOf } from "@/lib/clock";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { canCancel, canCorrectEnd, canDraft, canPublish, canReinstate } from "@/lib/meetups/policy";
import { zoneCity } from "@/lib/zone-city";
import { CancelDialog } from "./cancel-dialog";
import { ManageButton } from "./manage-button";
import { manageParts } from "./manage-parts";

interface Props {
	meetup: MeetupOnPage;
	publishAction: FormAction;
	cancelAction: FormAction;
	reinstateAction: FormAction;
	correctEndAction: FormAction;
}

/** For those who manage the meetup or host it. Draws nothing for others. */
export function OrganiserPanel({ meetup, publishAction, cancelAction, reinstateAction, correctEndAction }: Props) {
	const { viewer, t, at } = requestContext();
	if (canReinstate(viewer, meetup, at).allowed) return <ReinstatePanel meetup={meetup} action={reinstateAction} />;
	if (manageParts(viewer, meetup, at).length === 0 && !canCancel(viewer, meetup, at).allowed) return null;
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
				<ManageButton meetup={meetup} />
				{canDraft(viewer, meetup.community).allowed && (
					<a className="text-link justify-self-start" href={`/meetups/${meetup.id}/cover`}>
						{t("communities.cover.change")}
					</a>
				)}
				{canCorrectEnd(viewer, meetup, at).allowed && <CorrectEnd meetup={meetup} action={correctEndAction} />}
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

function CorrectEnd({ meetup, action }: { meetup: MeetupOnPage; action: FormAction }) {
	const { viewer, t } = requestContext();
	return (
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
	);
}
