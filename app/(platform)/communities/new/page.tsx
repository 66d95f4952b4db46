import { communityChoices } from "@/app/_web/community-choices";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityForm } from "@/components/communities/community-form";
import { PageHead } from "@/components/ui/page";
import { canCreateCommunity } from "@/lib/communities/policy";
import { demand } from "@/lib/errors";
import { readSettings } from "@/lib/settings";
import { createCommunityAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.newTitle"));

export default pageWithStatus(async function NewCommunityPage() {
	const { viewer, t } = await requireEmployee();
	const [settings, choices] = await Promise.all([readSettings(), communityChoices(viewer)]);
	demand(canCreateCommunity(viewer, settings));
	return (
		<>
			<PageHead
				crumbs={[{ label: t("communities.title"), href: "/communities" }]}
				title={t("communities.newTitle")}
				lede={t("communities.newLede")}
			/>
			<CommunityForm
				action={createCommunityAction}
				{...choices}
				start={{ languages: [viewer.locale], orgUnitId: viewer.spokeId ?? undefined }}
				button={t("communities.createButton")}
			/>
		</>
	);
});
