import { requestContext } from "@/components/request-context";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import type { CommunityFacts } from "@/lib/communities/policy";
import { canRestoreText, type TextFacts } from "@/lib/posts/policy";
import { PostButton } from "./post-button";

interface Props {
	text: TextFacts & { id: string; bodyHtml: string; language: string };
	community: CommunityFacts;
	restoreAction: FormAction;
}

/** A deleted text, for people who may still see it, with a button to restore it. */
export function DeletedText({ text, community, restoreAction }: Props) {
	const { viewer, t } = requestContext();
	return (
		<Notice tone="bloom">
			<div className="grid gap-2">
				<p>{text.deletedById === viewer.personId ? t("posts.deletedByYou") : t("posts.deletedByOther")}</p>
				<details>
					<summary className="cursor-pointer">{t("posts.deletedShow")}</summary>
					<div className="mt-2">
						<Prose html={text.bodyHtml} lang={text.language} />
					</div>
				</details>
				{canRestoreText(viewer, text, community).allowed && (
					<PostButton action={restoreAction} id={text.id} look="quiet">
						{t("posts.restore")}
					</PostButton>
				)}
			</div>
		</Notice>
	);
}
