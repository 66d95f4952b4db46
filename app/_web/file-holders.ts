import { readsSomeMinutes } from "@/lib/attendance/files-seen";
import { opensSomeCommunity } from "@/lib/communities/files-seen";
import type { SeesHolders } from "@/lib/files/lasting-address";
import { getsSomeMessage, seesSomeMeetup } from "@/lib/meetups/files-seen";
import { readsSomePost, readsSomeReply } from "@/lib/posts/files-seen";
import { readsSomePractice } from "@/lib/practices/files-seen";
import { plansSomeSeries } from "@/lib/series/files-seen";

/** Who sees a file is who sees the text that it stands in: a kind of text without a rule does not compile. */
export const SEES_HOLDERS: SeesHolders = {
	postId: readsSomePost,
	replyId: readsSomeReply,
	practiceId: readsSomePractice,
	communityId: opensSomeCommunity,
	meetupId: seesSomeMeetup,
	seriesId: plansSomeSeries,
	minutesOfId: readsSomeMinutes,
	messageId: getsSomeMessage,
};
