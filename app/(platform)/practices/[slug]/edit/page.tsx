import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { Completeness } from "@/components/practices/completeness";
import { OutdatedReports } from "@/components/practices/outdated-reports";
import { PracticeForm } from "@/components/practices/practice-form";
import { Notice, PageHead, Panel } from "@/components/ui/page";
import { topics } from "@/lib/communities/queries";
import { madeFrom } from "@/lib/edits";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { cardOf } from "@/lib/practices/card";
import { canChange, isPublished } from "@/lib/practices/policy";
import { practiceToChange, tagsOfCommunity } from "@/lib/practices/practice-page";
import { practiceFields } from "@/lib/practices/practices";
import { placesOfForm } from "../../form-places";
import { changeAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practices.editTitle"));

export default pageWithStatus(async function EditPracticePage({ params }: PageProps<"/practices/[slug]/edit">) {
	const { viewer, t } = await requireEmployee();
	const practice = await practiceToChange(viewer, (await params).slug);
	demand(canChange(viewer, practice));
	const [known, usualTags, places] = await Promise.all([
		topics(viewer),
		tagsOfCommunity(viewer, practice.community.id),
		placesOfForm(viewer),
	]);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: practice.title, href: `/practices/${practice.slug}` },
				]}
				title={t("practices.editTitle")}
			/>
			{practice.outdatedReports.length > 0 && (
				<div className="mb-6 max-w-[680px]">
					<Notice>
						{t("practices.doubt.editNotice")}
						<OutdatedReports doubts={practice.outdatedReports} />
					</Notice>
				</div>
			)}
			<div className="mb-6 max-w-[680px]">
				<Panel title={t("practiceLife.completeness.title")}>
					<Completeness card={cardOf(practice)} />
				</Panel>
			</div>
			<PracticeForm
				action={changeAction}
				hidden={{
					slug: practice.slug,
					madeFrom: madeFrom(practiceFields(cardOf(practice), practice.contactId, practice)),
					basedOn: String(practice.version),
					status: practice.status,
				}}
				start={practice}
				isNew={false}
				{...places}
				topics={known.map((topic) => ({ id: topic.id, name: nameIn(viewer.locale, topic.names) }))}
				usualTags={usualTags}
				inUse={isPublished(practice)}
				isReviewed={practice.practiceReviewers > 0}
			/>
		</>
	);
});
