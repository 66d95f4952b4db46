import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { TopicWords } from "@/components/topics/topic-fields";
import { ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { canCurateTopics } from "@/lib/topics/policy";
import { topicPage, whatMaySplitOff } from "@/lib/topics/topic-page";
import { splitTopicAction } from "../../actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("topics.split"));

export default pageWithStatus(async function SplitTopicPage({ params }: PageProps<"/topics/[slug]/split">) {
	const { viewer, t } = await requireEmployee();
	demand(canCurateTopics(viewer));
	const topic = await topicPage(viewer, (await params).slug);
	const { practices, communities } = await whatMaySplitOff(viewer, topic);
	const name = nameIn(viewer.locale, topic.names);
	const { fr = [], en = [] } = topic.synonyms;
	return (
		<div className="max-w-[640px]">
			<PageHead
				crumbs={[
					{ label: t("topics.title"), href: "/topics" },
					{ label: name, href: `/topics/${topic.slug}` },
				]}
				title={t("topics.splitTitle", { name })}
				lede={t("topics.splitLede")}
			/>
			<ActionForm action={splitTopicAction} draft="split" className="grid gap-5">
				<input type="hidden" name="slug" value={topic.slug} />
				<TopicWords start={{ synonymsFr: fr, synonymsEn: en }} />
				{practices.length > 0 && (
					<ChoiceGroup
						name="practiceIds"
						type="checkbox"
						label={t("topics.splitPractices")}
						choices={practices.map(({ id, title }) => ({ value: id, label: title }))}
					/>
				)}
				{communities.length > 0 && (
					<ChoiceGroup
						name="communityIds"
						type="checkbox"
						label={t("topics.splitCommunities")}
						choices={communities.map(({ id, name: title }) => ({ value: id, label: title }))}
					/>
				)}
				<div>
					<SubmitButton>{t("topics.splitButton")}</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
});
