import { kysely } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { postReadableBy, postVisibleTo } from "./policy";

const postsInCommunities = () =>
	kysely.selectFrom("posts as post").innerJoin("communities as c", "c.id", "post.communityId");

/** Posts that lists may show, each with its community `c`. */
export const visiblePosts = (viewer: Viewer) => postsInCommunities().where(postVisibleTo(viewer));

/** Posts whose page the viewer may open, each with its community `c`. */
export const readablePosts = (viewer: Viewer) => postsInCommunities().where(postReadableBy(viewer));

/** A post that lists may show, for what the viewer keeps about it for themselves. @throws NotFound */
export async function visiblePost(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const query = visiblePosts(viewer)
		.select(["post.id", "post.kind", "post.livelyAt", "c.slug"])
		.where("post.id", "=", id);
	return found(await query.executeTakeFirst());
}
