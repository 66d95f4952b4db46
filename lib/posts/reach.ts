import { recordActivity } from "../activity";
import { db } from "../db";
import { demand } from "../errors";
import { MINIMUM_GROUP } from "../minimum-group";
import { countRows, literal } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { addressedTo, audienceOf } from "./addressed";
import { canConfirm, canSeeReach, isAddressee } from "./policy";
import type { ShownPost } from "./post-page";
import { lockPost, type PostAddress } from "./thread";
import { visiblePosts } from "./visible";

/** Notes that the viewer has opened an announcement that is for them; once. */
export async function noteReading(viewer: Viewer, post: ShownPost, at: Date): Promise<void> {
	if (post.kind !== "announcement" || post.scheduledFor || post.deletedAt || post.hiddenAs || post.reading) return;
	if (!isAddressee(viewer, post)) return;
	await db.postReading.createMany({
		data: [{ postId: post.id, personId: viewer.personId, readAt: at }],
		skipDuplicates: true,
	});
}

const SHOWN_ON_HOME = 3;

/** The latest announcements that are for the viewer and wait for them to say that they have read them. */
export async function announcementsToConfirm(viewer: Viewer) {
	return visiblePosts(viewer)
		.select(["post.id", "post.title", "post.language", "post.otherLanguage", "post.otherTitle"])
		.select(["c.slug", "c.name as communityName"])
		.where((eb) => eb("post.communityId", "=", eb.fn.any(eb.val(activeCommunityIds(viewer)))))
		.where("post.kind", "=", literal("announcement"))
		.where("post.asksToConfirm", "=", literal(true))
		.where("c.archivedAt", "is", null)
		.where("post.authorId", "!=", viewer.personId)
		.where(addressedTo(viewer))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("post_readings as reading")
						.select(eb.lit(1).as("one"))
						.whereRef("reading.postId", "=", "post.id")
						.where("reading.personId", "=", viewer.personId)
						.where("reading.confirmedAt", "is not", null),
				),
			),
		)
		.orderBy("post.createdAt", "desc")
		.orderBy("post.id")
		.limit(literal(SHOWN_ON_HOME))
		.execute();
}

/** "I have read this", of an announcement that asks for it. Said twice, the first time counts. */
export async function confirmReading(viewer: Viewer, postId: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, postId);
		demand(canConfirm(viewer, post));
		const key = { postId, personId: viewer.personId };
		const address = { id: postId, slug: post.community.slug };
		const known = await tx.postReading.findUnique({ where: { postId_personId: key }, select: { confirmedAt: true } });
		if (known?.confirmedAt) return address;
		await tx.postReading.upsert({
			where: { postId_personId: key },
			create: { ...key, readAt: at, confirmedAt: at },
			update: { confirmedAt: at },
			select: { postId: true },
		});
		await recordActivity(tx, viewer, {
			kind: "post.confirmed",
			at,
			communityId: post.community.id,
			subject: ["post", postId],
		});
		return address;
	});
}

/** A number of people; null where one to four are not to be shown. */
const shown = (people: number): number | null => (people > 0 && people < MINIMUM_GROUP ? null : people);

/** How many of those an announcement is for have read and confirmed it, in one statement. Null for those who may not know. */
export async function reachOf(viewer: Viewer, post: ShownPost) {
	if (!canSeeReach(viewer, post).allowed) return null;
	const { people, read, confirmed } = await audienceOf(post.id)
		.leftJoin("post_readings as reading", (join) =>
			join.onRef("reading.postId", "=", "post.id").onRef("reading.personId", "=", "person.id"),
		)
		.select((eb) => [
			countRows().as("people"),
			eb.cast<number>(eb.fn.count("reading.personId"), "integer").as("read"),
			eb.cast<number>(eb.fn.count("reading.confirmedAt"), "integer").as("confirmed"),
		])
		.executeTakeFirstOrThrow();
	return { people, read: shown(read), confirmed: post.asksToConfirm ? shown(confirmed) : undefined };
}

export type AnnouncementReaders = NonNullable<Awaited<ReturnType<typeof reachOf>>>;
