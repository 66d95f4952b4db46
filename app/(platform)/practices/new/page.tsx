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
import { activeCommunities, type Viewer } from "@/lib/viewer";
import { placesOfForm } from "../form-places";
import { draftAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practices.newTitle"));

export default pageWithStatus(async function NewPracticePage({ searchParams }: PageProps<"/practices/new">) {
	const { viewer, t } = await requireEmployee();
	const { community: slug, meetup, template: asked } = await searchParams;
	if (typeof slug !== "string") return <CommunityChoice />;
	const template = TEMPLATES.find((one) => one === asked) ?? "practice";
	return newPractice({ viewer, t, slug, template, meetupId: isId(meetup) ? meetup : undefined });
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
	meetupId,
}: {
	viewer: Viewer;
	t: Translate;
	slug: string;
	template: Template;
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
						href: newCardAddress(community.slug, one, edition?.id),
						current: one === template,
					}))}
				/>
				<p className="muted mt-2">{t(`practiceLife.templates.${template}.hint`)}</p>
			</div>
			<PracticeForm
				key={template}
				action={draftAction}
				hidden={{ communitySlug: community.slug, meetupId: edition?.id }}
				start={{ template, language: viewer.locale, topicId: community.topicId, contact: me, owner: me }}
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

function newCardAddress(community: string, template: Template, meetup?: string): string {
	const parameters = new URLSearchParams({ community });
	if (template !== "practice") parameters.set("template", template);
	if (meetup) parameters.set("meetup", meetup);
	return `/practices/new?${parameters}`;
}

function CommunityChoice() {
	const { viewer, t } = requestContext();
	const mine = activeCommunities(viewer);
	return (
		<div className="max-w-[680px]">
			<Head />
			{mine.length > 0 ? (
				<Section title={t("practices.chooseCommunity")}>
					<p className="muted mt-2">{t("practices.chooseCommunityText")}</p>
					<ul className="rows mt-2">
						{mine.map((membership) => (
							<li key={membership.communityId}>
								<a dir="auto" className="row-link font-semibold" href={`/practices/new?community=${membership.slug}`}>
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
