import type { TagWords } from "@/components/ui/tag";
import { relativeMoment } from "@/components/ui/time";
import { nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedPost } from "@/lib/posts/queries";
import { fullName } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { authorInitials, type Badges } from "./author-name";
import { PostLine } from "./post-line";
import { waitingTags } from "./waiting-tag";

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
	const tags: TagWords[] = [
		...(post.kind === "announcement" ? [{ text: t("posts.kinds.announcement") }] : []),
		...(post.acceptedAt ? [{ text: t("posts.answered"), tone: "green" as const }] : []),
		...(waits ? waitingTags({ since: post.createdAt, at, viewer, t }) : []),
	];
	return (
		<PostLine
			initials={authorInitials(author)}
			href={`/communities/${slug}/posts/${post.id}`}
			title={post.title}
			lang={post.language}
			tags={tags}
			by={by.join(" · ")}
			asked={waits ? relativeMoment(post.createdAt, at, viewer) : undefined}
			answered={answeredBy ? t("posts.answeredBy", { name: fullName(answeredBy) }) : undefined}
			replies={waits || post.replyCount > 0 ? t("posts.replies", { count: post.replyCount }) : undefined}
			lively={waits ? undefined : relativeMoment(post.livelyAt, at, viewer)}
		/>
	);
}
