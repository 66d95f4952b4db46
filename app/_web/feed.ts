import { feedOpenedBy } from "@/lib/calendar/feed-queries";
import type { Viewer } from "@/lib/viewer";
import { viewerOfPerson } from "@/lib/viewer";

/** Who reads a calendar by its address: its owner, as they are today, or nobody. The address is the key. */
export async function feedReader(file: string, at: Date): Promise<{ viewer: Viewer; feedId: string } | null> {
	const feed = await feedOpenedBy(file);
	const viewer = feed && (await viewerOfPerson(feed.personId, at));
	return viewer ? { viewer, feedId: feed.id } : null;
}
