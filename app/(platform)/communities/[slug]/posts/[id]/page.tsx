import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PostArticle } from "@/components/posts/post-article";
import { ReplyCard } from "@/components/posts/reply-card";
import { ReplyForm } from "@/components/posts/reply-form";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { Notice, Section } from "@/components/ui/page";
import { canReply } from "@/lib/posts/policy";
import { postPage } from "@/lib/posts/post-page";
import { threadPosition } from "@/lib/posts/schema";
import {
	acceptAction,
	deletePostAction,
	deleteReplyAction,
	replyAction,
	restorePostAction,
	restoreReplyAction,
	takeBackAction,
} from "./actions";

type Props = PageProps<"/communities/[slug]/posts/[id]">;

const actions = { acceptAction, takeBackAction, deleteReplyAction, restoreReplyAction };

const pageOf = cache(async (slug: string, id: string, after?: string, reply?: string) => {
	const { viewer, at } = await requireEmployee();
	return postPage(viewer, slug, id, at, { after, reply });
});

async function read({ params, searchParams }: Props) {
	const { slug, id } = await params;
	const { after, reply } = threadPosition.parse(await searchParams);
	return pageOf(slug, id, after, reply);
}

export const generateMetadata = pageTitle(async (props: Props) => (await read(props)).post.title);

export default pageWithStatus(async function PostPage(props: Props) {
	const { viewer, t } = await requireEmployee();
	const { post, accepted, replies } = await read(props);
	const home = `/communities/${post.community.slug}`;
	const here = `${home}/posts/${post.id}`;
	const verdict = canReply(viewer, post);
	return (
		<div className="max-w-[72ch]">
			<PostArticle post={post} deleteAction={deletePostAction} restoreAction={restorePostAction} />
			{accepted && (
				<div className="mt-9">
					<ReplyCard post={post} reply={accepted} accepted actions={actions} />
				</div>
			)}
			{!post.deletedAt && (
				<Section
					title={
						accepted
							? t("posts.otherReplies", { count: post.replyCount - 1 })
							: t("posts.replies", { count: post.replyCount })
					}
				>
					<MoreLink href={replies.startsLate ? here : null} label={t("posts.firstReplies")} />
					<ol className="rows">
						{replies.rows.map((reply) => (
							<li key={reply.id}>
								<ReplyCard post={post} reply={reply} actions={actions} />
							</li>
						))}
					</ol>
					<MoreLink href={replies.next && `${here}?after=${replies.next}`} label={t("posts.moreReplies")} />
				</Section>
			)}
			{!post.deletedAt && (
				<Section title={t("posts.reply")}>
					<div id="reply" className="mt-4">
						{verdict.allowed ? (
							<ReplyForm
								action={replyAction}
								start={{ language: viewer.locale }}
								hidden={{ postId: post.id }}
								button={t("posts.reply")}
							/>
						) : (
							<Notice>
								<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
									<p>{t(`refusals.${verdict.reason}`)}</p>
									{verdict.reason === "members_only" && (
										<ButtonLink href={home} look="quiet" small>
											{t("posts.joinToReply", { community: post.community.name })}
										</ButtonLink>
									)}
								</div>
							</Notice>
						)}
					</div>
				</Section>
			)}
			{verdict.allowed && (
				<div className="only-phone">
					<div className="action-bar">
						<ButtonLink href="#reply" wide>
							{t("posts.reply")}
						</ButtonLink>
					</div>
				</div>
			)}
		</div>
	);
});
