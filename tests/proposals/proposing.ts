import { db } from "@/lib/db";
import { raiseProposal } from "@/lib/proposals/raising";
import type { Viewer } from "@/lib/viewer";
import { at } from "../factories";
import { write } from "../posts/conversation";

/** A proposal of somebody in a community. */
export const propose = (viewer: Viewer, slug: string, title = "One signature for all letters", when = at) =>
	write(viewer, slug, "proposal", when, title);

/** Raised to the hub by a manager. Returns its matter. */
export async function raise(manager: Viewer, postId: string, when = at, note?: string): Promise<string> {
	await raiseProposal(manager, { id: postId, note }, when);
	return matterIdOf(postId);
}

export async function matterIdOf(postId: string): Promise<string> {
	return (await db.raisedProposal.findUniqueOrThrow({ where: { postId }, select: { caseId: true } })).caseId;
}
