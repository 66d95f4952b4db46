import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { AccentField } from "@/components/communities/accent-field";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { CoverField, RemoveCover } from "@/components/communities/cover-field";
import { Cover } from "@/components/ui/cover";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { ACCENTS } from "@/lib/accents";
import { canChangeCommunity } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { lookAction, removeCoverAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.cover.title"));

export default pageWithStatus(async function CommunityCoverPage({ params }: PageProps<"/communities/[slug]/cover">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canChangeCommunity(viewer, community));
	return (
		<>
			<CommunitySubpageHead
				community={community}
				title={t("communities.cover.title")}
				lede={t("communities.cover.lede")}
			/>
			<Cover {...community} />
			{community.coverFileId && <RemoveCover action={removeCoverAction} name="slug" value={community.slug} />}
			<ActionForm action={lookAction} className="grid max-w-[640px] gap-6">
				<input type="hidden" name="slug" value={community.slug} />
				<AccentField
					label={t("communities.cover.accent")}
					hint={t("communities.cover.accentHint")}
					name="accent"
					defaultValue={community.accent}
					choices={ACCENTS.map((accent) => ({ value: accent, label: t(`communities.cover.accents.${accent}`) }))}
				/>
				<CoverField optional />
				<p>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
