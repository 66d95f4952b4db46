import { communityChoices } from "@/app/_web/community-choices";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityForm } from "@/components/communities/community-form";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { EditionsAhead } from "@/components/communities/editions-ahead";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { communityFields } from "@/lib/communities/communities";
import { canChangeCommunity, canSplit } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { madeFrom } from "@/lib/edits";
import { demand } from "@/lib/errors";
import { publishedAhead } from "@/lib/meetups/queries";
import { readSettings } from "@/lib/settings";
import { archiveCommunityAction, changeCommunityAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.tabs.settings"));

export default pageWithStatus(async function CommunitySettingsPage({
	params,
}: PageProps<"/communities/[slug]/settings">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canChangeCommunity(viewer, community));
	const [choices, settings, ahead] = await Promise.all([
		communityChoices(viewer, community.orgUnitId),
		readSettings(),
		publishedAhead(viewer, community.slug, at).execute(),
	]);
	return (
		<>
			<CommunitySubpageHead
				community={community}
				title={t("communities.settingsTitle", { name: community.name })}
				action={
					<ButtonLink href={`/communities/${community.slug}/cover`} look="quiet">
						{t("communities.cover.title")}
					</ButtonLink>
				}
			/>
			<CommunityForm
				action={changeCommunityAction}
				slug={community.slug}
				madeFrom={madeFrom(communityFields(community))}
				{...choices}
				start={communityFields(community)}
				button={t("shell.save")}
			/>
			<Section
				title={t("lifecycle.related.title")}
				more={{ href: `/communities/${community.slug}/related`, label: t("lifecycle.related.change") }}
			>
				<p className="mt-3 text-ink-2">{t("lifecycle.related.lede")}</p>
			</Section>
			<Section title={t("lifecycle.merge.section")}>
				<p className="mt-3 mb-4 text-ink-2">{t("lifecycle.merge.sectionText")}</p>
				<div className="flex flex-wrap gap-3">
					<ButtonLink href={`/communities/${community.slug}/merge`} look="quiet">
						{t("lifecycle.merge.link")}
					</ButtonLink>
					{canSplit(viewer, community, settings).allowed && (
						<ButtonLink href={`/communities/${community.slug}/split`} look="quiet">
							{t("lifecycle.split.link")}
						</ButtonLink>
					)}
				</div>
			</Section>
			<Section title={t("communities.archive")}>
				<p className="mt-3 mb-4 text-ink-2">{t("communities.archiveText")}</p>
				<Dialog
					id="archive"
					title={t("communities.archiveTitle")}
					opener={t("communities.archive")}
					close={t("shell.cancel")}
				>
					<ActionForm action={archiveCommunityAction} className="grid gap-4">
						<input type="hidden" name="slug" value={community.slug} />
						<EditionsAhead editions={ahead} />
						<SubmitButton look="danger">{t("communities.archiveButton")}</SubmitButton>
					</ActionForm>
				</Dialog>
			</Section>
		</>
	);
});
