import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ParentField, TopicWords } from "@/components/topics/topic-fields";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand } from "@/lib/errors";
import { canCurateTopics } from "@/lib/topics/policy";
import { allTopics } from "@/lib/topics/tree";
import { addTopicAction } from "../actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("topics.addTitle"));

export default pageWithStatus(async function NewTopicPage() {
	const { viewer, t } = await requireEmployee();
	demand(canCurateTopics(viewer));
	return (
		<div className="max-w-[640px]">
			<PageHead crumbs={[{ label: t("topics.title"), href: "/topics" }]} title={t("topics.addTitle")} />
			<ActionForm action={addTopicAction} draft="topic" className="grid gap-5">
				<TopicWords />
				<ParentField topics={await allTopics(viewer)} />
				<div>
					<SubmitButton>{t("topics.add")}</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
});
