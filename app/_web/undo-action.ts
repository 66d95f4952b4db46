"use server";

import { z } from "zod";
import { restoreMaterial } from "@/lib/attendance/materials";
import { joinCommunity } from "@/lib/communities/memberships";
import { unmarkRead } from "@/lib/notifications/inbox";
import { takeBackAnswer } from "@/lib/posts/answers";
import { restorePost } from "@/lib/posts/posts";
import { restoreReply } from "@/lib/posts/replies";
import { restoreDraft } from "@/lib/practices/drafts";
import { withdrawReuse } from "@/lib/practices/reuses";
import { resumeSeries } from "@/lib/series/series";
import type { Viewer } from "@/lib/viewer";
import { formAction } from "./action";

type Undoer = (viewer: Viewer, input: Record<string, string>, at: Date) => Promise<unknown>;

/** The verbs that a notice can undo. Each checks the viewer's rights. */
const UNDOERS: Record<string, Undoer> = {
	"membership.left": (viewer, { slug = "" }, at) => joinCommunity(viewer, slug, at),
	"practice.discarded": (viewer, { slug = "" }, at) => restoreDraft(viewer, slug, at),
	"practice.reused": (viewer, { slug = "" }, at) => withdrawReuse(viewer, slug, at),
	"post.deleted": (viewer, { id = "" }, at) => restorePost(viewer, id, at),
	"reply.deleted": (viewer, { id = "" }, at) => restoreReply(viewer, id, at),
	"answer.accepted": (viewer, { id = "" }, at) => takeBackAnswer(viewer, id, at),
	"series.ended": (viewer, { id = "" }, at) => resumeSeries(viewer, id, at),
	"material.removed": (viewer, { id = "" }, at) => restoreMaterial(viewer, id, at),
	"inbox.allRead": (viewer, input) => unmarkRead(viewer, z.coerce.date().parse(input.readAt)),
};

const undoInput = z.object({
	verb: z.enum(Object.keys(UNDOERS)),
	input: z.string().max(2000),
});

export const undoAction = formAction(undoInput, async ({ viewer, input, at }) => {
	const values = z.record(z.string(), z.string()).parse(JSON.parse(input.input));
	await UNDOERS[input.verb]?.(viewer, values, at);
	return {
		to: null,
		notice: { key: "shell.undone" },
	};
});
