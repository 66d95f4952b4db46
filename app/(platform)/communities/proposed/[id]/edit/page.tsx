import { communityChoices } from "@/app/_web/community-choices";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { RequestForm } from "@/components/communities/request-form";
import { PageHead } from "@/components/ui/page";
import { canChangeRequest } from "@/lib/communities/request-policy";
import { requestPage } from "@/lib/communities/request-queries";
import { requestFields } from "@/lib/communities/requests";
import { madeFrom } from "@/lib/edits";
import { demand, NotFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { personEntry } from "@/lib/people/typed-people";
import { changeRequestAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communityRequests.change"));

export default pageWithStatus(async function ChangeRequestPage({
	params,
}: PageProps<"/communities/proposed/[id]/edit">) {
	const { viewer, t } = await requireEmployee();
	const { id } = await params;
	if (!isId(id)) throw new NotFound();
	const request = await requestPage(viewer, id);
	demand(canChangeRequest(viewer, request));
	const [first, second] = request.managers;
	const fields = requestFields(request, request.managers);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("communityRequests.title"), href: "/communities/proposed" },
					{ label: request.name, href: `/communities/proposed/${id}` },
				]}
				title={t("communityRequests.changeTitle", { name: request.name })}
			/>
			<RequestForm
				action={changeRequestAction}
				{...(await communityChoices(viewer, request.orgUnitId))}
				requestId={id}
				madeFrom={madeFrom(fields)}
				start={fields}
				people={{
					sponsor: request.sponsor ? personEntry(request.sponsor) : undefined,
					firstManager: first && personEntry(first),
					secondManager: second && personEntry(second),
				}}
				button={t("shell.save")}
			/>
		</>
	);
});
