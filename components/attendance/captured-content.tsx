import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { Notice, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Capture as Gathered, PromisedAction } from "@/lib/attendance/captured";
import { canSettle } from "@/lib/attendance/policy";
import { dateColumn, dayIn, longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { isEmployee } from "@/lib/viewer";
import { MaterialList } from "./material-list";

interface Props {
	meetup: MeetupOnPage;
	gathered: Gathered;
	settleAction: FormAction;
}

/** What was captured of a meetup: takeaways, recording, materials, minutes and actions. */
export function CapturedContent({ meetup, gathered, settleAction }: Props) {
	const { t } = requestContext();
	const { takeaways, recordingUrl, materials, minutesHtml, actions } = gathered;
	const isBeingWritten = !gathered.capturedAt && (takeaways.length > 0 || minutesHtml !== "" || actions.length > 0);
	return (
		<>
			{isBeingWritten && (
				<div className="mt-9">
					<Notice tone="bloom">{t("capture.notYetShown")}</Notice>
				</div>
			)}
			{takeaways.length > 0 && (
				<Section title={t("capture.takeaways.title")}>
					<ol className="rows" lang={meetup.language}>
						{takeaways.map((line, index) => (
							<li key={line} className="row beside">
								<span className="w-4 font-serif text-title-s text-accent" aria-hidden="true">
									{index + 1}
								</span>
								<p className="font-serif text-lead">{line}</p>
							</li>
						))}
					</ol>
				</Section>
			)}
			{(materials.length > 0 || recordingUrl) && (
				<Section title={t("capture.shown")}>
					{recordingUrl && (
						<p className="border-b border-line py-3.5">
							<a className="text-link inline-flex items-center gap-3.5" href={recordingUrl} rel="noopener">
								<Icon name="online" /> {t("capture.recording.watch")}
							</a>
						</p>
					)}
					<MaterialList materials={materials} />
				</Section>
			)}
			{minutesHtml && (
				<Section title={t("capture.minutes.title")}>
					<div className="mt-3">
						<Prose html={minutesHtml} lang={meetup.language} />
					</div>
				</Section>
			)}
			{actions.length > 0 && (
				<div id="actions" className="mt-9">
					<Section title={t("capture.actions.title")}>
						<ul className="rows">
							{actions.map((action) => (
								<PromisedRow key={action.id} action={action} meetup={meetup} settleAction={settleAction} />
							))}
						</ul>
					</Section>
				</div>
			)}
		</>
	);
}

function PromisedRow({ action, meetup, settleAction }: Omit<Props, "gathered"> & { action: PromisedAction }) {
	const { viewer, t, at } = requestContext();
	const { id, title, owner, dueOn, doneAt, doneBy } = action;
	const isLate = !doneAt && dueOn !== null && dueOn < dayIn(at, viewer.zone);
	const due = dueOn && longDay(dateColumn(dueOn), { ...viewer, zone: "UTC" });
	return (
		<li className="row bare">
			<div className="min-w-0">
				<p lang={meetup.language}>
					<bdi>{title}</bdi> {doneAt && <Tag tone="green">{t("capture.actions.isDone")}</Tag>}
					{isLate && <Tag tone="bloom">{t("capture.actions.isLate")}</Tag>}
				</p>
				<p className="muted">
					{owner && isEmployee(viewer) ? (
						<a dir="auto" className="row-link" href={`/people/${owner.id}`}>
							{nameOf(t, owner)}
						</a>
					) : (
						owner && nameOf(t, owner)
					)}
					{owner && due && " · "}
					{due && t("capture.actions.by", { day: due })}
					{doneAt &&
						` · ${t("capture.actions.doneBy", { name: doneBy ? nameOf(t, doneBy) : t("shell.formerColleague"), day: longDay(doneAt, viewer) })}`}
				</p>
			</div>
			{canSettle(viewer, action, meetup).allowed && (
				<ActionForm action={settleAction} className="aside">
					<input type="hidden" name="actionId" value={id} />
					<input type="hidden" name="done" value={String(!doneAt)} />
					<SubmitButton
						look={doneAt ? "plain" : "quiet"}
						small
						label={t(doneAt ? "capture.actions.reopenOne" : "capture.actions.doneOne", { action: title })}
					>
						{t(doneAt ? "capture.actions.reopen" : "capture.actions.markDone")}
					</SubmitButton>
				</ActionForm>
			)}
		</li>
	);
}
