import { recordActivity } from "../activity";
import { HOUR } from "../clock";
import { communitiesReadableBy } from "../communities/policy";
import { db } from "../db";
import { env } from "../env";
import { demand, found, NotFound, Refused } from "../errors";
import { isId } from "../ids";
import { isSigned, signatureOf } from "../signature";
import { isEmployee, type Viewer } from "../viewer";
import { canSubscribe, feedsOpenTo } from "./policy";
import type { FeedInput } from "./schema";

/** More than anybody subscribes to, few enough to look through. */
const FEEDS_EACH = 30;
const PURPOSE = "calendar feed";

/** The address programs subscribe to. Its secret part is derived: whoever reads the table cannot open it. */
export function feedAddress(feedId: string): string {
	return new URL(`/api/calendar/${feedId}.${signatureOf(PURPOSE, feedId)}.ics`, env().NEXTAUTH_URL).toString();
}

/** The feed that an address was made for, if it was made here. */
export function feedIdOf(file: string): string | undefined {
	const [id = "", signature = "", ending] = file.split(".");
	return isId(id) && ending === "ics" && isSigned(signature, PURPOSE, id) ? id : undefined;
}

/** A calendar address of one's own; the same choice twice is a second address, to be revoked on its own. */
export async function openFeed(viewer: Viewer, input: FeedInput, at: Date): Promise<{ id: string }> {
	demand(canSubscribe(viewer, input.scope));
	return db.$transaction(async (tx) => {
		if (input.scope === "community")
			found(
				await tx.community.findFirst({
					where: { AND: [{ id: input.communityId }, communitiesReadableBy(viewer)] },
					select: { id: true },
				}),
			);
		if (input.scope === "series")
			found(
				await tx.meetupSeries.findFirst({
					where: { id: input.seriesId, community: communitiesReadableBy(viewer) },
					select: { id: true },
				}),
			);
		if (input.scope === "site") found(await tx.site.findUnique({ where: { id: input.siteId }, select: { id: true } }));
		// Two presses at once count one another.
		await tx.$queryRaw`select 1 from people where id = ${viewer.personId}::uuid for no key update`;
		if ((await tx.calendarFeed.count({ where: { personId: viewer.personId } })) >= FEEDS_EACH)
			throw new Refused("too_many_feeds");
		const feed = await tx.calendarFeed.create({
			data: { ...input, personId: viewer.personId, createdAt: at },
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "feed.opened", at, detail: { scope: input.scope } });
		return feed;
	});
}

/** The address stops working at once. Doing it twice changes nothing. */
export async function closeFeed(viewer: Viewer, feedId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { count } = await tx.calendarFeed.deleteMany({ where: { id: feedId, personId: viewer.personId } });
		if (count === 0) throw new NotFound();
		await recordActivity(tx, viewer, { kind: "feed.closed", at });
	});
}

/** Job: closes the feeds of an anonymised person. */
export async function eraseFeeds(personId: string): Promise<void> {
	await db.calendarFeed.deleteMany({ where: { personId } });
}

/** Notes that a program has read it, at most once an hour: a page says when. */
export async function noteReading(feedId: string, at: Date): Promise<void> {
	await db.calendarFeed.updateMany({
		where: { id: feedId, OR: [{ lastReadAt: null }, { lastReadAt: { lt: new Date(at.getTime() - HOUR) } }] },
		data: { lastReadAt: at },
	});
}

/** One's own addresses, the newest first; of one community or series, or all. */
export async function feedsOf(viewer: Viewer, of: { communityId?: string; seriesId?: string } = {}) {
	const feeds = await db.calendarFeed.findMany({
		where: { AND: [of, feedsOpenTo(viewer)] },
		orderBy: { id: "desc" },
		take: FEEDS_EACH,
		select: {
			id: true,
			scope: true,
			createdAt: true,
			lastReadAt: true,
			community: { select: { name: true } },
			series: { select: { title: true, community: { select: { name: true } } } },
			site: { select: { name: true } },
		},
	});
	return feeds.map((feed) => ({ ...feed, address: feedAddress(feed.id) }));
}
export type ListedFeed = Awaited<ReturnType<typeof feedsOf>>[number];

/** What one may subscribe to beside one's own seats: communities one belongs to, their series, and sites. */
export async function feedChoices(viewer: Viewer) {
	if (!isEmployee(viewer)) return { communities: [], series: [], sites: [] };
	const mine = {
		AND: [
			communitiesReadableBy(viewer),
			{ archivedAt: null, memberships: { some: { personId: viewer.personId, status: "active" as const } } },
		],
	};
	const [communities, series, sites] = await Promise.all([
		db.community.findMany({ where: mine, orderBy: { name: "asc" }, take: 200, select: { id: true, name: true } }),
		db.meetupSeries.findMany({
			where: { community: mine, endedAt: null },
			orderBy: [{ community: { name: "asc" } }, { title: "asc" }],
			take: 200,
			select: { id: true, title: true, community: { select: { name: true } } },
		}),
		db.site.findMany({
			where: { closedOn: null },
			orderBy: { name: "asc" },
			take: 500,
			select: { id: true, name: true },
		}),
	]);
	return { communities, series, sites };
}
