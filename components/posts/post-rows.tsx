import { requestContext } from "@/components/request-context";
import { TagList, type TagProps } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import { nameIn } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import type { ListedPost } from "@/lib/posts/queries";
import { fullName } from "@/lib/text";
import { AuthorAvatar } from "./author-name";
import { waitingTags } from "./waiting-tag";

interface Props {
	/** With the community that it is in, where a list has more than one. */
	post: ListedPost & { communitySlug?: string };
	/** In the list of open questions: shows how long they wait instead of the last activity. */
	waits?: boolean;
	slug: string;
}

interface ListProps extends Omit<Props, "post"> {
	posts: readonly Props["post"][];
}

export function PostRows({ posts, ...part }: ListProps) {
	return (
		<ul className="rows">
			{posts.map((post) => (
				<PostRow key={post.id} post={post} {...part} />
			))}
		</ul>
	);
}

function PostRow({ post, waits, slug }: Props) {
	const { viewer, t } = requestContext();
	const { author, answeredBy } = post;
	const by = [
		author ? fullName(author) : t("shell.formerColleague"),
		author?.unit && nameIn(viewer.locale, author.unit),
		author && author.badges.length > 0 && t("posts.champion"),
	].filter(Boolean);
	const tags: TagProps[] = [
		...(post.kind === "announcement" || post.kind === "poll" || post.kind === "proposal"
			? [{ text: t(`posts.kinds.${post.kind}`) }]
			: []),
		...(post.lockedAt ? [{ text: t("talk.locked") }] : []),
		...(post.acceptedAt ? [{ text: t("posts.answered"), tone: "green" as const }] : []),
		...(waits ? waitingTags(post.createdAt) : []),
	];
	return (
		<li className="row">
			<AuthorAvatar author={author} />
			<div>
				<a
					dir="auto"
					className="row-link font-semibold [overflow-wrap:anywhere]"
					href={`/communities/${post.communitySlug ?? slug}/posts/${post.id}`}
					lang={post.language}
				>
					{post.title}
				</a>{" "}
				<TagList tags={tags} />
				<p className="muted mt-0.5">
					{dottedText(by)}
					{waits && (
						<>
							{" · "}
							<RelativeTime instant={post.createdAt} />
						</>
					)}
					{answeredBy && ` · ${t("posts.answeredBy", { name: fullName(answeredBy) })}`}
				</p>
			</div>
			<div className="aside">
				{(waits || post.replyCount > 0) && <p>{t("posts.replies", { count: post.replyCount })}</p>}
				{!waits && (
					<p>
						<RelativeTime instant={post.livelyAt} />
					</p>
				)}
			</div>
		</li>
	);
}
