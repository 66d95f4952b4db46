import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { REVIEWER_COUNTS } from "@/lib/reviews/schema";
import { reviewSettingAction } from "./actions";

/** For managers: whether colleagues look at a practice before it is published. */
export function ReviewSetting({ slug, reviewers }: { slug: string; reviewers: number }) {
	const { t } = requestContext();
	return (
		<details className="fold mt-8 max-w-[760px]">
			<summary>
				<span className="fold-title">{t("reviews.setting.title")}</span>
			</summary>
			<div className="fold-body">
				<ActionForm action={reviewSettingAction} draft={null} className="grid gap-4">
					<input type="hidden" name="slug" value={slug} />
					<ChoiceGroup
						name="reviewers"
						type="radio"
						label={t("reviews.setting.label")}
						defaultValue={String(reviewers)}
						choices={REVIEWER_COUNTS.map((count) => ({
							value: String(count),
							label: t(`reviews.setting.choices.${count}`),
						}))}
					/>
					<div>
						<SubmitButton look="quiet">{t("shell.save")}</SubmitButton>
					</div>
				</ActionForm>
			</div>
		</details>
	);
}
