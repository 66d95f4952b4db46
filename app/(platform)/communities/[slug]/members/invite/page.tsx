import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { PersonField } from "@/components/people/person-field";
import { buttonClass } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { openSites } from "@/lib/calendar/feeds";
import { MOST_INVITED } from "@/lib/communities/inviting";
import { canChangeCommunity } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { hubAndSpokes } from "@/lib/people/queries";
import { inviteListAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.inviteTitle"));

export default pageWithStatus(async function InvitePage({ params }: PageProps<"/communities/[slug]/members/invite">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canChangeCommunity(viewer, community));
	const [units, sites] = await Promise.all([hubAndSpokes(), openSites()]);
	const members = `/communities/${community.slug}/members`;
	const nobody = { value: "", label: t("communities.inviteNone") };
	return (
		<>
			<CommunitySubpageHead
				community={community}
				crumbs={[{ label: t("communities.membersTitle"), href: members }]}
				title={t("communities.inviteTitle")}
				lede={t("communities.inviteLede", { most: MOST_INVITED })}
			/>
			<ActionForm action={inviteListAction} draft={null} className="grid max-w-[72ch] gap-6">
				<input type="hidden" name="slug" value={community.slug} />
				<PersonField name="people" label={t("communities.invitePeople")} several />
				<FileField
					name="file"
					label={t("communities.inviteFile")}
					hint={t("communities.inviteFileHint")}
					accept=".csv,.txt,text/csv,text/plain"
					optional
				/>
				<div className="grid gap-4 md:grid-cols-2">
					<SelectField
						name="unitId"
						label={t("communities.inviteUnit")}
						hint={t("communities.invitePlaceHint")}
						choices={[nobody, ...units.map(({ id, names }) => ({ value: id, label: nameIn(viewer.locale, names) }))]}
					/>
					<SelectField
						name="siteId"
						label={t("communities.inviteSite")}
						hint={t("communities.invitePlaceHint")}
						choices={[nobody, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
					/>
				</div>
				<div className="flex flex-wrap items-center gap-4">
					<SubmitButton>{t("communities.inviteButton")}</SubmitButton>
					<a className={buttonClass({ look: "plain" })} href={members}>
						{t("shell.cancel")}
					</a>
				</div>
			</ActionForm>
		</>
	);
});
