import { eraseWalkInNameOf } from "../attendance/erasure";
import { eraseFeeds } from "../calendar/feeds";
import { eraseFromCockpit } from "../cockpit/erasure";
import { eraseRequestNotes } from "../communities/memberships";
import { eraseRestrictions } from "../communities/restrictions";
import { eraseFormDrafts } from "../drafts/erasure";
import { eraseImportedRows } from "../imports/imports";
import { eraseMailsNaming } from "../mail-erasure";
import { eraseFromAgendas } from "../meetups/erasure";
import { eraseFromModeration } from "../moderation/erasure";
import { eraseFromInboxes } from "../notifications/erasing";
import type { ErasedPerson } from "../people/anonymising";
import { eraseFromTalk } from "../posts/erasure";
import { eraseFromProposals } from "../proposals/erasure";
import { eraseMissesOf } from "../search/missed";
import { eraseOpenedPages } from "../search/opened";
import { eraseFromSeats } from "../seats/erasure";
import { eraseFromSeries } from "../series/erasure";
import { eraseSpeaker } from "../speakers/erasure";

/**
 * Job: every room lets go of what it kept of somebody who was anonymised. Inboxes first: what they say is found by the
 * talks that still lead to the person.
 */
export async function forgetEverywhere(person: ErasedPerson): Promise<void> {
	await eraseFromInboxes(person.personId);
	await eraseImportedRows(person.personId);
	await eraseFromTalk(person.personId);
	await eraseFromProposals(person.personId);
	await eraseRequestNotes(person.personId);
	await eraseFromModeration(person.personId);
	await eraseRestrictions(person.personId);
	await eraseFromCockpit(person.personId);
	await eraseFromAgendas(person);
	await eraseFeeds(person.personId);
	await eraseFormDrafts(person);
	await eraseOpenedPages(person.personId);
	await eraseMissesOf(person);
	await eraseFromSeats(person.personId);
	await eraseFromSeries(person);
	await eraseSpeaker(person);
	await eraseWalkInNameOf(person);
	await eraseMailsNaming(person);
}
