import { feedOpenedBy } from "@/lib/calendar/feed-file";
import type { Viewer } from "@/lib/viewer";
import { viewerOfPerson } from "@/lib/viewer";

/** The owner of a calendar address with their current rights, or null. */
export async function feedReader(file: string, at: Date): Promise<{ viewer: Viewer; feedId: string } | null> {
	const feed = await feedOpenedBy(file);
	const viewer = feed && (await viewerOfPerson(feed.personId, at));
	return viewer ? { viewer, feedId: feed.id } : null;
}
