import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import type { CommunityFacts } from "@/lib/communities/policy";
import { canPost } from "@/lib/posts/policy";
import type { CommunityPosts as TalkRows } from "@/lib/posts/queries";
import { POST_KINDS, type PostFilters, type PostKind } from "@/lib/posts/schema";
import { PostRows } from "./post-rows";

interface Props {
	community: CommunityFacts & { slug: string };
	talk: TalkRows;
	filters: PostFilters;
}

/** The posts of a community: open questions first. */
export function CommunityPostList({ community, talk, filters }: Props) {
	const { viewer, t } = requestContext();
	const home = `/communities/${community.slug}`;
	const writing = (kind: PostKind) => `${home}/posts/new?kind=${kind}`;
	const may = (kind: PostKind) => canPost(viewer, kind, community).allowed;
	const whole = !filters.kind && !filters.after;
	const write = (kind: PostKind, label: string) => (may(kind) ? { href: writing(kind), label } : undefined);

	const askBar = may("question") && (
		<div className="only-phone">
			<div className="action-bar">
				<ButtonLink href={writing("question")} wide>
					{t("posts.ask")}
				</ButtonLink>
			</div>
		</div>
	);

	if (whole && talk.waiting.length === 0 && talk.recent.rows.length === 0)
		return (
			<EmptyState
				title={t("posts.emptyTitle")}
				action={may("question") && <ButtonLink href={writing("question")}>{t("posts.ask")}</ButtonLink>}
			>
				{t("posts.emptyText")}
			</EmptyState>
		);
	return (
		<>
			{whole && (
				<Section title={t("posts.waitingTitle")} more={write("question", t("posts.ask"))}>
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
			<Section
				title={t("posts.latelyTitle")}
				more={
					filters.kind === "announcement"
						? write("announcement", t("posts.announce"))
						: filters.kind === "question"
							? write("question", t("posts.ask"))
							: write("discussion", t("posts.discuss"))
				}
			>
				<div className="mt-3.5">
					<Chips
						label={t("posts.filterLabel")}
						chips={[
							{ href: home, label: t("posts.filters.all"), current: !filters.kind },
							...POST_KINDS.map((kind) => ({
								href: `${home}?kind=${kind}`,
								label: t(`posts.filters.${kind}`),
								current: filters.kind === kind,
							})),
						]}
					/>
				</div>
				{talk.recent.rows.length > 0 ? (
					<PostRows posts={talk.recent.rows} slug={community.slug} />
				) : (
					<EmptyState title={filters.kind ? t(`posts.emptyKindTitle.${filters.kind}`) : t("posts.emptyTitle")} />
				)}
				<MoreLink href={onwards(home, filters, talk.recent.next)} label={t("posts.older")} />
			</Section>
			{askBar}
		</>
	);
}

function onwards(home: string, { kind }: PostFilters, next: string | null): string | null {
	return next && `${home}?${new URLSearchParams({ ...(kind ? { kind } : {}), after: next })}`;
}
