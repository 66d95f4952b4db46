import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { RelativeTime } from "@/components/ui/time";
import type { Author } from "@/lib/posts/authors";
import { AuthorAvatar, AuthorName } from "./author-name";

interface Props {
	written: { author: Author | null; createdAt: Date; editedAt: Date | null };
	/** Links and buttons for the text. */
	children?: ReactNode;
}

export function Byline({ written: { author, createdAt, editedAt }, children }: Props) {
	const { t } = requestContext();
	return (
		<div className="flex items-center gap-3">
			<AuthorAvatar author={author} />
			<p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
				<AuthorName author={author} />
				<span className="muted">
					<RelativeTime instant={createdAt} />
					{editedAt && (
						<>
							{", "}
							{t("posts.edited")} <RelativeTime instant={editedAt} />
						</>
					)}
				</span>
			</p>
			<div className="ml-auto flex flex-none flex-wrap gap-x-4 [&_.plain]:font-normal [&_.plain]:text-ink-3 [&_.plain]:text-small">
				{children}
			</div>
		</div>
	);
}
