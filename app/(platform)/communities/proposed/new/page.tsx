import { communityChoices } from "@/app/_web/community-choices";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { RequestForm } from "@/components/communities/request-form";
import { PageHead } from "@/components/ui/page";
import { canCreateCommunity } from "@/lib/communities/policy";
import { canProposeCommunity } from "@/lib/communities/request-policy";
import { demand } from "@/lib/errors";
import { readSettings } from "@/lib/settings";
import { proposeCommunityAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communityRequests.newTitle"));

export default pageWithStatus(async function ProposeCommunityPage() {
	const { viewer, t } = await requireEmployee();
	demand(canProposeCommunity(viewer));
	const [choices, settings] = await Promise.all([communityChoices(viewer), readSettings()]);
	const opensAlone = canCreateCommunity(viewer, settings).allowed;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("communities.title"), href: "/communities" },
					{ label: t("communityRequests.title"), href: "/communities/proposed" },
				]}
				title={t("communityRequests.newTitle")}
				lede={`${t("communityRequests.newLede")} ${t(opensAlone ? "communityRequests.opensByItself" : "communityRequests.needsApproval")}`}
			/>
			<RequestForm
				action={proposeCommunityAction}
				{...choices}
				start={{ languages: [viewer.locale], orgUnitId: viewer.spokeId ?? undefined }}
				button={t("communityRequests.send")}
			/>
		</>
	);
});
