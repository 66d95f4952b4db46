import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { PostForm } from "@/components/posts/post-form";
import { madeFrom } from "@/lib/edits";
import { pollToCorrect } from "@/lib/posts/polls";
import { postToEdit } from "@/lib/posts/post-page";
import { editedFields } from "@/lib/posts/posts";
import { editPostAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("posts.edit"));

export default pageWithStatus(async function EditPostPage({
	params,
}: PageProps<"/communities/[slug]/posts/[id]/edit">) {
	const { viewer, t, at } = await requireEmployee();
	const { slug, id } = await params;
	const post = await postToEdit(viewer, slug, id);
	const poll = post.kind === "poll" ? await pollToCorrect(id, at) : null;
	const home = `/communities/${slug}`;
	return (
		<>
			<CommunitySubpageHead community={post.community} title={t("posts.editTitle", { title: post.title })} />
			<PostForm
				slug={slug}
				action={editPostAction}
				kind={post.kind}
				start={post}
				poll={poll}
				hidden={{ id, madeFrom: madeFrom(editedFields(post)) }}
				button={t("shell.save")}
				cancel={`${home}/posts/${id}`}
			/>
		</>
	);
});
