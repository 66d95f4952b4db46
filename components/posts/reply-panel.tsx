import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Notice, Section } from "@/components/ui/page";
import { canReply } from "@/lib/posts/policy";
import type { postPage, ShownPost, ShownReply } from "@/lib/posts/post-page";
import { quoteOf } from "@/lib/posts/quoting";
import { refusalText } from "@/lib/refusal-text";
import { fullName } from "@/lib/text";
import { ReplyForm } from "./reply-form";

interface Props {
	post: ShownPost;
	accepted: ShownReply | null;
	replies: Awaited<ReturnType<typeof postPage>>["replies"];
	/** The text that the field begins with, as a quote. */
	quote?: string;
	replyAction: FormAction;
}

/** The form for a reply, or why there is none. */
export function ReplyPanel({ post, accepted, replies, quote, replyAction }: Props) {
	const { viewer, t } = requestContext();
	const home = `/communities/${post.community.slug}`;
	const here = `${home}/posts/${post.id}`;
	const verdict = canReply(viewer, post);
	// Above the replies it says why.
	if (post.lockedAt) return null;
	const quoted =
		quote === undefined
			? undefined
			: [post, accepted, ...replies.rows].find((text) => text?.id === quote && !text.deletedAt && !text.hiddenAs);
	const path = quoted && quoted.id !== post.id ? `${here}?reply=${quoted.id}#reply-${quoted.id}` : here;
	const name = quoted?.author ? fullName(quoted.author) : t("shell.formerColleague");
	return (
		<>
			<Section title={t("posts.reply")}>
				<div id="reply" className="mt-4">
					{verdict.allowed ? (
						<ReplyForm
							key={quoted ? quoted.id : ""}
							slug={post.community.slug}
							action={replyAction}
							start={quoted ? { body: quoteOf(quoted.body, t("talk.quoted", { name }), path) } : {}}
							hidden={{ postId: post.id }}
							button={t("posts.reply")}
						/>
					) : (
						<Notice>
							<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
								<p>{refusalText(t, verdict, viewer)}</p>
								{verdict.reason === "members_only" && (
									<ButtonLink href={home} look="quiet" small>
										<span className="[overflow-wrap:anywhere]">
											{t("posts.joinToReply", { community: post.community.name })}
										</span>
									</ButtonLink>
								)}
							</div>
						</Notice>
					)}
				</div>
			</Section>
			{verdict.allowed && (
				<div className="only-phone">
					<div className="action-bar">
						<ButtonLink href="#reply" wide>
							{t("posts.reply")}
						</ButtonLink>
					</div>
				</div>
			)}
		</>
	);
}
