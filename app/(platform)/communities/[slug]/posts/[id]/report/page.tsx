import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { ChoiceGroup, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand, NotFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { canReport } from "@/lib/moderation/policy";
import { comesToHub, reportedText } from "@/lib/moderation/reports";
import { NOTE_LIMIT, REPORT_REASONS } from "@/lib/moderation/schema";
import { threadPosition } from "@/lib/posts/schema";
import { reportAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.report.title"));

export default pageWithStatus(async function ReportPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/posts/[id]/report">) {
	const { viewer, t } = await requireEmployee();
	const { slug, id } = await params;
	if (!isId(id)) throw new NotFound();
	const { reply } = threadPosition.parse(await searchParams);
	const text = await reportedText(viewer, { slug, postId: id, replyId: reply });
	demand(canReport(viewer, text));
	const isForHub = await comesToHub(viewer, text);
	return (
		<div className="max-w-[72ch]">
			<CommunitySubpageHead
				community={{ slug, name: text.communityName }}
				crumbs={[{ label: text.title, href: `/communities/${slug}/posts/${id}` }]}
				title={t("moderation.report.title")}
				lede={t(isForHub ? "moderation.report.ledeToHub" : "moderation.report.lede", { community: text.communityName })}
			/>
			<blockquote dir="auto" lang={text.language} className="panel mb-7 [overflow-wrap:anywhere]">
				{text.excerpt || text.title}
			</blockquote>
			<ActionForm action={reportAction} draft={null} className="grid gap-5">
				<input type="hidden" name="slug" value={slug} />
				<input type="hidden" name="postId" value={id} />
				{reply && <input type="hidden" name="replyId" value={reply} />}
				<ChoiceGroup
					name="reason"
					type="radio"
					label={t("moderation.report.reason")}
					choices={REPORT_REASONS.map((value) => ({
						value,
						label: t(`moderation.reasons.${value}`),
						hint: t(`moderation.reasonHints.${value}`),
					}))}
				/>
				<TextArea
					name="note"
					label={t("moderation.report.note")}
					hint={t("moderation.report.noteHint")}
					rows={3}
					maxLength={NOTE_LIMIT}
				/>
				<div>
					<SubmitButton>{t("moderation.report.button")}</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
});
