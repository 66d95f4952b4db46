import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { MeetupForm } from "@/components/meetups/meetup-form";
import { RepeatFields } from "@/components/series/repeat-fields";
import { PageHead } from "@/components/ui/page";
import { communityPage } from "@/lib/communities/queries";
import { choicesFor } from "@/lib/meetups/meetup-form";
import { planAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("series.newTitle"));

export default pageWithStatus(async function NewSeriesPage({ params }: PageProps<"/communities/[slug]/series/new">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const home = `/communities/${community.slug}`;
	const { sites } = await choicesFor(viewer, community);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: community.name, href: home },
					{ label: t("meetups.title"), href: `${home}/meetups` },
				]}
				title={t("series.newTitle")}
				lede={t("series.newLede")}
			/>
			<MeetupForm
				action={planAction}
				hidden={{ slug: community.slug }}
				start={{ language: viewer.locale, zone: viewer.zone, agenda: [], venues: [] }}
				series={[]}
				sites={sites}
				repeat={{
					fields: <RepeatFields />,
					startsAt: t("series.firstStartsAt"),
					hint: t("series.firstStartsAtHint"),
				}}
				submit={t("series.save")}
			/>
		</>
	);
});
