import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { feedbackPage } from "@/lib/attendance/feedback";
import { USEFUL } from "@/lib/attendance/feedback-schema";
import { editionTitle } from "../edition-title";
import { feedbackAction } from "./actions";

const meetupOf = cache(async (id: string) => {
	const { viewer, at } = await requireViewer();
	return feedbackPage(viewer, id, at);
});

export const generateMetadata = editionTitle("feedback.title", meetupOf);

export default pageWithStatus(async function FeedbackPage({ params }: PageProps<"/meetups/[id]/feedback">) {
	const { t } = await requireViewer();
	const { id, title, mine } = await meetupOf((await params).id);
	return (
		<>
			<PageHead
				crumbs={[{ label: title, href: `/meetups/${id}` }]}
				title={t("feedback.title")}
				lede={t("feedback.lede", { title })}
			/>
			<ActionForm action={feedbackAction} draft="feedback" className="grid max-w-[560px] gap-6">
				<input type="hidden" name="meetupId" value={id} />
				<ChoiceGroup
					name="useful"
					type="radio"
					label={t("feedback.useful")}
					defaultValue={mine && String(mine.useful)}
					choices={USEFUL.map((value) => ({ value, label: t(`feedback.scale.s${value}`) }))}
				/>
				<ChoiceGroup
					name="willApply"
					type="radio"
					label={t("feedback.willApply")}
					defaultValue={mine && (mine.willApply ? "yes" : "no")}
					choices={(["yes", "no"] as const).map((value) => ({ value, label: t(`feedback.words.${value}`) }))}
				/>
				<p className="muted">{t("feedback.changeable")}</p>
				<div>
					<SubmitButton>{t("feedback.send")}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
});
