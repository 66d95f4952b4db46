import { homeFeed } from "@/lib/posts/feed";
import type { Viewer } from "@/lib/viewer";
import { at } from "../factories";

/** The posts of the first page of somebody's feed. */
export const communityFeedIds = async (viewer: Viewer): Promise<string[]> =>
	(await homeFeed(viewer, {}, at)).rows.map(({ id }) => id);
