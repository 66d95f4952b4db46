import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CardBody } from "@/components/practices/card-body";
import { CardTags } from "@/components/practices/card-tags";
import { ButtonLink } from "@/components/ui/button";
import { Notice, PageHead } from "@/components/ui/page";
import { longDay } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import { nameOf } from "@/lib/i18n/names";
import { practiceVersion } from "@/lib/practices/practice-page";

const versionOf = cache(async (slug: string, number: string) => {
	if (!/^\d{1,6}$/.test(number)) throw new NotFound();
	const { viewer, at } = await requireEmployee();
	return practiceVersion(viewer, slug, Number(number), at);
});

type Props = PageProps<"/practices/[slug]/versions/[number]">;

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { slug, number } = await params;
	const { t } = await requireEmployee();
	const { card } = await versionOf(slug, number);
	return `${card.title} · ${t("practices.version", { number })}`;
});

export default pageWithStatus(async function PracticeVersionPage({ params }: Props) {
	const { viewer, t } = await requireEmployee();
	const { slug, number } = await params;
	const version = await versionOf(slug, number);
	const values = {
		number: version.number,
		name: nameOf(t, version.editedBy),
		day: longDay(version.at, viewer),
	};
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: version.card.title, href: `/practices/${slug}` },
					{ label: t("practices.version", { number: version.number }) },
				]}
				title={version.card.title}
				lede={version.card.summary}
				action={
					<ButtonLink href={`/practices/${slug}`} look="quiet">
						{t("practices.backToCard")}
					</ButtonLink>
				}
			>
				<div className="mt-4">
					<CardTags card={version.card} />
				</div>
			</PageHead>
			<div className="mb-6 max-w-[68ch]">
				<Notice tone="bloom">
					{t(
						version.number === version.currentVersion ? "practices.thisIsCurrent" : "practices.oldVersionNotice",
						values,
					)}
				</Notice>
			</div>
			<CardBody card={version.card} />
		</>
	);
});
