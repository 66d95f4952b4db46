import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaptureStep } from "@/lib/attendance/capture-schema";
import type { MeetupWithCapture } from "@/lib/attendance/captured";
import type { ListedPractice } from "@/lib/practices/queries";

interface Props {
	meetup: MeetupWithCapture;
	missing: readonly CaptureStep[];
	/** Practices written from this meetup so far. */
	cards: readonly ListedPractice[];
	canDraftCard: boolean;
	draftAction: FormAction;
	finishAction: FormAction;
	waiveAction: FormAction;
}

/** Last step of the capture: start a practice from it, and finish. */
export function CaptureClose({ meetup, missing, cards, canDraftCard, draftAction, finishAction, waiveAction }: Props) {
	const { t } = requestContext();
	return (
		<div className="grid gap-6">
			{(cards.length > 0 || canDraftCard) && (
				<Panel title={t("capture.practice.title")}>
					<p className="muted">{t("capture.practice.hint")}</p>
					{cards.length > 0 && <PracticeRows practices={cards} className="rows mt-2" withCommunity={false} />}
					{canDraftCard && (
						<ActionForm action={draftAction} className="mt-4 grid gap-2">
							<input type="hidden" name="meetupId" value={meetup.id} />
							<div>
								<SubmitButton look="quiet">{t("capture.practice.draft")}</SubmitButton>
							</div>
						</ActionForm>
					)}
				</Panel>
			)}
			{!meetup.capturedAt && (
				<div className="grid gap-4">
					{missing.length > 0 && (
						<p>
							{t("capture.close.missing", {
								steps: missing.map((step) => t(`capture.${step}.title`)).join(", "),
							})}
						</p>
					)}
					<div className="flex flex-wrap items-start gap-4">
						<ActionForm action={finishAction} className="grid gap-2">
							<input type="hidden" name="meetupId" value={meetup.id} />
							<SubmitButton>{t("capture.close.finish")}</SubmitButton>
						</ActionForm>
						{!meetup.waivedAt && (
							<Dialog
								id="waive"
								title={t("capture.close.waiveTitle")}
								opener={t("capture.close.waive")}
								close={t("capture.close.back")}
							>
								<ActionForm action={waiveAction} draft={null} className="grid gap-4">
									<p>{t("capture.close.waiveText")}</p>
									<input type="hidden" name="meetupId" value={meetup.id} />
									<TextArea name="reason" label={t("capture.close.reason")} rows={2} maxLength={300} required />
									<SubmitButton>{t("capture.close.waive")}</SubmitButton>
								</ActionForm>
							</Dialog>
						)}
					</div>
				</div>
			)}
		</div>
	);
}
