import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { LetterRows } from "@/components/letters/letter-rows";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { canRead } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { canWriteLetters } from "@/lib/letters/policy";
import { sentLetters, unsentLetters } from "@/lib/letters/queries";
import { letterListPosition } from "@/lib/letters/schema";

type Props = PageProps<"/communities/[slug]/letters">;

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("letters.title"));

export default pageWithStatus(async function LettersPage({ params, searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canRead(viewer, community));
	const { after } = letterListPosition.parse(await searchParams);
	const mayWrite = canWriteLetters(viewer, community).allowed;
	const [sent, unsent] = await Promise.all([
		sentLetters(viewer, community.id, after),
		mayWrite && !after ? unsentLetters(viewer, community.id) : [],
	]);
	const home = `/communities/${community.slug}/letters`;
	const write = mayWrite && <ButtonLink href={`${home}/new`}>{t("letters.write")}</ButtonLink>;
	return (
		<>
			<CommunityHead community={community} current="letters" />
			<div className="flex flex-wrap items-start justify-between gap-4">
				<p className="lede">{t("letters.lede")}</p>
				{write}
			</div>
			{unsent.length > 0 && (
				<Section title={t("letters.unsent")}>
					<LetterRows letters={unsent} slug={community.slug} />
				</Section>
			)}
			{sent.rows.length > 0 ? (
				<Section title={t("letters.sent")}>
					<LetterRows letters={sent.rows} slug={community.slug} />
				</Section>
			) : (
				<EmptyState title={t("letters.emptyTitle")}>{t("letters.emptyText")}</EmptyState>
			)}
			<MoreLink href={sent.next && `${home}?after=${sent.next}`} label={t("letters.older")} />
		</>
	);
});
