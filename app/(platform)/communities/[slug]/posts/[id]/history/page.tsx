import { z } from "zod";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ComparedText } from "@/components/ui/compared-text";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { fullInstant } from "@/lib/clock";
import { textHistory } from "@/lib/posts/history";

type Props = PageProps<"/communities/[slug]/posts/[id]/history">;

const replyOf = z.uuid().optional().catch(undefined);

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("talk.history"));

export default pageWithStatus(async function HistoryPage({ params, searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const { slug, id } = await params;
	const replyId = replyOf.parse((await searchParams).reply);
	const { title, community, language, edits, first } = await textHistory(viewer, slug, id, replyId);
	const thread = `/communities/${slug}/posts/${id}`;
	return (
		<div className="max-w-[72ch]">
			<PageHead
				crumbs={[
					{ label: community.name, href: `/communities/${slug}` },
					{ label: title, href: replyId ? `${thread}?reply=${replyId}#reply-${replyId}` : thread },
				]}
				title={t(replyId ? "talk.historyReplyTitle" : "talk.historyTitle", { title })}
				lede={edits.length > 0 ? t("talk.historyLede") : undefined}
			/>
			{edits.length === 0 && <EmptyState title={t("talk.historyNone")} />}
			{edits.map(({ at, by, parts }) => (
				<Section
					key={at.getTime()}
					title={t("talk.historyEdit", { name: by ?? t("shell.formerColleague"), when: fullInstant(at, viewer) })}
				>
					<ComparedText parts={parts} language={language} />
				</Section>
			))}
			{first && edits.length > 0 && (
				<Section title={t("talk.historyFirst", { when: fullInstant(first.at, viewer) })}>
					<p dir="auto" className="compared mt-3" lang={language}>
						{first.text}
					</p>
				</Section>
			)}
			{!first && <p className="muted mt-6">{t("talk.historyMore")}</p>}
		</div>
	);
});
