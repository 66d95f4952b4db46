import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { whatTopicMoves } from "@/lib/topics/merging";
import { canCurateTopics } from "@/lib/topics/policy";
import { topicPage } from "@/lib/topics/topic-page";
import { allTopics } from "@/lib/topics/tree";
import { mergeTopicAction } from "../../actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("topics.merge"));

export default pageWithStatus(async function MergeTopicPage({ params }: PageProps<"/topics/[slug]/merge">) {
	const { viewer, t } = await requireEmployee();
	demand(canCurateTopics(viewer));
	const topic = await topicPage(viewer, (await params).slug);
	const [topics, counts] = await Promise.all([allTopics(viewer), whatTopicMoves(viewer, topic.slug)]);
	const name = nameIn(viewer.locale, topic.names);
	return (
		<div className="max-w-[640px]">
			<PageHead
				crumbs={[
					{ label: t("topics.title"), href: "/topics" },
					{ label: name, href: `/topics/${topic.slug}` },
				]}
				title={t("topics.mergeTitle", { name })}
				lede={t("topics.mergeLede")}
			/>
			<p className="mb-4">{t("topics.mergeMoves", counts)}</p>
			<Notice tone="bloom">{t("topics.mergeFinal")}</Notice>
			<ActionForm action={mergeTopicAction} className="mt-5 grid gap-5">
				<input type="hidden" name="slug" value={topic.slug} />
				<SelectField
					name="into"
					label={t("topics.mergeInto")}
					required
					choices={[
						{ value: "", label: "—" },
						...topics
							.filter(({ id }) => !topic.ids.includes(id))
							.map(({ slug, names }) => ({ value: slug, label: nameIn(viewer.locale, names) })),
					]}
				/>
				<div>
					<SubmitButton look="danger">{t("topics.mergeButton", { name })}</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
});
