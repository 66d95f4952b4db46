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
	post: ListedPost & { waitingHours?: number };
	slug: string;
	badges: Badges;
	viewer: Viewer;
	t: Translate;
	at: Date;
}

/** A post in a list: what, by whom, when, and what became of it. */
export function PostRow({ post, slug, badges, viewer, t, at }: Props) {
	const { author, answeredBy } = post;
	const by = [
		author ? fullName(author) : t("shell.formerColleague"),
		author?.unit && nameIn(viewer.locale, author.unit),
		author && badges.has(author.id) && t("posts.champion"),
	].filter(Boolean);
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
				{post.waitingHours !== undefined && <WaitingTag hours={post.waitingHours} t={t} />}
				<p className="muted mt-0.5">
					{by.join(" · ")} · <RelativeTime instant={post.createdAt} at={at} reader={viewer} />
					{answeredBy && ` · ${t("posts.answeredBy", { name: fullName(answeredBy) })}`}
				</p>
				<p className="muted only-phone">{post.replyCount > 0 && t("posts.replies", { count: post.replyCount })}</p>
			</div>
			<div className="aside not-phone">
				{(post.replyCount > 0 || post.kind !== "announcement") && t("posts.replies", { count: post.replyCount })}
			</div>
		</li>
	);
}
