import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { AccentField } from "@/components/communities/accent-field";
import { Cover } from "@/components/ui/cover";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { PictureField } from "@/components/ui/picture-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { ACCENTS } from "@/lib/accents";
import { canChangeCommunity } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { PHOTOS_ACCEPTED } from "@/lib/files/kinds";
import { COVER_RATIO } from "@/lib/files/sizes";
import { lookAction, removeCoverAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.cover.title"));

export default pageWithStatus(async function CommunityCoverPage({ params }: PageProps<"/communities/[slug]/cover">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canChangeCommunity(viewer, community));
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("communities.title"), href: "/communities" },
					{ label: community.name, href: `/communities/${community.slug}` },
				]}
				title={t("communities.cover.title")}
				lede={t("communities.cover.lede")}
			/>
			<Cover {...community} />
			{community.coverFileId && (
				<form action={removeCoverAction} className="mb-7">
					<input type="hidden" name="slug" value={community.slug} />
					<SubmitButton look="quiet">{t("communities.cover.remove")}</SubmitButton>
				</form>
			)}
			<ActionForm action={lookAction} className="grid max-w-[640px] gap-6">
				<input type="hidden" name="slug" value={community.slug} />
				<AccentField
					label={t("communities.cover.accent")}
					hint={t("communities.cover.accentHint")}
					name="accent"
					defaultValue={community.accent}
					choices={ACCENTS.map((accent) => ({ value: accent, label: t(`communities.cover.accents.${accent}`) }))}
				/>
				<PictureField
					name="cover"
					label={t("communities.cover.choose")}
					hint={t("communities.cover.hint")}
					accept={PHOTOS_ACCEPTED}
					ratio={COVER_RATIO}
					optional
					texts={{ part: t("pictures.part"), zoom: t("pictures.zoom") }}
				/>
				<p>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
