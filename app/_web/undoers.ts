import { restoreMaterial } from "@/lib/attendance/materials";
import { restoreCover } from "@/lib/communities/covers";
import { joinCommunity } from "@/lib/communities/memberships";
import { instantIn } from "@/lib/cursor";
import { found } from "@/lib/errors";
import { restoreMeetupCover } from "@/lib/meetups/covers";
import { reinstateMeetup, undoArchive } from "@/lib/meetups/taking-back";
import { unmarkRead } from "@/lib/notifications/inbox";
import { restoreFace } from "@/lib/people/face";
import { takeBackAnswer } from "@/lib/posts/answers";
import { restoreQuestion } from "@/lib/posts/dismissals";
import { restorePost } from "@/lib/posts/posts";
import { restoreReply } from "@/lib/posts/replies";
import { restoreDraft } from "@/lib/practices/drafts";
import { withdrawReuse } from "@/lib/practices/reuses";
import { resumeSeries } from "@/lib/series/series";
import { moveSpeakerInput } from "@/lib/speakers/schema";
import { undoMove } from "@/lib/speakers/speakers";
import type { Viewer } from "@/lib/viewer";

type Undoer = (viewer: Viewer, input: Record<string, string>, at: Date) => Promise<unknown>;

/** What a toast may take back. Each is an ordinary verb, asked with the viewer's own rights. */
export const UNDOERS: Record<string, Undoer> = {
	"membership.left": (viewer, { slug = "" }, at) => joinCommunity(viewer, slug, at),
	"practice.discarded": (viewer, { slug = "" }, at) => restoreDraft(viewer, slug, at),
	"practice.reused": (viewer, { slug = "" }, at) => withdrawReuse(viewer, slug, at),
	"post.deleted": (viewer, { id = "" }, at) => restorePost(viewer, id, at),
	"reply.deleted": (viewer, { id = "" }, at) => restoreReply(viewer, id, at),
	"question.dismissed": (viewer, { id = "" }) => restoreQuestion(viewer, id),
	"answer.accepted": (viewer, { id = "" }, at) => takeBackAnswer(viewer, id, at),
	"community.archived": (viewer, { slug = "" }, at) => undoArchive(viewer, slug, at),
	"meetup.cancelled": (viewer, { id = "" }, at) => reinstateMeetup(viewer, id, at),
	"series.ended": (viewer, { id = "" }, at) => resumeSeries(viewer, id, at),
	"face.removed": (viewer, { id = "" }, at) => restoreFace(viewer, id, at),
	"cover.removed": (viewer, { slug = "", id = "" }, at) => restoreCover(viewer, slug, id, at),
	"meetupCover.removed": (viewer, { meetupId = "", id = "" }, at) =>
		restoreMeetupCover(viewer, { meetupId, coverFileId: id }, at),
	"material.removed": (viewer, { id = "" }, at) => restoreMaterial(viewer, id, at),
	"speaker.moved": (viewer, input, at) => undoMove(viewer, found(moveSpeakerInput.safeParse(input).data), at),
	"inbox.allRead": (viewer, { readAt = "" }) => unmarkRead(viewer, found(instantIn(readAt))),
};
