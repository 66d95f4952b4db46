import { feedOwner } from "@/lib/meetups/feed-queries";
import { feedIdOf } from "@/lib/meetups/feeds";
import type { Viewer } from "@/lib/viewer";
import { viewerOfPerson } from "@/lib/viewer";

/** Who reads a calendar by its address: its owner, as they are today, or nobody. The address is the key. */
export async function feedReader(file: string, at: Date): Promise<{ viewer: Viewer; feedId: string } | null> {
	const feedId = feedIdOf(file);
	const personId = feedId && (await feedOwner(feedId));
	const viewer = personId ? await viewerOfPerson(personId, at) : null;
	return viewer && feedId ? { viewer, feedId } : null;
}
