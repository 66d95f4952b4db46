import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { fullInstant } from "@/lib/clock";
import type { CommunityFacts } from "@/lib/communities/policy";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";
import { canPost } from "@/lib/posts/policy";
import type { ListedPost, CommunityPosts as TalkRows } from "@/lib/posts/queries";
import type { ScheduledPost } from "@/lib/posts/scheduled";
import { POST_KINDS, type PostFilters, type PostKind } from "@/lib/posts/schema";
import { PostRows } from "./post-rows";

interface Props {
	community: CommunityFacts & { slug: string; languages: readonly Locale[] };
	talk: TalkRows;
	pinned: readonly ListedPost[];
	/** Announcements that wait for their time, for those who look after the community. */
	scheduled: readonly ScheduledPost[];
	filters: PostFilters;
	/** The first page without a filter. */
	whole: boolean;
}

/** The posts of a community: what is pinned and open questions first. */
export function CommunityPostList({ community, talk, pinned, scheduled, filters, whole }: Props) {
	const { viewer, t } = requestContext();
	const home = `/communities/${community.slug}`;
	const writing = (kind: PostKind) => `${home}/posts/new?kind=${kind}`;
	const may = (kind: PostKind) => canPost(viewer, kind, community).allowed;
	const filtered = (change: Partial<PostFilters>) => addressOf(home, { ...filters, after: undefined, ...change });
	const write = (kind: PostKind) =>
		may(kind) ? { href: writing(kind), label: t(`posts.new.title.${kind}`) } : undefined;
	const isEmpty = [talk.waiting, talk.recent.rows, pinned, scheduled].every(({ length }) => length === 0);

	const askBar = may("question") && (
		<div className="only-phone">
			<div className="action-bar">
				<ButtonLink href={writing("question")} wide>
					{t("posts.new.title.question")}
				</ButtonLink>
			</div>
		</div>
	);

	if (whole && isEmpty)
		return (
			<EmptyState
				title={t("posts.emptyTitle")}
				action={may("question") && <ButtonLink href={writing("question")}>{t("posts.new.title.question")}</ButtonLink>}
			>
				{t("posts.emptyText")}
			</EmptyState>
		);
	return (
		<>
			{whole && scheduled.length > 0 && <ScheduledPosts posts={scheduled} slug={community.slug} />}
			{whole && pinned.length > 0 && (
				<Section title={t("talk.pinnedTitle")}>
					<PostRows posts={pinned} slug={community.slug} />
				</Section>
			)}
			{whole && (
				<Section title={t("posts.waitingTitle")} more={write("question")}>
					{talk.waiting.length > 0 ? (
						<PostRows posts={talk.waiting} waits slug={community.slug} />
					) : (
						<p className="muted mt-3.5">{t("posts.noneWaiting")}</p>
					)}
					{talk.moreWaiting && (
						<p className="mt-3.5">
							<a className="text-link" href={`${home}?kind=question`}>
								{t("posts.allQuestions")}
							</a>
						</p>
					)}
				</Section>
			)}
			<Section title={t("posts.latelyTitle")} more={write(filters.kind ?? "discussion")}>
				<div className="mt-3.5 flex flex-wrap gap-x-6 gap-y-2">
					<Chips
						label={t("posts.filterLabel")}
						chips={[
							{ href: filtered({ kind: undefined }), label: t("posts.filters.all"), current: !filters.kind },
							...POST_KINDS.map((kind) => ({
								href: filtered({ kind }),
								label: t(`posts.filters.${kind}`),
								current: filters.kind === kind,
							})),
						]}
					/>
					{(community.languages.length > 1 || filters.language) && (
						<Chips
							label={t("posts.languageLabel")}
							chips={[
								{
									href: filtered({ language: undefined }),
									label: t("posts.anyLanguage"),
									current: !filters.language,
								},
								...languageChoices(t.locale).map(({ value, label }) => ({
									href: filtered({ language: value }),
									label,
									current: filters.language === value,
								})),
							]}
						/>
					)}
				</div>
				{talk.recent.rows.length > 0 ? (
					<PostRows posts={talk.recent.rows} slug={community.slug} />
				) : (
					// Without a filter there are posts above.
					!whole && (
						<EmptyState title={filters.kind ? t(`posts.emptyKindTitle.${filters.kind}`) : t("posts.emptyTitle")} />
					)
				)}
				<MoreLink href={talk.recent.next && filtered({ after: talk.recent.next })} label={t("posts.older")} />
			</Section>
			{askBar}
		</>
	);
}

function addressOf(home: string, { kind, language, after }: PostFilters): string {
	const query = new URLSearchParams({ ...(kind && { kind }), ...(language && { language }), ...(after && { after }) });
	return query.size > 0 ? `${home}?${query}` : home;
}

function ScheduledPosts({ posts, slug }: { posts: readonly ScheduledPost[]; slug: string }) {
	const { viewer, t } = requestContext();
	return (
		<Section title={t("talk.scheduledTitle")}>
			<ul className="rows">
				{posts.map(({ id, title, language, scheduledFor }) => (
					<li key={id} className="row bare">
						<div className="min-w-0">
							<a
								dir="auto"
								className="row-link font-semibold"
								href={`/communities/${slug}/posts/${id}`}
								lang={language}
							>
								{title}
							</a>
							{scheduledFor && <p className="muted mt-0.5">{fullInstant(scheduledFor, viewer)}</p>}
						</div>
					</li>
				))}
			</ul>
		</Section>
	);
}
