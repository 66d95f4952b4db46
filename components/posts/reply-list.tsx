import { requestContext } from "@/components/request-context";
import { MoreLink } from "@/components/ui/more-link";
import { Section } from "@/components/ui/page";
import type { postPage, ShownPost, ShownReply } from "@/lib/posts/post-page";
import type { ShownReaction } from "@/lib/posts/reactions";
import { LATEST } from "@/lib/posts/schema";
import { type ReplyActions, ReplyCard } from "./reply-card";

interface Props {
	post: ShownPost;
	accepted: ShownReply | null;
	replies: Awaited<ReturnType<typeof postPage>>["replies"];
	reactions: ReadonlyMap<string, ShownReaction[]>;
	actions: ReplyActions;
}

/** One page of the replies, with the ways to the others. */
export function ReplyList({ post, accepted, replies, reactions, actions }: Props) {
	const { t } = requestContext();
	const here = `/communities/${post.community.slug}/posts/${post.id}`;
	const card = (reply: ShownReply, isAccepted = false) => (
		<ReplyCard
			post={post}
			reply={reply}
			accepted={isAccepted}
			reactions={reactions.get(reply.id) ?? []}
			actions={actions}
		/>
	);
	return (
		<>
			{accepted && <div className="mt-9">{card(accepted, true)}</div>}
			<Section
				title={
					accepted
						? t("posts.otherReplies", { count: post.replyCount - 1 })
						: t("posts.replies", { count: post.replyCount })
				}
				more={replies.next ? { href: `${here}?before=${LATEST}#reply`, label: t("talk.newest") } : undefined}
			>
				<MoreLink href={replies.startsLate ? here : null} label={t("posts.firstReplies")} />
				<MoreLink href={replies.previous && `${here}?before=${replies.previous}#reply`} label={t("talk.earlier")} />
				<ol className="rows">
					{replies.rows.map((reply) => (
						<li key={reply.id}>{card(reply)}</li>
					))}
				</ol>
				<MoreLink href={replies.next && `${here}?after=${replies.next}`} label={t("posts.moreReplies")} />
			</Section>
		</>
	);
}
