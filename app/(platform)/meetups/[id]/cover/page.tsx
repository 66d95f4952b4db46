import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CoverField, RemoveCover } from "@/components/communities/cover-field";
import { EditionHead } from "@/components/meetups/edition-head";
import { Cover } from "@/components/ui/cover";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand, found } from "@/lib/errors";
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
			{meetup.coverFileId && <RemoveCover action={removeMeetupCoverAction} name="meetupId" value={meetup.id} />}
			<ActionForm action={meetupCoverAction} className="grid max-w-[640px] gap-6">
				<input type="hidden" name="meetupId" value={meetup.id} />
				<CoverField />
				<p>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
