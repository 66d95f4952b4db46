import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { MeetupForm } from "@/components/meetups/meetup-form";
import { ScopeField } from "@/components/series/scope-field";
import { choicesFor, meetupToChange } from "@/lib/meetups/meetup-form";
import { editionsAffected } from "@/lib/series/queries";
import { changeAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("meetups.form.editTitle"));

export default pageWithStatus(async function EditMeetupPage({ params }: PageProps<"/meetups/[id]/edit">) {
	const { viewer, t, at } = await requireEmployee();
	const meetup = await meetupToChange(viewer, (await params).id);
	return (
		<>
			<EditionHead
				meetup={meetup}
				title={t("meetups.form.editTitle")}
				lede={t(meetup.state === "published" ? "meetups.form.editHint" : "meetups.form.newLede")}
			/>
			<ManageTabs meetup={{ ...meetup, venues: [] }} current="edit" />
			<MeetupForm
				action={changeAction}
				hidden={{ meetupId: meetup.id, madeFrom: meetup.madeFrom }}
				start={meetup}
				{...(await choicesFor(viewer, meetup.community))}
				scope={<ScopeField affected={await editionsAffected(viewer, meetup, at)} />}
				submit={t("meetups.form.save")}
			/>
		</>
	);
});
