import { ACTIVITY_KINDS, type ToldKind } from "../activity";
import { db, Prisma } from "../db";
import { UUID_V7 } from "../ids";
import { AUDIENCES, type Audience } from "./audience";
import { type Fact, factOf } from "./facts";
import { mailTold } from "./mails";

/** Job: tells a fact to everyone it concerns. Told twice, it is still one item and one mail a person. */
export async function tellOf(activityId: string, at: Date): Promise<void> {
	const fact = await factOf(activityId);
	if (!fact || !isTold(fact.kind)) return;
	for (const audience of AUDIENCES[fact.kind]) {
		await putIntoInboxes(fact, audience);
		if (audience.mail) await mailTold(fact, audience.message, audience.mail, at);
	}
}

const isTold = (kind: Fact["kind"]): kind is ToldKind => ACTIVITY_KINDS[kind].told;

/** One statement, whether it is one person or the fifty thousand of a large community. */
async function putIntoInboxes(fact: Fact, { who, message, reach, path }: Audience): Promise<void> {
	const community = reach === "readers" ? fact.communityId : null;
	await db.$executeRaw`
		insert into inbox_items (id, "personId", "activityId", "communityId", kind, params, path, at)
		select ${UUID_V7}, p.id, ${fact.activityId}::uuid, case when p.kind = 'employee' then c.id end, ${message},
			${JSON.stringify(fact.params)}::jsonb, ${path?.(fact) ?? fact.path}, ${fact.at}::timestamptz
		from people p left join communities c on c.id = ${community}::uuid
		where p.id in (${who(fact)}) and p.status = 'active' and p.id is distinct from ${fact.actorId}::uuid
			and (c.id is null or c.visibility = 'open' and p.kind = 'employee' or ${mayComeFromOutside(fact)} or exists (
				select 1 from memberships m where m."communityId" = c.id and m."personId" = p.id and m.status = 'active'))
		on conflict ("activityId", "personId") do nothing`;
}

/** Guests are told of the edition they are invited to, and of nothing else of its community. */
const mayComeFromOutside = ({ meetupId, at }: Fact) =>
	meetupId
		? Prisma.sql`p.kind = 'guest' and exists (select 1 from meetup_invitations i where i."meetupId" = ${meetupId}::uuid
			and i."personId" = p.id and i."withdrawnAt" is null and i."accessUntil" > ${at}::timestamptz)`
		: Prisma.sql`false`;
