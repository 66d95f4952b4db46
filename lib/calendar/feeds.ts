import { type Compilable, type Expression, type SqlBool, sql } from "kysely";
import { recordActivity } from "../activity";
import { HOUR } from "../clock";
import { type CommunityQuery, communityReadableBy } from "../communities/policy";
import { db, kysely, readIn } from "../db";
import { env } from "../env";
import { demand, found, NotFound, Refused } from "../errors";
import { isId } from "../ids";
import { lockRow } from "../locks";
import { isSigned, signatureOf } from "../signature";
import { joined } from "../sql";
import { activeCommunityIds, isEmployee, type Viewer } from "../viewer";
import { canSubscribe, feedVisibleTo } from "./policy";
import type { FeedInput } from "./schema";

/** More than anybody needs, few enough to look through. */
const FEEDS_EACH = 30;
const PURPOSE = "calendar feed";

/** The address that calendar programs subscribe to. Its secret part is derived and not stored. */
export function feedAddress(feedId: string): string {
	return new URL(`/api/calendar/${feedId}.${signatureOf(PURPOSE, feedId)}.ics`, env().NEXTAUTH_URL).toString();
}

/** The feed of an address; undefined when the signature is not ours. */
export function feedIdOf(file: string): string | undefined {
	const [id = "", signature = "", ending] = file.split(".");
	return isId(id) && ending === "ics" && isSigned(signature, PURPOSE, id) ? id : undefined;
}

/** Opens a feed for the viewer. The same choice twice makes two addresses, each closed on its own. */
export async function openFeed(viewer: Viewer, input: FeedInput, at: Date): Promise<{ id: string }> {
	demand(canSubscribe(viewer, input.scope));
	return db.$transaction(async (tx) => {
		const scope = scopeOf(viewer, input);
		if (scope) found((await readIn(tx, scope))[0]);
		// Two requests at once count one another.
		await lockRow(tx, "people", viewer.personId);
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

/** What a feed is about, if the viewer may read it; null for one's own seats. */
function scopeOf(viewer: Viewer, input: FeedInput): Compilable<{ id: string }> | null {
	if (input.scope === "person") return null;
	if (input.scope === "site") return kysely.selectFrom("sites as st").select("st.id").where("st.id", "=", input.siteId);
	if (input.scope === "series")
		return kysely
			.selectFrom("meetup_series as s")
			.innerJoin("communities as c", "c.id", "s.communityId")
			.select("s.id")
			.where("s.id", "=", input.seriesId)
			.where(communityReadableBy(viewer));
	return kysely
		.selectFrom("communities as c")
		.select("c.id")
		.where("c.id", "=", input.communityId)
		.where(communityReadableBy(viewer));
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

/** Notes that a program has read it, at most once an hour. A page shows when. */
export async function noteReading(feedId: string, at: Date): Promise<void> {
	await db.calendarFeed.updateMany({
		where: { id: feedId, OR: [{ lastReadAt: null }, { lastReadAt: { lt: new Date(at.getTime() - HOUR) } }] },
		data: { lastReadAt: at },
	});
}

/** Feeds `f` that the viewer may read, with the names of their community, series and site. */
export function visibleFeeds(viewer: Viewer) {
	return kysely
		.selectFrom("calendar_feeds as f")
		.leftJoin("meetup_series as s", "s.id", "f.seriesId")
		.leftJoin("communities as fc", "fc.id", "f.communityId")
		.leftJoin("communities as sc", "sc.id", "s.communityId")
		.leftJoin("sites as st", "st.id", "f.siteId")
		.select(["f.id", "f.scope", "f.createdAt", "f.lastReadAt", "f.communityId", "f.seriesId", "f.siteId"])
		.select(["fc.name as communityName", "s.title as seriesTitle", "sc.name as seriesCommunity", "st.name as siteName"])
		.where(feedVisibleTo(viewer));
}

/** One's own feeds with their addresses, the newest first; of one community or series, or all. */
export async function feedsOf(
	viewer: Viewer,
	{ communityId, seriesId }: { communityId?: string; seriesId?: string } = {},
) {
	let query = visibleFeeds(viewer);
	if (communityId) query = query.where("f.communityId", "=", communityId);
	if (seriesId) query = query.where("f.seriesId", "=", seriesId);
	const feeds = await query.orderBy("f.id", "desc").limit(sql.lit(FEEDS_EACH)).execute();
	return feeds.map(({ communityName, seriesTitle, seriesCommunity, siteName, ...feed }) => ({
		...feed,
		community: joined({ name: communityName }),
		series: seriesTitle === null ? null : { title: seriesTitle, community: { name: seriesCommunity ?? "" } },
		site: joined({ name: siteName }),
		address: feedAddress(feed.id),
	}));
}
export type ListedFeed = Awaited<ReturnType<typeof feedsOf>>[number];

/** What one may subscribe to beside one's own seats: communities one belongs to, their series, and sites. */
export async function feedChoices(viewer: Viewer) {
	if (!isEmployee(viewer)) return { communities: [], series: [], sites: [] };
	const [communities, series, sites] = await Promise.all([
		ownCommunities(viewer).select(["c.id", "c.name"]).execute(),
		kysely
			.selectFrom("meetup_series as s")
			.innerJoin("communities as c", "c.id", "s.communityId")
			.select(["s.id", "s.title", "c.name as communityName"])
			.where(isOwnCommunity(viewer))
			.where("s.endedAt", "is", null)
			.orderBy("c.name")
			.orderBy("s.title")
			.limit(sql.lit(200))
			.execute(),
		openSites(),
	]);
	return {
		communities,
		series: series.map(({ communityName, ...row }) => ({ ...row, community: { name: communityName } })),
		sites,
	};
}

/** Communities `c` that the viewer belongs to and that are not archived. */
function isOwnCommunity(viewer: Viewer) {
	return (eb: CommunityQuery): Expression<SqlBool> =>
		eb.and([
			communityReadableBy(viewer)(eb),
			eb("c.archivedAt", "is", null),
			eb("c.id", "=", eb.fn.any(eb.val(activeCommunityIds(viewer)))),
		]);
}

export const ownCommunities = (viewer: Viewer) =>
	kysely.selectFrom("communities as c").where(isOwnCommunity(viewer)).orderBy("c.name").limit(sql.lit(200));

export const openSites = () =>
	kysely
		.selectFrom("sites as st")
		.select(["st.id", "st.name"])
		.where("st.closedOn", "is", null)
		.orderBy("st.name")
		.limit(sql.lit(500))
		.execute();
