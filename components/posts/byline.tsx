import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { RelativeTime } from "@/components/ui/time";
import type { Author } from "@/lib/posts/authors";
import { AuthorAvatar, AuthorName } from "./author-name";

interface Props {
	written: { author: Author | null; createdAt: Date; editedAt: Date | null };
	/** Leads to this text alone, and what a screen reader calls it. */
	link?: { href: string; label: string };
	/** Its earlier versions. */
	history?: string;
	/** Links and buttons for the text. */
	children?: ReactNode;
}

export function Byline({ written: { author, createdAt, editedAt }, link, history, children }: Props) {
	const { t } = requestContext();
	const edited = editedAt && (
		<>
			{t("posts.edited")} <RelativeTime instant={editedAt} />
		</>
	);
	return (
		<div className="flex items-center gap-3">
			<AuthorAvatar author={author} />
			<p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
				<AuthorName author={author} />
				<span className="muted">
					{link ? (
						<a className="row-link" href={link.href} title={link.label}>
							<RelativeTime instant={createdAt} />
						</a>
					) : (
						<RelativeTime instant={createdAt} />
					)}
					{edited && (
						<>
							{", "}
							{history ? (
								<a className="row-link underline" href={history}>
									{edited}
								</a>
							) : (
								edited
							)}
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
