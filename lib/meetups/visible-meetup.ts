import type { AccentName } from "../accents";
import type { CommunityFacts } from "../communities/policy";
import { kysely, readIn, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { meetupVisibleTo } from "./policy";

/**
 * One meetup `m` with its community `c`, if the viewer may see it. A page selects what else it shows; `nestCommunity` then
 * nests the community. @throws NotFound when `id` is no id
 */
export function visibleMeetup(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	return kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.communityId", "m.seriesId", "m.title", "m.summary", "m.language", "m.state", "m.number"])
		.select(["m.startsAt", "m.endsAt", "m.zone", "m.rsvpClosesAt", "m.companionsEach", "m.seatsOnRequest"])
		.select([
			"m.proposalsUntil",
			"m.revision",
			"m.calendarVersion",
			"m.calendarChangedAt",
			"m.publishedAt",
			"m.createdAt",
			"m.coverFileId",
		])
		.select(["c.slug", "c.name", "c.visibility", "c.archivedAt", "c.accent"])
		.where("m.id", "=", id)
		.where(meetupVisibleTo(viewer));
}

interface NestedCommunity extends Omit<CommunityFacts, "id"> {
	communityId: string;
	slug: string;
	name: string;
	accent: AccentName;
}

/** A row of `visibleMeetup` with its community as an object. @throws NotFound when there is no row */
export function nestCommunity<Row extends NestedCommunity>(row: Row | undefined) {
	const { slug, name, visibility, archivedAt, accent, ...meetup } = found(row);
	return { ...meetup, community: { id: meetup.communityId, slug, name, visibility, archivedAt, accent } };
}

/** A meetup for the head of a page about it; null where the viewer sees none. */
export async function meetupHead(viewer: Viewer, id: string) {
	const row = await visibleMeetup(viewer, id).executeTakeFirst();
	return row ? nestCommunity(row) : null;
}

/** The meetup that a verb acts on, read in its transaction. @throws NotFound when the viewer may not see it */
export async function meetupForVerb(tx: Tx, viewer: Viewer, id: string) {
	const [row] = await readIn(tx, visibleMeetup(viewer, id));
	return nestCommunity(row);
}
