import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ReplyForm } from "@/components/posts/reply-form";
import { PageHead } from "@/components/ui/page";
import { madeFrom } from "@/lib/edits";
import { replyToEdit } from "@/lib/posts/post-page";
import { replyFields } from "@/lib/posts/replies";
import { editReplyAction } from "./actions";

type Props = PageProps<"/communities/[slug]/posts/[id]/replies/[replyId]/edit">;

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("posts.editReplyTitle"));

export default pageWithStatus(async function EditReplyPage({ params }: Props) {
	const { viewer, t } = await requireEmployee();
	const { slug, id, replyId } = await params;
	const { post, ...reply } = await replyToEdit(viewer, slug, id, replyId);
	const thread = `/communities/${slug}/posts/${id}`;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: post.community.name, href: `/communities/${slug}` },
					{ label: post.title, href: thread },
				]}
				title={t("posts.editReplyTitle")}
			/>
			<ReplyForm
				slug={slug}
				action={editReplyAction}
				start={reply}
				hidden={{ id: replyId, madeFrom: madeFrom(replyFields(reply)) }}
				button={t("shell.save")}
				cancel={thread}
			/>
		</>
	);
});
