import { forgetAtTheDoor } from "../attendance/forgetting";
import { eraseFeeds } from "../calendar/feeds";
import { forgetRequests } from "../communities/memberships";
import { forgetImportedRows } from "../imports/imports";
import { forgetNamed } from "../mail";
import { forgetAtMeetups } from "../meetups/forgetting";
import { forgetInInboxes } from "../notifications/forgetting";
import type { Forgotten } from "../people/anonymising";
import { eraseFromSeats } from "../seats/erasure";
import { forgetInSeries } from "../series/forgetting";
import { forgetSpeaker } from "../speakers/forgetting";

/**
 * Job: every room lets go of what it kept of somebody who was anonymised. Inboxes first: what they say is found by the
 * talks that still lead to the person.
 */
export async function forgetEverywhere(person: Forgotten): Promise<void> {
	await forgetInInboxes(person.personId);
	await forgetImportedRows(person.personId);
	await forgetRequests(person.personId);
	await forgetAtMeetups(person);
	await eraseFeeds(person.personId);
	await eraseFromSeats(person.personId);
	await forgetInSeries(person);
	await forgetSpeaker(person);
	await forgetAtTheDoor(person);
	await forgetNamed(person);
}
