import { kysely } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { canSeeReport, meetupVisibleTo } from "../meetups/policy";
import type { Viewer } from "../viewer";
import { editionCounts } from "./edition-counts";
import { editionParts, shownParts } from "./edition-parts";

/** What became of an edition, compared with those before it. Always the same statements. @throws NotFound, Refused */
export async function editionReport(viewer: Viewer, id: string, at: Date) {
	if (!isId(id)) throw new NotFound();
	const meetup = found(await reportedMeetup(viewer, id));
	demand(canSeeReport(viewer, meetup, at));
	const [counts, parts] = await Promise.all([editionCounts(meetup, at), editionParts(meetup)]);
	const [first, ...earlier] = counts;
	const edition = found(first);
	return { meetup, edition, earlier, ...shownParts(parts, edition, viewer.locale) };
}
export type EditionReport = Awaited<ReturnType<typeof editionReport>>;

async function reportedMeetup(viewer: Viewer, id: string) {
	const row = await kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.where("m.id", "=", id)
		.where(meetupVisibleTo(viewer))
		.select([
			"m.id",
			"m.title",
			"m.number",
			"m.state",
			"m.startsAt",
			"m.endsAt",
			"m.rsvpClosesAt",
			"m.zone",
			"m.seriesId",
		])
		.select(["c.id as communityId", "c.slug", "c.name", "c.visibility", "c.archivedAt"])
		.executeTakeFirst();
	if (!row) return undefined;
	const { communityId, slug, name, visibility, archivedAt, ...meetup } = row;
	return { ...meetup, community: { id: communityId, slug, name, visibility, archivedAt } };
}
