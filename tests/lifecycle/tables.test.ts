import { expect, test } from "vitest";
import { db } from "@/lib/db";

test("a merge knows every table that belongs to a community: a new one is handed over, or has its reason here", async () => {
	const stays: Record<string, string> = {
		attachments: "files of its description, which stays with it",
		activities: "facts keep the community in which they happened",
		community_days: "rolled up from those facts",
		community_requests: "how it began",
		practice_imports: "a report of what somebody imported; one that waits is sent again",
		stage_changes: "its own history",
		playbook_ticks: "its own steps",
		community_restrictions: "mutes and bans end with the community in which they were given",
	};
	const handedOver = [
		"calendar_feeds",
		"collection_pins",
		"collections",
		"community_choices",
		"inbox_items",
		"letters",
		"marked_words",
		"meetup_series",
		"meetups",
		"memberships",
		"moderation_cases",
		"outgoing_mails",
		"posts",
		"practices",
		"replies",
		"reuses",
		"rsvps",
		"saved_replies",
		"speaker_engagements",
	];
	const rows = (await db.$queryRaw`
		select table_name as name from information_schema.columns
		where column_name = 'communityId' and table_schema = 'public'`) as { name: string }[];
	expect(rows.map(({ name }) => name).sort()).toEqual([...Object.keys(stays), ...handedOver].sort());
});
