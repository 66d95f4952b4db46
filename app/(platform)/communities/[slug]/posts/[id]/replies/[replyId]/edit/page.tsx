import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ReplyForm } from "@/components/posts/reply-form";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";
import { replyToEdit } from "@/lib/posts/page-queries";
import { editReplyAction } from "./actions";

type Props = PageProps<"/communities/[slug]/posts/[id]/replies/[replyId]/edit">;

export const generateMetadata = pageTitle(async () =>
	translator((await requireEmployee()).locale)("posts.editReplyTitle"),
);

export default pageWithStatus(async function EditReplyPage({ params }: Props) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
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
				action={editReplyAction}
				t={t}
				start={reply}
				hidden={{ id: replyId, editedAt: reply.editedAt?.toISOString() ?? "" }}
				button={t("shell.save")}
				cancel={thread}
			/>
		</>
	);
});
