import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ParentField, TopicWords } from "@/components/topics/topic-fields";
import { KeptField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { madeFrom } from "@/lib/edits";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { canCurateTopics } from "@/lib/topics/policy";
import { topicPage } from "@/lib/topics/topic-page";
import { topicFields } from "@/lib/topics/topics";
import { allTopics } from "@/lib/topics/tree";
import { changeTopicAction } from "../../actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("topics.edit"));

export default pageWithStatus(async function EditTopicPage({ params }: PageProps<"/topics/[slug]/edit">) {
	const { viewer, t } = await requireEmployee();
	demand(canCurateTopics(viewer));
	const topic = await topicPage(viewer, (await params).slug);
	const topics = await allTopics(viewer);
	const fields = topicFields(topic);
	const name = nameIn(viewer.locale, topic.names);
	return (
		<div className="max-w-[640px]">
			<PageHead
				crumbs={[
					{ label: t("topics.title"), href: "/topics" },
					{ label: name, href: `/topics/${topic.slug}` },
				]}
				title={t("topics.editTitle", { name })}
			/>
			<ActionForm action={changeTopicAction} draft="topic" className="grid gap-5">
				<input type="hidden" name="slug" value={topic.slug} />
				<KeptField name="madeFrom" value={madeFrom(fields)} />
				<TopicWords start={fields} />
				<ParentField topics={topics.filter(({ id }) => !topic.ids.includes(id))} parentId={topic.parentId} />
				<TextField
					name="address"
					label={t("topics.address")}
					hint={t("topics.addressHint")}
					defaultValue={topic.slug}
					required
					maxLength={60}
				/>
				<div>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
});
