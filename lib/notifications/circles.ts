import { cameTo } from "../attendance/who-came";
import { Prisma } from "../db";
import type { Fact } from "./facts";

/** Some people, as a query of their ids under the name `personId`. Who may not see the fact is left out later. */
export type Circle = (fact: Fact) => Prisma.Sql;

const { sql } = Prisma;
const one = (personId: string | null | undefined) => sql`select ${personId ?? null}::uuid as "personId"`;

/** Those of the subject itself: a seat's holder, an answer's author, who was invited. */
export const thePerson: Circle = ({ personId }) => one(personId);
export const theOtherPerson: Circle = ({ otherPersonId }) => one(otherPersonId);

export const managers: Circle = ({ communityId }) =>
	sql`select "personId" from memberships where "communityId" = ${communityId}::uuid and status = 'active' and role = 'manager'`;

export const moderatorsAndManagers: Circle = ({ communityId }) =>
	sql`select "personId" from memberships where "communityId" = ${communityId}::uuid and status = 'active' and role <> 'member'`;

/** Members when it happened: who joins later is not told old news, however late the job runs. */
export const members: Circle = ({ communityId, at }) =>
	sql`select "personId" from memberships where "communityId" = ${communityId}::uuid and status = 'active' and since <= ${at}::timestamptz`;

/** Champions in term of the topic that the community is about. */
export const topicChampions: Circle = ({ communityId, today }) =>
	sql`select t."personId" from champion_terms t join communities c on c."topicId" = t."topicId"
		where c.id = ${communityId}::uuid and t."endedAt" is null and ${today}::date between t."startsOn" and t."endsOn"`;

export const earlierRepliers: Circle = ({ postId, at }) =>
	sql`select "authorId" as "personId" from replies where "postId" = ${postId ?? null}::uuid and "deletedAt" is null and "createdAt" < ${at}::timestamptz`;

/** Who holds a seat, waits for one, or has been offered one. */
export const seatHolders: Circle = ({ meetupId }) =>
	sql`select "personId" from rsvps where "meetupId" = ${meetupId ?? null}::uuid and answer in ('going', 'waitlisted', 'offered')`;

/** Who came to an edition; where nobody was checked in, who had a seat. */
export const attendees: Circle = ({ meetupId }) => cameTo(meetupId ?? null);

/** Who has a seat, at one place where the fact names it. */
export const seated: Circle = ({ meetupId, venueId }) =>
	sql`select "personId" from rsvps where "meetupId" = ${meetupId ?? null}::uuid and answer = 'going'
		and (${venueId ?? null}::uuid is null or "venueId" = ${venueId ?? null}::uuid)`;

/** Leads of the hub who may decide: not on themselves. */
export const hubLeads: Circle = ({ personId }) =>
	sql`select "personId" from role_grants where role = 'hub_lead' and "personId" is distinct from ${personId ?? null}::uuid`;
