import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { TagList, type TagProps } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import type { FeedPost } from "@/lib/posts/feed";
import { fullName } from "@/lib/text";
import { AuthorAvatar } from "./author-name";

interface Props {
	posts: readonly FeedPost[];
	/** What happened until then is seen; null at the first visit, when nothing is new. */
	seenUntil: Date | null;
	/** The activity of the post above the first of this page. */
	before: Date | null;
	markUnreadAction: FormAction;
}

/** The feed of home: what is new, a line, and what was there at the last visit. */
export function FeedRows({ posts, seenUntil, before, markUnreadAction }: Props) {
	const { t } = requestContext();
	const isNew = (instant: Date) => seenUntil !== null && instant > seenUntil;
	const firstSeen = posts.findIndex(({ livelyAt }) => !isNew(livelyAt));
	const nothingNew = seenUntil !== null && firstSeen === 0 && before === null;
	const lineAt = seenUntil !== null && (firstSeen > 0 || (firstSeen === 0 && before && isNew(before))) ? firstSeen : -1;
	return (
		<>
			{nothingNew && <p className="muted mt-3">{t("home.feedNothingNew")}</p>}
			<ul className="rows">
				{posts.flatMap((post, index) => [
					...(index === lineAt
						? [
								<li key="line" className="feed-line">
									{t("home.feedLine")}
								</li>,
							]
						: []),
					<FeedRow key={post.id} post={post} isNew={isNew(post.livelyAt)} markUnreadAction={markUnreadAction} />,
				])}
			</ul>
		</>
	);
}

function FeedRow({ post, isNew, markUnreadAction }: { post: FeedPost; isNew: boolean; markUnreadAction: FormAction }) {
	const { t } = requestContext();
	const actor = post.replyCount > 0 ? post.lastBy : post.author;
	const name = actor ? fullName(actor) : t("shell.formerColleague");
	const tags: TagProps[] = [
		...(post.kind === "discussion" ? [] : [{ text: t(`posts.kinds.${post.kind}`) }]),
		...(post.acceptedAt ? [{ text: t("posts.answered"), tone: "green" as const }] : []),
	];
	return (
		<li className="row">
			<AuthorAvatar author={actor} />
			<div className="min-w-0">
				<a
					dir="auto"
					className={`row-link [overflow-wrap:anywhere] ${isNew ? "font-semibold" : ""}`}
					href={`/communities/${post.slug}/posts/${post.id}`}
					lang={post.language}
				>
					{post.title}
				</a>{" "}
				<TagList tags={tags} />
				<p className="muted mt-0.5">
					{t(post.replyCount > 0 ? "home.feedReplied" : "home.feedWrote", { name })}
					{" · "}
					<a dir="auto" className="row-link" href={`/communities/${post.slug}`}>
						{post.communityName}
					</a>
				</p>
			</div>
			<div className="aside [&_.plain]:font-normal [&_.plain]:text-ink-3">
				<p>
					<RelativeTime instant={post.livelyAt} />
				</p>
				{post.replyCount > 0 && <p>{t("posts.replies", { count: post.replyCount })}</p>}
				{!isNew && (
					<div className="on-hover">
						<ButtonForm
							action={markUnreadAction}
							hidden={{ id: post.id }}
							look="plain"
							small
							label={t("home.markUnreadFor", { title: post.title })}
						>
							{t("home.markUnread")}
						</ButtonForm>
					</div>
				)}
			</div>
		</li>
	);
}
