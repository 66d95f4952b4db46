import { redirect } from "next/navigation";
import { cache } from "react";
import { afterAnswer } from "@/app/_web/after-answer";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { setStatus } from "@/app/_web/response-status";
import { requireEmployee } from "@/app/_web/session";
import { AboutPractice } from "@/components/posts/about-practice";
import { AnnouncementReach, ConfirmReading, ScheduledNotice } from "@/components/posts/announcement-parts";
import { DeletedPost } from "@/components/posts/deleted-post";
import { LiveThread } from "@/components/posts/live-thread";
import { PollPanel } from "@/components/posts/poll-panel";
import { PostArticle } from "@/components/posts/post-article";
import { QuoteSelection } from "@/components/posts/quote-selection";
import { Reactions } from "@/components/posts/reactions";
import { ReplyList } from "@/components/posts/reply-list";
import { ReplyPanel } from "@/components/posts/reply-panel";
import { FollowPanel, ThreadTools } from "@/components/posts/thread-tools";
import { ProposalPanel } from "@/components/proposals/proposal-panel";
import { requestContext } from "@/components/request-context";
import { NotFound } from "@/lib/errors";
import { canAnswerTo, canReply } from "@/lib/posts/policy";
import { pollOf } from "@/lib/posts/polls";
import { deletedPost, movedPost, postPage } from "@/lib/posts/post-page";
import { noteReading, reachOf } from "@/lib/posts/reach";
import { reactionsTo } from "@/lib/posts/reactions";
import { LATEST, threadPosition } from "@/lib/posts/schema";
import { titleFor } from "@/lib/posts/titles";
import { practiceOfPost } from "@/lib/practices/talked-about";
import { proposalOf } from "@/lib/proposals/proposal-page";
import { fullName } from "@/lib/text";
import {
	acceptAction,
	deletePostAction,
	deleteReplyAction,
	replyAction,
	restorePostAction,
	restoreReplyAction,
	takeBackAction,
} from "./actions";
import { raiseAction, supportAction, withdrawSupportAction } from "./proposal-actions";
import {
	confirmAction,
	followAction,
	lockAction,
	moveAction,
	pinAction,
	publishNowAction,
	reactAction,
	unlockAction,
	unpinAction,
	voteAction,
} from "./thread-actions";

type Props = PageProps<"/communities/[slug]/posts/[id]">;

const replyActions = { acceptAction, takeBackAction, deleteReplyAction, restoreReplyAction, reactAction };
const proposalActions = { supportAction, withdrawSupportAction, raiseAction };
const threadActions = { pinAction, unpinAction, lockAction, unlockAction, moveAction, followAction };

const pageOf = cache(async (slug: string, id: string, after?: string, before?: string, reply?: string) => {
	const { viewer, at } = await requireEmployee();
	return postPage(viewer, slug, id, at, { after, before, reply });
});

async function read({ params, searchParams }: Props) {
	const { slug, id } = await params;
	const { after, before, reply, quote } = threadPosition.parse(await searchParams);
	return { ...(await pageOf(slug, id, after, before, reply)), quote };
}

export const generateMetadata = pageTitle(async (props: Props) => {
	const { viewer } = await requireEmployee();
	return titleFor(viewer.locale, (await read(props)).post).title;
});

export default pageWithStatus(async function PostPage(props: Props) {
	const thread = await read(props).catch((problem: unknown) => {
		if (problem instanceof NotFound) return null;
		throw problem;
	});
	return thread ? <Thread {...thread} /> : elsewhere(props);
});

/** A thread that is not here: it was moved, and leads on, or deleted, which is said. @throws NotFound */
async function elsewhere({ params, searchParams }: Props) {
	const { viewer } = requestContext();
	const { slug, id } = await params;
	const { reply } = threadPosition.parse(await searchParams);
	const address = await movedPost(viewer, slug, id);
	if (address) redirect(reply ? `${address}?reply=${reply}` : address);
	const deleted = await deletedPost(viewer, slug, id);
	if (!deleted) throw new NotFound();
	setStatus(404);
	return <DeletedPost {...deleted} />;
}

async function Thread({ post, accepted, replies, quote }: Awaited<ReturnType<typeof read>>) {
	const { viewer, t, at } = requestContext();
	const [poll, proposal, reach, practice, reactions] = await Promise.all([
		post.kind === "poll" ? pollOf(viewer, post.id, at) : null,
		proposalOf(viewer, post),
		reachOf(viewer, post),
		post.practiceId ? practiceOfPost(viewer, post.practiceId) : null,
		reactionsTo(viewer, {
			postId: post.id,
			replyIds: [...replies.rows, ...(accepted ? [accepted] : [])].map(({ id }) => id),
		}),
	]);
	const here = `/communities/${post.community.slug}/posts/${post.id}`;
	if (post.kind === "announcement") afterAnswer(viewer, "noteReading", () => noteReading(viewer, post, at));
	return (
		<div className={post.otherTitle ? "max-w-[110ch]" : "max-w-[72ch]"}>
			<PostArticle
				post={post}
				deleteAction={deletePostAction}
				restoreAction={restorePostAction}
				before={
					<>
						{practice && <AboutPractice practice={practice} />}
						{post.kind === "announcement" && <AnnouncementReach post={post} reach={reach} />}
						<ScheduledNotice post={post} publishAction={publishNowAction} cancelAction={deletePostAction} />
					</>
				}
			>
				{proposal && <ProposalPanel post={post} proposal={proposal} actions={proposalActions} />}
				{poll && <PollPanel post={post} poll={poll} voteAction={voteAction} />}
				<ConfirmReading post={post} action={confirmAction} />
				<Reactions
					text="post"
					id={post.id}
					name={post.author ? fullName(post.author) : t("shell.formerColleague")}
					given={reactions.get(post.id) ?? []}
					mayReact={canAnswerTo(viewer, post).allowed}
					action={reactAction}
				/>
				<ThreadTools post={post} actions={threadActions} />
			</PostArticle>
			{!post.deletedAt && !post.scheduledFor && (
				<>
					<ReplyList post={post} accepted={accepted} replies={replies} reactions={reactions} actions={replyActions} />
					<LiveThread
						address={`${here}/changes`}
						stamp={post.changedAt.toISOString()}
						replies={post.replyCount}
						end={replies.next ? `${here}?before=${LATEST}#reply` : "#reply"}
						texts={{ one: t("talk.newReply"), many: t("talk.newReplies") }}
					/>
					<ReplyPanel post={post} accepted={accepted} replies={replies} quote={quote} replyAction={replyAction} />
					<FollowPanel post={post} actions={threadActions} />
					{canReply(viewer, post).allowed && <QuoteSelection into="reply" label={t("talk.quoteSelection")} />}
				</>
			)}
		</div>
	);
}
