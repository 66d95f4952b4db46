import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { DAY } from "../clock";
import type { CommunityFacts } from "../communities/policy";
import { kysely } from "../db";
import { demand, NotFound } from "../errors";
import { nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { canRunSpeakers, talkVisibleTo } from "./policy";
import { ratingOf } from "./queries";
import { visibleTalk } from "./talk";

const MOST_EDITIONS = 20;
const MOST_PROPOSALS = 100;

/** Meetups a talk can be for: those ahead, and those just held. @throws Refused */
export async function editionsToSpeakAt(viewer: Viewer, community: CommunityFacts, at: Date) {
	demand(canRunSpeakers(viewer, community));
	return kysely
		.selectFrom("meetups as m")
		.select(["m.id", "m.title", "m.startsAt", "m.zone"])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom("agenda_items as a")
					.select(["a.id", "a.title"])
					.whereRef("a.meetupId", "=", "m.id")
					.orderBy("a.position"),
			).as("agenda"),
		)
		.where("m.communityId", "=", community.id)
		.where("m.state", "!=", literal("cancelled"))
		.where("m.endsAt", ">", new Date(at.getTime() - 60 * DAY))
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.limit(sql.lit(MOST_EDITIONS))
		.execute();
}
export type EditionToSpeakAt = Awaited<ReturnType<typeof editionsToSpeakAt>>[number];

/** A talk as its form begins, for those who may change it. @throws NotFound */
export async function speakerForm(viewer: Viewer, id: string) {
	const row = await visibleTalk(viewer, id)
		.select(["s.id", "s.communityId", "s.kind", "s.name as speakerName", "s.email", "s.company", "s.subject"])
		.select(["s.abstract", "s.biography", "s.needs", "s.brief", "s.conflictNote", "s.meetupId", "s.agendaItemId"])
		.select(["s.revision", "c.slug", "c.name", "c.visibility", "c.archivedAt", "c.accent"])
		.executeTakeFirst();
	const { speakerName: name, ...talk } = nestCommunity(row);
	if (!canRunSpeakers(viewer, talk.community).allowed) throw new NotFound();
	return { ...talk, name };
}
export type SpeakerForm = Awaited<ReturnType<typeof speakerForm>>;

const latestProposals = (meetupId: string) =>
	kysely
		.selectFrom("speaker_engagements as s")
		.innerJoin("communities as c", "c.id", "s.communityId")
		.select(["s.id", "s.name", "s.company", "s.subject", "s.abstract", "s.stage"])
		.where("s.meetupId", "=", meetupId)
		.orderBy("s.createdAt", "desc")
		.orderBy("s.id", "desc")
		.limit(sql.lit(MOST_PROPOSALS));

/** A meetup's call for proposals: the viewer's own, and everybody's for those who prepare it. @throws NotFound */
export async function callPage(viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	const meetup = nestCommunity(await visibleMeetup(viewer, id).executeTakeFirst());
	const [mine, all] = await Promise.all([
		latestProposals(id).where("s.proposedById", "=", viewer.personId).execute(),
		latestProposals(id)
			.select((eb) =>
				jsonArrayFrom(
					eb.selectFrom("speaker_ratings as sr").select("sr.stars").whereRef("sr.engagementId", "=", "s.id"),
				).as("ratings"),
			)
			.where("s.proposedById", "is not", null)
			.where(talkVisibleTo(viewer))
			.execute(),
	]);
	return { ...meetup, mine, proposals: all.map(({ ratings, ...talk }) => ({ ...talk, rating: ratingOf(ratings) })) };
}
export type CallPage = Awaited<ReturnType<typeof callPage>>;
