import { AuthorAvatar, AuthorName } from "@/components/posts/author-name";
import { requestContext } from "@/components/request-context";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import type { Author } from "@/lib/posts/authors";

interface Props {
	/** Left out where it is not said who wrote it. */
	author?: Author | null;
	createdAt: Date;
	bodyHtml: string;
	language: string;
	/** For the text that the case is about. */
	title?: string;
	hiddenAs?: "waiting" | "declined" | "hidden" | null;
	deletedAt?: Date | null;
}

/** A text of a thread with its author, as moderators read it. */
export function CaseText({ author, createdAt, bodyHtml, language, title, hiddenAs, deletedAt }: Props) {
	const { t } = requestContext();
	return (
		<article className="grid gap-2.5">
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
				{author !== undefined && <AuthorAvatar author={author} />}
				<p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
					{author !== undefined && <AuthorName author={author} />}
					<span className="muted">
						<RelativeTime instant={createdAt} />
					</span>
					{hiddenAs && <Tag tone="bloom">{t(`moderation.case.hidden.${hiddenAs}`)}</Tag>}
					{deletedAt && <Tag>{t("moderation.case.deleted")}</Tag>}
				</p>
			</div>
			{title && (
				<p dir="auto" lang={language} className="font-semibold [overflow-wrap:anywhere]">
					{title}
				</p>
			)}
			<Prose html={bodyHtml} lang={language} />
		</article>
	);
}
