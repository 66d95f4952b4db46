import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ChecklistRow } from "@/components/meetups/checklist-row";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Meter } from "@/components/ui/meter";
import { EmptyState, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { meetupChecklist } from "@/lib/meetups/preparation";
import { editionTitle } from "../../edition-title";
import { addStepAction, removeStepAction, tickAction } from "./actions";

const checklistOf = cache(async (id: string) => meetupChecklist((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("preparation.checklist.title", checklistOf);

export default pageWithStatus(async function ChecklistPage({ params }: PageProps<"/meetups/[id]/desk/checklist">) {
	const { t } = await requireEmployee();
	const meetup = await checklistOf((await params).id);
	const { id, steps, zone } = meetup;
	const done = steps.filter(({ doneAt }) => doneAt !== null).length;
	return (
		<>
			<EditionHead meetup={meetup} title={t("preparation.checklist.title")} lede={t("preparation.checklist.lede")} />
			<ManageTabs meetup={meetup} current="checklist" />
			<div className="max-w-[760px]">
				{steps.length === 0 ? (
					<EmptyState title={t("preparation.checklist.empty")} />
				) : (
					<>
						<p className="muted mb-2">{t("preparation.checklist.progress", { done, count: steps.length })}</p>
						<Meter value={done} of={steps.length} />
						<ul className="rows mt-3">
							{steps.map((step) => (
								<ChecklistRow
									key={step.id}
									step={step}
									zone={zone}
									tickAction={tickAction}
									removeAction={removeStepAction}
								/>
							))}
						</ul>
					</>
				)}
				<Section title={t("preparation.checklist.addTitle")}>
					<ActionForm
						key={steps.length}
						action={addStepAction}
						className="mt-4 grid gap-4 md:grid-cols-[minmax(0,1fr)_11rem]"
					>
						<input type="hidden" name="meetupId" value={id} />
						<TextField name="title" label={t("preparation.checklist.what")} maxLength={160} required />
						<TextField name="dueOn" type="date" label={t("preparation.checklist.when")} required />
						<div>
							<SubmitButton look="quiet">{t("preparation.checklist.add")}</SubmitButton>
						</div>
					</ActionForm>
				</Section>
			</div>
		</>
	);
});
