import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { EditionHead } from "@/components/meetups/edition-head";
import { Cover } from "@/components/ui/cover";
import { ActionForm } from "@/components/ui/form";
import { PictureField } from "@/components/ui/picture-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand, found } from "@/lib/errors";
import { PHOTOS_ACCEPTED } from "@/lib/files/kinds";
import { COVER_RATIO } from "@/lib/files/sizes";
import { canDraft } from "@/lib/meetups/policy";
import { meetupHead } from "@/lib/meetups/visible-meetup";
import { editionTitle } from "../edition-title";
import { meetupCoverAction, removeMeetupCoverAction } from "./actions";

const meetupOf = async (id: string) => found(await meetupHead((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("communities.cover.editionTitle", meetupOf);

export default pageWithStatus(async function MeetupCoverPage({ params }: PageProps<"/meetups/[id]/cover">) {
	const { viewer, t } = await requireEmployee();
	const meetup = await meetupOf((await params).id);
	demand(canDraft(viewer, meetup.community));
	return (
		<>
			<EditionHead
				meetup={meetup}
				title={t("communities.cover.editionTitle")}
				lede={t("communities.cover.editionLede")}
			/>
			<Cover name={meetup.title} accent={meetup.community.accent} coverFileId={meetup.coverFileId} />
			{meetup.coverFileId && (
				<form action={removeMeetupCoverAction} className="mb-7">
					<input type="hidden" name="meetupId" value={meetup.id} />
					<SubmitButton look="quiet">{t("communities.cover.remove")}</SubmitButton>
				</form>
			)}
			<ActionForm action={meetupCoverAction} className="grid max-w-[640px] gap-6">
				<input type="hidden" name="meetupId" value={meetup.id} />
				<PictureField
					name="cover"
					label={t("communities.cover.choose")}
					hint={t("communities.cover.hint")}
					accept={PHOTOS_ACCEPTED}
					ratio={COVER_RATIO}
					texts={{ part: t("pictures.part"), zoom: t("pictures.zoom") }}
				/>
				<p>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
