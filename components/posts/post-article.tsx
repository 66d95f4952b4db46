import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { PageHead } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { canDelete, canEdit } from "@/lib/posts/policy";
import type { ShownPost } from "@/lib/posts/post-page";
import { Byline } from "./byline";
import { DeletedText } from "./deleted-text";
import { PostButton } from "./post-button";
import { WaitingTag } from "./waiting-tag";

interface Props {
	post: ShownPost;
	deleteAction: FormAction;
	restoreAction: FormAction;
}

export function PostArticle({ post, deleteAction, restoreAction }: Props) {
	const { viewer, t } = requestContext();
	const { community } = post;
	const home = `/communities/${community.slug}`;
	const isOpen = post.kind === "question" && !post.acceptedReplyId;
	return (
		<article>
			<PageHead
				crumbs={[
					{ label: t("communities.title"), href: "/communities" },
					{ label: community.name, href: home },
				]}
				title={post.title}
			>
				<p className="chips mt-3.5">
					<Tag>{t(`posts.kinds.${post.kind}`)}</Tag>
					{post.acceptedReplyId && <Tag tone="green">{t("posts.answered")}</Tag>}
					{isOpen && <WaitingTag since={post.createdAt} />}
				</p>
			</PageHead>
			<div className="grid gap-4">
				<Byline written={post}>
					{canEdit(viewer, post, community).allowed && (
						<a className={buttonClass({ look: "plain" })} href={`${home}/posts/${post.id}/edit`}>
							{t("posts.edit")}
						</a>
					)}
					{canDelete(viewer, post, community).allowed && (
						<PostButton action={deleteAction} id={post.id} label={t("posts.deletePost")}>
							{t("posts.delete")}
						</PostButton>
					)}
				</Byline>
				{post.deletedAt ? (
					<DeletedText text={post} community={community} restoreAction={restoreAction} />
				) : (
					<Prose html={post.bodyHtml} lang={post.language} />
				)}
			</div>
		</article>
	);
}
