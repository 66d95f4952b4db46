import { db } from "../db";
import { forEachLocale } from "../i18n/locales";
import { translator } from "../i18n/translator";

/** Job: deletes the inbox of an anonymised person, their choices and devices, and their name from the items of others. */
export async function eraseFromInboxes(personId: string): Promise<void> {
	await db.inboxItem.deleteMany({ where: { personId } });
	await db.pushDevice.deleteMany({ where: { personId } });
	await db.tellingChoice.deleteMany({ where: { personId } });
	await db.communityChoice.deleteMany({ where: { personId } });
	await db.threadVisit.deleteMany({ where: { personId } });
	await db.digestTurn.deleteMany({ where: { personId } });
	const unnamed = JSON.stringify(forEachLocale((locale) => translator(locale)("shell.formerColleague")));
	await db.$executeRaw`
		update inbox_items i set params = jsonb_set(i.params, '{actor}', ${unnamed}::jsonb, false)
		from activities a where a.id = i."activityId" and a."actorId" = ${personId}::uuid`;
	await db.$executeRaw`
		update inbox_items i set params = jsonb_set(i.params, '{person}', ${unnamed}::jsonb, false)
		from activities a where a.id = i."activityId" and a."subjectId" in (
			select id from memberships where "personId" = ${personId}::uuid
			union all select id from community_requests where "proposerId" = ${personId}::uuid
			union all select id from nominations where "nomineeId" = ${personId}::uuid
			union all select t.id from champion_terms t where t."personId" = ${personId}::uuid
			union all select s.id from speaker_engagements s where s."personId" = ${personId}::uuid)`;
}

/** Job: removes the notices whose addresses begin with `path`, which now lead to nothing. */
export async function removeNotices({ communityId, path }: { communityId: string; path: string }): Promise<void> {
	await db.inboxItem.deleteMany({ where: { communityId, path: { startsWith: path } } });
}

/** Job: notices of a thread that was moved lead to its new address, and are shown to those who may read it there. */
export async function moveNotices({
	from,
	to,
	communityId,
}: {
	from: string;
	to: string;
	communityId: string;
}): Promise<void> {
	await db.$executeRaw`
		update inbox_items set "communityId" = ${communityId}::uuid, path = ${to} || substring(path from ${from.length + 1}::int)
		where starts_with(path, ${from})`;
}
