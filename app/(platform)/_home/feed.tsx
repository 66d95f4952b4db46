import { FeedRows } from "@/components/posts/feed-rows";
import { requestContext } from "@/components/request-context";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState } from "@/components/ui/page";
import { decodeInstantCursor } from "@/lib/cursor";
import { homeFeed, visitFeed } from "@/lib/posts/feed";
import { markUnreadAction } from "./actions";

/** What happened in the viewer's communities, with a line between what is new and what they have seen. */
export async function Feed({ after }: { after?: string }) {
	const { viewer, t, at } = requestContext();
	const [{ rows, next }, seenUntil] = await Promise.all([homeFeed(viewer, { after }, at), visitFeed(viewer, at)]);
	if (rows.length === 0) return <EmptyState title={t("home.feedEmptyTitle")}>{t("home.feedEmptyText")}</EmptyState>;
	return (
		<>
			<FeedRows
				posts={rows}
				seenUntil={seenUntil}
				before={decodeInstantCursor(after)?.at ?? null}
				markUnreadAction={markUnreadAction}
			/>
			<MoreLink href={next && `/?after=${next}`} label={t("home.feedMore")} />
		</>
	);
}
