import { seriesSignUpsFor, takeProvisionalSeat } from "../series/sign-ups";
import { viewerOfPerson } from "../viewer";

/** After an edition is published: each of those counted in gets a seat as who they are now. Returns how many there were. */
export async function seatSeriesSignUps(meetupId: string, at: Date): Promise<number> {
	const counted = await seriesSignUpsFor(meetupId);
	for (const { personId, venueName } of counted) {
		const viewer = await viewerOfPerson(personId, at);
		if (viewer) await takeProvisionalSeat(viewer, meetupId, venueName, at);
	}
	return counted.length;
}
