import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { SpeakerFields } from "@/components/speakers/speaker-form";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { communityPage } from "@/lib/communities/queries";
import { editionsToSpeakAt } from "@/lib/speakers/talk-form";
import { addAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("speakers.newTitle"));

export default pageWithStatus(async function NewSpeakerPage({ params }: PageProps<"/communities/[slug]/speakers/new">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const editions = await editionsToSpeakAt(viewer, community, at);
	const home = `/communities/${community.slug}`;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: community.name, href: home },
					{ label: t("speakers.title"), href: `${home}/speakers` },
				]}
				title={t("speakers.newTitle")}
				lede={t("speakers.newLede")}
			/>
			<ActionForm action={addAction} draft="speaker" className="grid max-w-[640px] gap-5">
				<input type="hidden" name="slug" value={community.slug} />
				<SpeakerFields editions={editions} />
				<div>
					<SubmitButton>{t("speakers.form.add")}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
});
