import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand } from "@/lib/errors";
import { canAdapt, mayBeAdaptedIn } from "@/lib/practices/adaptation-policy";
import { practiceRow } from "@/lib/practices/practice-page";
import { activeCommunities } from "@/lib/viewer";
import { adaptAction } from "./actions";

type Props = PageProps<"/practices/[slug]/adapt">;

const practiceOf = cache(async (slug: string) => practiceRow((await requireEmployee()).viewer, slug));

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	return `${(await practiceOf((await params).slug)).title} · ${t("adaptations.button")}`;
});

/** Makes a draft of one's own from a practice. */
export default pageWithStatus(async function AdaptPracticePage({ params }: Props) {
	const { viewer, t } = await requireEmployee();
	const practice = await practiceOf((await params).slug);
	demand(canAdapt(viewer, practice));
	const communities = activeCommunities(viewer).filter((community) => mayBeAdaptedIn(practice, community));
	const own = communities.find(({ communityId }) => communityId === practice.community.id);
	return (
		<div className="max-w-[68ch]">
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: practice.title, href: `/practices/${practice.slug}` },
				]}
				title={t("adaptations.button")}
				lede={t("adaptations.lede")}
			/>
			{communities.length === 0 ? (
				<EmptyState
					title={t("practices.noCommunityTitle")}
					action={<ButtonLink href="/communities">{t("practices.findCommunity")}</ButtonLink>}
				>
					{t("practices.noCommunityText")}
				</EmptyState>
			) : (
				<ActionForm action={adaptAction} draft={null} className="grid gap-4">
					<input type="hidden" name="slug" value={practice.slug} />
					<TextField
						name="title"
						label={t("practices.fields.title")}
						hint={t("adaptations.titleHint")}
						defaultValue={practice.title}
						maxLength={120}
						required
					/>
					<SelectField
						name="communitySlug"
						label={t("practices.chooseCommunity")}
						defaultValue={own?.slug}
						choices={communities.map(({ slug, name }) => ({ value: slug, label: name }))}
						required
					/>
					<SubmitButton>{t("adaptations.make")}</SubmitButton>
				</ActionForm>
			)}
		</div>
	);
});
