import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PracticeForm } from "@/components/practices/practice-form";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Notice, PageHead, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { practiceReviewersOf } from "@/lib/communities/practice-reviewers";
import { communityPage, topics } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { isId } from "@/lib/ids";
import { canDraft } from "@/lib/practices/policy";
import { editionToCapture, tagsOfCommunity } from "@/lib/practices/practice-page";
import { TEMPLATES, type Template } from "@/lib/practices/templates";
import { gapToWriteAbout } from "@/lib/search/gap-queries";
import { lineStart } from "@/lib/text";
import { activeCommunities, type Viewer } from "@/lib/viewer";
import { placesOfForm } from "../form-places";
import { draftAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practices.newTitle"));

export default pageWithStatus(async function NewPracticePage({ searchParams }: PageProps<"/practices/new">) {
	const { viewer, t } = await requireEmployee();
	const { community: slug, meetup, template: asked, gap: gapId } = await searchParams;
	const gap = isId(gapId) ? await gapToWriteAbout(viewer, gapId) : null;
	if (typeof slug !== "string") return <CommunityChoice gap={gap} />;
	const template = TEMPLATES.find((one) => one === asked) ?? "practice";
	return newPractice({ viewer, t, slug, template, gap, meetupId: isId(meetup) ? meetup : undefined });
});

function Head({ community }: { community?: { slug: string; name: string } }) {
	const { t } = requestContext();
	return (
		<PageHead
			crumbs={[
				{ label: t("practices.title"), href: "/practices" },
				...(community ? [{ label: community.name, href: `/communities/${community.slug}` }] : []),
			]}
			title={t("practices.newTitle")}
			lede={t("practices.newLede")}
		/>
	);
}

async function newPractice({
	viewer,
	t,
	slug,
	template,
	gap,
	meetupId,
}: {
	viewer: Viewer;
	t: Translate;
	slug: string;
	template: Template;
	gap: Gap;
	meetupId?: string;
}) {
	const community = await communityPage(viewer, slug);
	demand(canDraft(viewer, community));
	const [known, usualTags, places, reviewers, edition] = await Promise.all([
		topics(viewer),
		tagsOfCommunity(viewer, community.id),
		placesOfForm(viewer),
		practiceReviewersOf(viewer, community.id),
		meetupId ? editionToCapture(viewer, community.id, meetupId) : null,
	]);
	const me = { ...viewer, id: viewer.personId };
	return (
		<>
			<Head community={community} />
			<GapNotice gap={gap} />
			{edition && (
				<div className="mb-6 max-w-[680px]">
					<Notice>{t("practices.capturedFrom", { title: edition.title })}</Notice>
				</div>
			)}
			<div className="mb-6 max-w-[680px]">
				<Chips
					label={t("practiceLife.template")}
					chips={TEMPLATES.map((one) => ({
						label: t(`practiceLife.templates.${one}.name`),
						href: newCardAddress(community.slug, one, { meetup: edition?.id, gap: gap?.id }),
						current: one === template,
					}))}
				/>
				<p className="muted mt-2">{t(`practiceLife.templates.${template}.hint`)}</p>
			</div>
			<PracticeForm
				key={template}
				action={draftAction}
				hidden={{ communitySlug: community.slug, meetupId: edition?.id, gapId: gap?.id }}
				start={{
					title: gap && lineStart(gap.title),
					template,
					language: viewer.locale,
					topicId: community.topicId,
					contact: me,
					owner: me,
				}}
				isNew
				{...places}
				topics={known.map((topic) => ({ id: topic.id, name: nameIn(viewer.locale, topic.names) }))}
				usualTags={usualTags}
				inUse={false}
				isReviewed={reviewers > 0}
			/>
		</>
	);
}

function newCardAddress(
	community: string,
	template: Template,
	{ meetup, gap }: { meetup?: string; gap?: string } = {},
): string {
	const parameters = new URLSearchParams({ community });
	if (template !== "practice") parameters.set("template", template);
	if (meetup) parameters.set("meetup", meetup);
	if (gap) parameters.set("gap", gap);
	return `/practices/new?${parameters}`;
}

type Gap = Awaited<ReturnType<typeof gapToWriteAbout>>;

/** For somebody who is asked to write: what colleagues search for. */
function GapNotice({ gap }: { gap: Gap }) {
	const { t } = requestContext();
	if (!gap) return null;
	return (
		<div className="mb-6 max-w-[680px]">
			<Notice>{t("gaps.youAreAsked", { title: gap.title })}</Notice>
		</div>
	);
}

function CommunityChoice({ gap }: { gap: Gap }) {
	const { viewer, t } = requestContext();
	const mine = activeCommunities(viewer);
	return (
		<div className="max-w-[680px]">
			<Head />
			<GapNotice gap={gap} />
			{mine.length > 0 ? (
				<Section title={t("practices.chooseCommunity")}>
					<p className="muted mt-2">{t("practices.chooseCommunityText")}</p>
					<ul className="rows mt-2">
						{mine.map((membership) => (
							<li key={membership.communityId}>
								<a
									dir="auto"
									className="row-link font-semibold"
									href={newCardAddress(membership.slug, "practice", { gap: gap?.id })}
								>
									{membership.name}
								</a>
							</li>
						))}
					</ul>
				</Section>
			) : (
				<EmptyState
					title={t("practices.noCommunityTitle")}
					action={<ButtonLink href="/communities">{t("practices.findCommunity")}</ButtonLink>}
				>
					{t("practices.noCommunityText")}
				</EmptyState>
			)}
		</div>
	);
}
