import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityForm } from "@/components/communities/community-form";
import { PageHead } from "@/components/ui/page";
import { canCreateCommunity } from "@/lib/communities/policy";
import { topics } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { readSettings } from "@/lib/settings";
import { createCommunityAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.newTitle"));

export default pageWithStatus(async function NewCommunityPage() {
	const { viewer, t } = await requireEmployee();
	const [settings, known] = await Promise.all([readSettings(), topics(viewer)]);
	demand(canCreateCommunity(viewer, settings.communityCreators));
	return (
		<>
			<PageHead
				crumbs={[{ label: t("communities.title"), href: "/communities" }]}
				title={t("communities.newTitle")}
				lede={t("communities.newLede")}
			/>
			<CommunityForm
				action={createCommunityAction}
				topics={known.map((topic) => ({ id: topic.id, name: nameIn(viewer.locale, topic.names) }))}
				start={{ languages: [viewer.locale] }}
				button={t("communities.createButton")}
			/>
		</>
	);
});
