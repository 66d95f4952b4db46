import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import { nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedPost } from "@/lib/posts/queries";
import { fullName } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { AuthorAvatar, type Badges } from "./author-name";
import { WaitingTag } from "./waiting-tag";

interface Props {
	post: ListedPost;
	/** Among the questions that wait: how long matters, not when it was last lively. */
	waits?: boolean;
	slug: string;
	badges: Badges;
	viewer: Viewer;
	t: Translate;
	at: Date;
}

/** A post in a list: what, by whom, and what became of it. */
export function PostRow({ post, waits, slug, badges, viewer, t, at }: Props) {
	const { author, answeredBy } = post;
	const by = [
		author ? fullName(author) : t("shell.formerColleague"),
		author?.unit && nameIn(viewer.locale, author.unit),
		author && badges.has(author.id) && t("posts.champion"),
	].filter(Boolean);
	const replies = (waits || post.replyCount > 0) && t("posts.replies", { count: post.replyCount });
	const lively = <RelativeTime instant={post.livelyAt} at={at} reader={viewer} />;
	return (
		<li className="row">
			<AuthorAvatar author={author} />
			<div>
				<a
					className="row-link font-semibold [overflow-wrap:anywhere]"
					href={`/communities/${slug}/posts/${post.id}`}
					lang={post.language}
				>
					{post.title}
				</a>{" "}
				{post.kind === "announcement" && <Tag>{t("posts.kinds.announcement")}</Tag>}
				{post.acceptedAt && <Tag tone="green">{t("posts.answered")}</Tag>}
				{waits && <WaitingTag since={post.createdAt} at={at} viewer={viewer} t={t} />}
				<p className="muted mt-0.5">
					{by.join(" · ")}
					{waits && (
						<>
							{" · "}
							<RelativeTime instant={post.createdAt} at={at} reader={viewer} />
						</>
					)}
					{answeredBy && ` · ${t("posts.answeredBy", { name: fullName(answeredBy) })}`}
				</p>
			</div>
			<div className="aside">
				{replies && <p>{replies}</p>}
				{!waits && <p>{lively}</p>}
			</div>
		</li>
	);
}
