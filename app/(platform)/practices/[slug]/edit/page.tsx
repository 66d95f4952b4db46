import { page, titled } from "@/app/_web/house-page";
import { requireEmployee } from "@/app/_web/session";
import { DoubtList } from "@/components/practices/doubt-list";
import { PracticeForm } from "@/components/practices/practice-form";
import { Notice, PageHead } from "@/components/ui/page";
import { topics } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translator";
import { possibleContacts, practiceToChange, tagsOfCommunity } from "@/lib/practices/page-queries";
import { canChange, isInUse } from "@/lib/practices/policy";
import { changeAction } from "./actions";

export const generateMetadata = titled(async () => translator((await requireEmployee()).locale)("practices.editTitle"));

export default page(async function EditPracticePage({ params }: PageProps<"/practices/[slug]/edit">) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const practice = await practiceToChange(viewer, (await params).slug);
	demand(canChange(viewer, practice));
	const [known, contacts, usualTags] = await Promise.all([
		topics(viewer),
		possibleContacts(viewer, practice.community.id),
		tagsOfCommunity(viewer, practice.community.id),
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
						<DoubtList doubts={practice.outdatedReports} viewer={viewer} t={t} />
					</Notice>
				</div>
			)}
			<PracticeForm
				action={changeAction}
				t={t}
				hidden={{ slug: practice.slug, version: String(practice.version), status: practice.status }}
				start={practice}
				topics={known.map((topic) => ({ id: topic.id, name: nameIn(viewer.locale, topic.names) }))}
				contacts={contacts}
				usualTags={usualTags}
				inUse={isInUse(practice)}
			/>
		</>
	);
});
