import type { ReactNode } from "react";
import { HiddenNotice } from "@/components/moderation/hidden-notice";
import { ReportLink } from "@/components/moderation/report-link";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Notice, PageHead } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { relativeDay } from "@/lib/clock";
import { canDelete, canEdit, canReply } from "@/lib/posts/policy";
import type { ShownPost } from "@/lib/posts/post-page";
import { titleFor } from "@/lib/posts/titles";
import { fullName } from "@/lib/text";
import { AnnouncementText } from "./announcement-parts";
import { Byline } from "./byline";
import { DeletedText } from "./deleted-text";
import { PostButton } from "./post-button";
import { WaitingTag } from "./waiting-tag";

interface Props {
	post: ShownPost;
	deleteAction: FormAction;
	restoreAction: FormAction;
	/** Above the text: what an announcement or those who look after the community need. */
	before?: ReactNode;
	/** Below the text: a poll, reactions. */
	children?: ReactNode;
}

export function PostArticle({ post, deleteAction, restoreAction, before, children }: Props) {
	const { viewer, t } = requestContext();
	const { community } = post;
	const home = `/communities/${community.slug}`;
	const here = `${home}/posts/${post.id}`;
	const isOpen = post.kind === "question" && !post.acceptedReplyId;
	const name = post.author ? fullName(post.author) : t("shell.formerColleague");
	return (
		<article data-quotable={here} data-wrote={t("talk.quoted", { name })}>
			<PageHead
				crumbs={[
					{ label: t("communities.title"), href: "/communities" },
					{ label: community.name, href: home },
				]}
				title={titleFor(viewer.locale, post).title}
			>
				<p className="chips mt-3.5">
					<Tag>{t(`posts.kinds.${post.kind}`)}</Tag>
					{post.pinnedAt && <Tag tone="blue">{t("talk.pinned")}</Tag>}
					{post.lockedAt && <Tag>{t("talk.locked")}</Tag>}
					{post.acceptedReplyId && <Tag tone="green">{t("posts.answered")}</Tag>}
					{isOpen && <WaitingTag since={post.createdAt} />}
				</p>
				<MoveLine post={post} />
			</PageHead>
			<div className="grid gap-4">
				<Byline written={post} history={`${here}/history`}>
					{canReply(viewer, post).allowed && post.body && (
						<a
							className={buttonClass({ look: "plain" })}
							href={`${here}?quote=${post.id}#reply`}
							aria-label={t("talk.quotePost")}
							data-quote
						>
							{t("talk.quote")}
						</a>
					)}
					{canEdit(viewer, post, community).allowed && (
						<a className={buttonClass({ look: "plain" })} href={`${here}/edit`}>
							{t("posts.edit")}
						</a>
					)}
					{canDelete(viewer, post, community).allowed && (
						<PostButton action={deleteAction} id={post.id} label={t("posts.deletePost")}>
							{t("posts.delete")}
						</PostButton>
					)}
					{!post.scheduledFor && <ReportLink thread={here} text={post} label={t("moderation.report.linkPost")} />}
				</Byline>
				{before}
				{!post.deletedAt && <HiddenNotice text={post} community={community} />}
				{post.deletedAt ? (
					<DeletedText text={post} community={community} restoreAction={restoreAction} />
				) : (
					<>
						<div data-words>
							<AnnouncementText post={post} />
						</div>
						{children}
					</>
				)}
				{post.lockedAt && <Notice>{t("talk.lockedBecause", { reason: post.lockReason ?? "" })}</Notice>}
			</div>
		</article>
	);
}

/** From where the thread came, named to those who can read that community. */
function MoveLine({ post: { move } }: { post: ShownPost }) {
	const { viewer, t, at } = requestContext();
	if (!move) return null;
	const name = move.status === "left" ? t("shell.formerColleague") : fullName(move);
	const when = relativeDay(new Date(move.at), at, viewer);
	return (
		<p className="muted mt-2">
			{move.from
				? t("talk.movedFrom", { name, when, community: move.from.name })
				: t("talk.movedFromHidden", { name, when })}
		</p>
	);
}
