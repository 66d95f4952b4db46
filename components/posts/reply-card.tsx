import { HiddenNotice } from "@/components/moderation/hidden-notice";
import { ReportLink } from "@/components/moderation/report-link";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import { relativeDay } from "@/lib/clock";
import { canAccept, canAnswerTo, canDelete, canEdit, canReply } from "@/lib/posts/policy";
import type { ShownPost, ShownReply } from "@/lib/posts/post-page";
import type { ShownReaction } from "@/lib/posts/reactions";
import { fullName } from "@/lib/text";
import { Byline } from "./byline";
import { DeletedText } from "./deleted-text";
import { PostButton } from "./post-button";
import { Reactions } from "./reactions";

export interface ReplyActions {
	acceptAction: FormAction;
	takeBackAction: FormAction;
	deleteReplyAction: FormAction;
	restoreReplyAction: FormAction;
	reactAction: FormAction;
}

interface Props {
	reply: ShownReply;
	post: ShownPost;
	accepted?: boolean;
	reactions: readonly ShownReaction[];
	actions: ReplyActions;
}

export function ReplyCard({ reply, post, accepted, reactions, actions }: Props) {
	const { viewer, t, at } = requestContext();
	const { community } = post;
	if (!reply.isReadable) return <ReplyTombstone reply={reply} />;
	const thread = `/communities/${community.slug}/posts/${post.id}`;
	const here = `${thread}?reply=${reply.id}#reply-${reply.id}`;
	const name = reply.author ? fullName(reply.author) : t("shell.formerColleague");
	const mayAccept = canAccept(viewer, post, at).allowed;
	return (
		<article
			id={`reply-${reply.id}`}
			className={accepted ? "panel grid gap-3 border-accent" : "grid gap-3"}
			data-quotable={here}
			data-wrote={t("talk.quoted", { name })}
		>
			{accepted && (
				<h2>
					<Tag tone="green">{t("posts.acceptedTitle")}</Tag>
				</h2>
			)}
			<Byline
				written={reply}
				link={{ href: here, label: t("talk.linkLabel", { name }) }}
				history={`${thread}/history?reply=${reply.id}`}
			>
				{!reply.deletedAt && !reply.hiddenAs && canReply(viewer, post).allowed && (
					<a
						className={buttonClass({ look: "plain" })}
						href={`${thread}?reply=${reply.id}&quote=${reply.id}#reply`}
						aria-label={t("talk.quoteLabel", { name })}
						data-quote
					>
						{t("talk.quote")}
					</a>
				)}
				{canEdit(viewer, reply, community).allowed && (
					<a
						className={buttonClass({ look: "plain" })}
						href={`${thread}/replies/${reply.id}/edit`}
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
				<ReportLink
					thread={thread}
					replyId={reply.id}
					text={reply}
					label={t("moderation.report.linkReply", { name })}
				/>
			</Byline>
			{!reply.deletedAt && <HiddenNotice text={reply} community={community} />}
			{reply.deletedAt ? (
				<DeletedText text={reply} community={community} restoreAction={actions.restoreReplyAction} />
			) : (
				<>
					<div data-words>
						<Prose html={reply.bodyHtml} lang={reply.language} />
					</div>
					<Reactions
						text="reply"
						id={reply.id}
						name={name}
						given={reactions}
						mayReact={!reply.hiddenAs && canAnswerTo(viewer, post).allowed}
						action={actions.reactAction}
					/>
				</>
			)}
			{accepted && mayAccept && (
				<PostButton action={actions.takeBackAction} id={post.id} label={t("posts.takeBackLabel", { name })}>
					{t("posts.takeBack")}
				</PostButton>
			)}
			{!post.acceptedReplyId && !reply.deletedAt && !reply.hiddenAs && mayAccept && (
				<PostButton action={actions.acceptAction} id={reply.id} look="quiet" label={t("posts.acceptLabel", { name })}>
					{t("posts.accept")}
				</PostButton>
			)}
		</article>
	);
}

/** In the place of a reply that was deleted: that there was one, and who took it away. */
function ReplyTombstone({ reply }: { reply: ShownReply }) {
	const { t } = requestContext();
	const who = reply.deletedById === reply.authorId ? "author" : "moderator";
	return (
		<p id={`reply-${reply.id}`} className="tombstone">
			{t(`talk.deletedReply.${who}`)} {reply.deletedAt && <RelativeTime instant={reply.deletedAt} />}
		</p>
	);
}
