import { recordActivity } from "../activity";
import { db, kysely } from "../db";
import { demand, Refused } from "../errors";
import { countRows } from "../sql";
import { isEmployee, membershipIn, type Viewer } from "../viewer";
import { addressedTo, audienceOf } from "./addressed";
import { canAnswerTo, canSeeReach } from "./policy";
import type { ShownPost } from "./post-page";
import { lockPost, type PostAddress } from "./thread";

/** Smaller groups are not shown (docs/metrics.md). */
const SMALLEST_GROUP = 5;

/** Notes that the viewer has opened an announcement that is for them; once. */
export async function noteReading(viewer: Viewer, post: ShownPost, at: Date): Promise<void> {
	if (post.kind !== "announcement" || post.scheduledFor || post.deletedAt || post.reading) return;
	if (post.authorId === viewer.personId || !(await isFor(viewer, post.id, post.community.id))) return;
	await db.postReading.createMany({
		data: [{ postId: post.id, personId: viewer.personId, readAt: at }],
		skipDuplicates: true,
	});
}

async function isFor(viewer: Viewer, postId: string, communityId: string): Promise<boolean> {
	if (!isEmployee(viewer) || membershipIn(viewer, communityId)?.status !== "active") return false;
	const row = await kysely
		.selectFrom("posts as post")
		.select("post.id")
		.where("post.id", "=", postId)
		.where(addressedTo(viewer))
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether the viewer is to say that they have read it, and has not yet. */
export async function isAskedToConfirm(viewer: Viewer, post: ShownPost): Promise<boolean> {
	if (!post.asksToConfirm || post.reading?.confirmedAt || post.authorId === viewer.personId) return false;
	return canAnswerTo(viewer, post).allowed && (await isFor(viewer, post.id, post.community.id));
}

/** "I have read this", of an announcement that asks for it. Said twice, the first time counts. */
export async function confirmReading(viewer: Viewer, postId: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, postId);
		demand(canAnswerTo(viewer, post));
		const { asksToConfirm } = await tx.post.findUniqueOrThrow({
			where: { id: postId },
			select: { asksToConfirm: true },
		});
		const isAuthor = post.authorId === viewer.personId;
		if (!asksToConfirm || isAuthor || !(await isFor(viewer, postId, post.community.id)))
			throw new Refused("not_asked_to_confirm");
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
const shown = (people: number): number | null => (people > 0 && people < SMALLEST_GROUP ? null : people);

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
