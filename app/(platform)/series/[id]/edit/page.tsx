import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { MeetupForm } from "@/components/meetups/meetup-form";
import { templateStart } from "@/components/meetups/template-start";
import { AffectsField } from "@/components/series/affects-field";
import { RepeatFields } from "@/components/series/repeat-fields";
import { PageHead } from "@/components/ui/page";
import { choicesFor } from "@/lib/meetups/meetup-form";
import { seriesToChange } from "@/lib/series/queries";
import { changeAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("series.editTitle"));

export default pageWithStatus(async function EditSeriesPage({ params }: PageProps<"/series/[id]/edit">) {
	const { viewer, t, at } = await requireEmployee();
	const { series, edition, coming, madeFrom } = await seriesToChange(viewer, (await params).id, at);
	const { sites } = await choicesFor(viewer, series.community);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: series.community.name, href: `/communities/${series.community.slug}` },
					{ label: series.title, href: `/series/${series.id}` },
				]}
				title={t("series.editTitle")}
				lede={t("series.editLede", { drafts: coming.filter(({ state }) => state === "draft").length })}
			/>
			<MeetupForm
				action={changeAction}
				hidden={{ seriesId: series.id, madeFrom }}
				start={templateStart(edition)}
				series={[]}
				sites={sites}
				repeat={{
					fields: <RepeatFields rule={series.rule} />,
					startsAt: t("series.nextStartsAt"),
					hint: t("series.nextStartsAtHint"),
				}}
				scope={<AffectsField coming={coming} />}
				submit={t("series.saveChange")}
			/>
		</>
	);
});
