import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { MeetupForm } from "@/components/meetups/meetup-form";
import { PageHead } from "@/components/ui/page";
import { communityPage } from "@/lib/communities/queries";
import { choicesFor } from "@/lib/meetups/meetup-form";
import { draftAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("meetups.form.newTitle"));

export default pageWithStatus(async function NewMeetupPage({ params }: PageProps<"/communities/[slug]/meetups/new">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const choices = await choicesFor(viewer, community);
	const home = `/communities/${community.slug}`;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: community.name, href: home },
					{ label: t("meetups.title"), href: `${home}/meetups` },
				]}
				title={t("meetups.form.newTitle")}
				lede={t("meetups.form.newLede")}
			/>
			<MeetupForm
				action={draftAction}
				hidden={{ slug: community.slug }}
				start={{ language: viewer.locale, zone: viewer.zone, agenda: [], venues: [] }}
				{...choices}
				submit={t("meetups.form.saveDraft")}
			/>
		</>
	);
});
