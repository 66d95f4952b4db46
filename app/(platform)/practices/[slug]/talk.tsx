import { PostRows } from "@/components/posts/post-rows";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { Section } from "@/components/ui/page";
import { canRead } from "@/lib/communities/policy";
import { canPost } from "@/lib/posts/policy";
import { postsAboutPractice } from "@/lib/posts/practice-talk";
import type { PracticePage } from "@/lib/practices/practice-page";

interface Props {
	practice: PracticePage;
	/** Where the list goes on. */
	after?: string;
}

/** Questions and comments about a practice: posts of its community, for those who may read them. */
export async function PracticeTalk({ practice, after }: Props) {
	const { viewer, t, at } = requestContext();
	const { slug, community, publishedAt, language } = practice;
	if (!publishedAt || !canRead(viewer, community).allowed) return null;
	const { rows, next } = await postsAboutPractice(viewer, practice.id, after, at);
	const write = (kind: "question" | "discussion") =>
		`/communities/${community.slug}/posts/new?kind=${kind}&about=${slug}`;
	const mayPost = canPost(viewer, "question", community).allowed;
	if (rows.length === 0 && !mayPost && community.archivedAt) return null;
	return (
		<Section id="talk" title={t("practiceTalk.title")}>
			{rows.length > 0 ? (
				<PostRows posts={rows} slug={community.slug} />
			) : (
				<p className="muted mt-2">{t("practiceTalk.none")}</p>
			)}
			<MoreLink
				href={next && `/practices/${slug}?in=${language}&talk=${encodeURIComponent(next)}#talk`}
				label={t("practiceTalk.earlier")}
			/>
			{mayPost ? (
				<p className="mt-4 flex flex-wrap items-center gap-3">
					<ButtonLink href={write("question")} look="quiet">
						{t("practiceTalk.ask")}
					</ButtonLink>
					<ButtonLink href={write("discussion")} look="plain">
						{t("practiceTalk.comment")}
					</ButtonLink>
				</p>
			) : (
				!community.archivedAt && (
					<p className="muted mt-3">
						{t("practiceTalk.membersOnly")}{" "}
						<a className="text-link" dir="auto" href={`/communities/${community.slug}`}>
							{community.name}
						</a>
					</p>
				)
			)}
		</Section>
	);
}
