import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { LetterHeadForm } from "@/components/letters/letter-head-form";
import { PageHead } from "@/components/ui/page";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { canWriteLetters } from "@/lib/letters/policy";
import { beginLetterAction } from "../actions";
import { letterPlaces } from "../letter-places";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("letters.write"));

export default pageWithStatus(async function NewLetterPage({ params }: PageProps<"/communities/[slug]/letters/new">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canWriteLetters(viewer, community));
	const home = `/communities/${community.slug}`;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: community.name, href: home },
					{ label: t("letters.title"), href: `${home}/letters` },
				]}
				title={t("letters.write")}
				lede={t("letters.newLede")}
			/>
			<LetterHeadForm
				action={beginLetterAction}
				hidden={{ slug: community.slug }}
				start={{ language: viewer.locale }}
				places={await letterPlaces(viewer)}
				button={t("letters.begin")}
			/>
		</>
	);
});
