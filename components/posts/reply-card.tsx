import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { relativeDay } from "@/lib/clock";
import { canAccept, canDelete, canEdit } from "@/lib/posts/policy";
import type { ShownPost, ShownReply } from "@/lib/posts/post-page";
import { fullName } from "@/lib/text";
import { Byline } from "./byline";
import { DeletedText } from "./deleted-text";
import { PostButton } from "./post-button";

export interface ReplyActions {
	acceptAction: FormAction;
	takeBackAction: FormAction;
	deleteReplyAction: FormAction;
	restoreReplyAction: FormAction;
}

interface Props {
	reply: ShownReply;
	post: ShownPost;
	accepted?: boolean;
	actions: ReplyActions;
}

export function ReplyCard({ reply, post, accepted, actions }: Props) {
	const { viewer, t, at } = requestContext();
	const { community } = post;
	const name = reply.author ? fullName(reply.author) : t("shell.formerColleague");
	return (
		<article id={`reply-${reply.id}`} className={accepted ? "panel grid gap-3 border-accent" : "grid gap-3"}>
			{accepted && (
				<h2>
					<Tag tone="green">{t("posts.acceptedTitle")}</Tag>
				</h2>
			)}
			<Byline written={reply}>
				{canEdit(viewer, reply, community).allowed && (
					<a
						className={buttonClass({ look: "plain" })}
						href={`/communities/${community.slug}/posts/${post.id}/replies/${reply.id}/edit`}
						aria-label={t("posts.editReply", { when: relativeDay(reply.createdAt, at, viewer) })}
					>
						{t("posts.edit")}
					</a>
				)}
				{canDelete(viewer, reply, community).allowed && (
					<PostButton action={actions.deleteReplyAction} id={reply.id} label={t("posts.deleteReply", { name })}>
						{t("posts.delete")}
					</PostButton>
				)}
			</Byline>
			{reply.deletedAt ? (
				<DeletedText text={reply} community={community} restoreAction={actions.restoreReplyAction} />
			) : (
				<Prose html={reply.bodyHtml} lang={reply.language} />
			)}
			{accepted && canAccept(viewer, post).allowed && (
				<PostButton action={actions.takeBackAction} id={post.id} label={t("posts.takeBackLabel", { name })}>
					{t("posts.takeBack")}
				</PostButton>
			)}
			{!post.acceptedReplyId && !reply.deletedAt && canAccept(viewer, post).allowed && (
				<PostButton action={actions.acceptAction} id={reply.id} look="quiet" label={t("posts.acceptLabel", { name })}>
					{t("posts.accept")}
				</PostButton>
			)}
		</article>
	);
}
