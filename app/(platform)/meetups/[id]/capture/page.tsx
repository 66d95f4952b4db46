import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CaptureActions } from "@/components/attendance/capture-actions";
import { CaptureClose } from "@/components/attendance/capture-close";
import { CaptureMaterials } from "@/components/attendance/capture-materials";
import { CaptureMinutes, CaptureRecording, CaptureTakeaways } from "@/components/attendance/capture-texts";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { Notice, Section } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { CAPTURE_STEPS, type CaptureStep, captureQuery } from "@/lib/attendance/capture-schema";
import { type MeetupWithCapture, meetupToCapture } from "@/lib/attendance/captured";
import { longDay } from "@/lib/clock";
import { SLIDES_ACCEPTED } from "@/lib/files/kinds";
import { canDraft } from "@/lib/practices/policy";
import { practicesAndDraftsOfMeetup } from "@/lib/practices/queries";
import { editionTitle } from "../edition-title";
import * as actions from "./actions";

const meetupOf = cache(async (id: string) => {
	const { viewer, at } = await requireEmployee();
	return meetupToCapture(viewer, id, at);
});

export const generateMetadata = editionTitle("capture.title", meetupOf);

function isDone(meetup: MeetupWithCapture, step: CaptureStep): boolean {
	const there = {
		materials: meetup.materials.length > 0,
		recording: Boolean(meetup.recordingUrl),
		minutes: meetup.minutes !== "",
		takeaways: meetup.takeaways.length > 0,
		actions: meetup.actions.length > 0,
		close: Boolean(meetup.capturedAt ?? meetup.waivedAt),
	};
	return there[step];
}

export default pageWithStatus(async function CapturePage({ params, searchParams }: PageProps<"/meetups/[id]/capture">) {
	const { viewer, t, at } = await requireEmployee();
	const meetup = await meetupOf((await params).id);
	const { step } = captureQuery.parse(await searchParams);

	const home = `/meetups/${meetup.id}/capture`;
	return (
		<>
			<EditionHead meetup={meetup} title={t("capture.title")} lede={t("capture.lede")} />
			<ManageTabs meetup={meetup} current="capture" />
			<State meetup={meetup} />
			<Tabs
				label={t("capture.steps")}
				tabs={CAPTURE_STEPS.map((one) => ({
					href: `${home}?step=${one}`,
					label: isDone(meetup, one)
						? t("capture.done", { step: t(`capture.${one}.title`) })
						: t(`capture.${one}.title`),
					current: one === step,
				}))}
			/>
			<div className="max-w-[760px]">
				<Section title={t(`capture.${step}.title`)}>
					<p className="muted mt-2 mb-4">{t(`capture.${step}.hint`)}</p>
					{step === "materials" && (
						<CaptureMaterials
							meetup={meetup}
							accept={SLIDES_ACCEPTED}
							next={`${home}?step=recording`}
							addAction={actions.addMaterialAction}
							removeAction={actions.removeMaterialAction}
						/>
					)}
					{step === "recording" && <CaptureRecording meetup={meetup} action={actions.recordingAction} />}
					{step === "minutes" && <CaptureMinutes meetup={meetup} action={actions.minutesAction} />}
					{step === "takeaways" && <CaptureTakeaways meetup={meetup} action={actions.takeawaysAction} />}
					{step === "actions" && <CaptureActions meetup={meetup} action={actions.promisesAction} />}
					{step === "close" && (
						<CaptureClose
							meetup={meetup}
							missing={CAPTURE_STEPS.filter((one) => one !== "close" && !isDone(meetup, one))}
							cards={await practicesAndDraftsOfMeetup(viewer, meetup.id, at)}
							canDraftCard={canDraft(viewer, meetup.community).allowed}
							draftAction={actions.draftPracticeAction}
							finishAction={actions.finishAction}
							waiveAction={actions.waiveAction}
						/>
					)}
				</Section>
			</div>
		</>
	);
});

async function State({ meetup }: { meetup: MeetupWithCapture }) {
	const { viewer, t } = await requireEmployee();
	if (meetup.capturedAt) return <Notice>{t("capture.captured", { day: longDay(meetup.capturedAt, viewer) })}</Notice>;
	if (meetup.waivedAt) return <Notice tone="bloom">{t("capture.waived", { reason: meetup.waiveReason ?? "" })}</Notice>;
	return null;
}
