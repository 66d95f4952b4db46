import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { CommunityFacts } from "../communities/policy";
import { kysely } from "../db";
import { demand, found } from "../errors";
import { type FileToRead, readFileOf } from "../files/files";
import { nestCommunity } from "../meetups/visible-meetup";
import { personJson } from "../people/person-json";
import { joined, literal } from "../sql";
import type { Viewer } from "../viewer";
import { canSeeSpeakers } from "./policy";
import { type BoardFilters, isDelivered, SPEAKER_STAGES } from "./schema";
import { visibleTalk } from "./talk";
import { speakerPath } from "./token";

/** A board with more cards cannot be read. */
const MOST_CARDS = 300;
const MOST_EDITIONS = 24;
const LATEST_MOVES = 6;
const MOST_HISTORY = 60;

/** The average to one decimal, and of how many. */
export function ratingOf(ratings: readonly { stars: number }[]): { average: number; count: number } | null {
	if (ratings.length === 0) return null;
	const sum = ratings.reduce((total, { stars }) => total + stars, 0);
	return { average: Math.round((10 * sum) / ratings.length) / 10, count: ratings.length };
}

/** Talks as cards of the board. */
const talkCards = () =>
	kysely
		.selectFrom("speaker_engagements as s")
		.leftJoin("meetups as m", "m.id", "s.meetupId")
		.select(["s.id", "s.kind", "s.stage", "s.stageSince", "s.name", "s.company", "s.subject", "s.conflictNote"])
		.select(["s.slidesFileId", "m.id as meetupId", "m.title", "m.startsAt", "m.zone"])
		.select((eb) =>
			jsonArrayFrom(
				eb.selectFrom("speaker_ratings as sr").select("sr.stars").whereRef("sr.engagementId", "=", "s.id"),
			).as("ratings"),
		);

/** A community's talks by stage, the latest to come there first, and the latest moves. @throws Refused */
export async function speakerBoard(viewer: Viewer, community: CommunityFacts, { kind, meetup }: BoardFilters) {
	demand(canSeeSpeakers(viewer, community));
	let cards = talkCards().where("s.communityId", "=", community.id);
	if (kind) cards = cards.where("s.kind", "=", kind);
	if (meetup) cards = cards.where("s.meetupId", "=", meetup);
	const [talks, editions, moves] = await Promise.all([
		cards.orderBy("s.stageSince", "desc").orderBy("s.id", "desc").limit(sql.lit(MOST_CARDS)).execute(),
		kysely
			.selectFrom("meetups as m")
			.select(["m.id", "m.title"])
			.where("m.communityId", "=", community.id)
			.where((eb) =>
				eb.exists(eb.selectFrom("speaker_engagements as s").select("s.id").whereRef("s.meetupId", "=", "m.id")),
			)
			.orderBy("m.startsAt", "desc")
			.orderBy("m.id", "desc")
			.limit(sql.lit(MOST_EDITIONS))
			.execute(),
		activities()
			.where("a.communityId", "=", community.id)
			.where("a.kind", "=", literal("speaker.moved"))
			.limit(sql.lit(LATEST_MOVES))
			.execute(),
	]);
	const rows = talks.map(({ ratings, meetupId, title, startsAt, zone, ...talk }) => ({
		...talk,
		meetup: joined({ id: meetupId, title, startsAt, zone }),
		rating: ratingOf(ratings),
	}));
	return {
		columns: SPEAKER_STAGES.map((stage) => ({ stage, cards: rows.filter((talk) => talk.stage === stage) })),
		editions,
		moves: moves.map(withStages),
	};
}
export type SpeakerBoard = Awaited<ReturnType<typeof speakerBoard>>;
export type SpeakerCard = SpeakerBoard["columns"][number]["cards"][number];

/** Activities on talks, the latest first, with the talk and who did it; nobody for the speaker's own link and for jobs. */
const activities = () =>
	kysely
		.selectFrom("activities as a")
		.leftJoin("speaker_engagements as s", "s.id", "a.subjectId")
		.select(["a.id", "a.kind", "a.at", "a.detail", "s.id as talkId", "s.name as speakerName"])
		.select((eb) => personJson(eb.ref("a.actorId")).as("actor"))
		.orderBy("a.at", "desc")
		.orderBy("a.id", "desc");
type ActivityRow = Awaited<ReturnType<ReturnType<typeof activities>["execute"]>>[number];

function withStages({ detail, talkId, speakerName, ...activity }: ActivityRow) {
	const { from, to } = (detail ?? {}) as { from?: string; to?: string };
	return {
		...activity,
		from: from ?? null,
		to: to ?? null,
		speaker: joined({ id: talkId, name: speakerName }),
	};
}
export type TalkActivity = ReturnType<typeof withStages>;

/** One talk as those who prepare it see it. @throws NotFound */
export async function speakerPage(viewer: Viewer, id: string) {
	const [row, history] = await Promise.all([
		talkWithRatings(viewer, id).executeTakeFirst(),
		activities()
			.where("a.subjectId", "=", id)
			.where("a.kind", "like", "speaker.%")
			.limit(sql.lit(MOST_HISTORY))
			.execute(),
	]);
	const { meetupId, title, startsAt, zone, state, personKind, sessionId, sessionTitle, ratings, ...talk } =
		nestCommunity(row);
	const { speakerName: name, fileName, size, storedAt, ...texts } = talk;
	return {
		...texts,
		name,
		meetup: joined({ id: meetupId, title, startsAt, zone, state }),
		person: joined({ kind: personKind }),
		agendaItem: joined({ id: sessionId, title: sessionTitle }),
		slidesFile: joined({ name: fileName, size, storedAt }),
		ratings: ratings.map((rating) => ({ ...rating, ratedAt: new Date(rating.ratedAt) })),
		rating: ratingOf(ratings),
		linkPath: talk.linkSentAt ? speakerPath(talk) : null,
		history: history.map(withStages),
	};
}
export type SpeakerPage = Awaited<ReturnType<typeof speakerPage>>;

/** `seatVenueName` is the venue where the speaker holds a seat. */
const talkWithRatings = (viewer: Viewer, id: string) =>
	visibleTalk(viewer, id)
		.leftJoin("meetups as m", "m.id", "s.meetupId")
		.leftJoin("people as p", "p.id", "s.personId")
		.leftJoin("agenda_items as a", "a.id", "s.agendaItemId")
		.leftJoin("stored_files as f", "f.id", "s.slidesFileId")
		.select([
			"s.id",
			"s.communityId",
			"s.kind",
			"s.stage",
			"s.stageSince",
			"s.name as speakerName",
			"s.company",
			"s.subject",
		])
		.select(["s.conflictNote", "s.slidesFileId", "s.email", "s.abstract", "s.biography", "s.needs", "s.brief"])
		.select(["s.personId", "s.proposedById", "s.photoFileId", "s.linkVersion", "s.linkSentAt", "s.revision"])
		.select(["m.id as meetupId", "m.title", "m.startsAt", "m.zone", "m.state", "p.kind as personKind"])
		.select(["a.id as sessionId", "a.title as sessionTitle", "f.name as fileName", "f.size", "f.storedAt"])
		.select(["c.slug", "c.name", "c.visibility", "c.archivedAt", "c.accent"])
		.select((eb) => [
			personJson(eb.ref("s.proposedById")).as("proposedBy"),
			jsonArrayFrom(
				eb
					.selectFrom("speaker_ratings as sr")
					.select(["sr.personId", "sr.stars", "sr.note", "sr.ratedAt"])
					.select((rating) => personJson(rating.ref("sr.personId")).$notNull().as("person"))
					.whereRef("sr.engagementId", "=", "s.id")
					.orderBy("sr.ratedAt"),
			).as("ratings"),
			eb
				.selectFrom("rsvps as r")
				.innerJoin("venues as v", "v.id", "r.venueId")
				.select("v.name")
				.whereRef("r.meetupId", "=", "s.meetupId")
				.whereRef("r.personId", "=", "s.personId")
				.where("r.answer", "=", literal("going"))
				.as("seatVenueName"),
		]);

/** The slides of a talk, for those who prepare it. @throws NotFound */
export async function slidesOf(viewer: Viewer, id: string): Promise<FileToRead> {
	const talk = await visibleTalk(viewer, id).select("s.slidesFileId").executeTakeFirst();
	return readFileOf(found(talk?.slidesFileId));
}

/** A talk that was given, with its slides; null while it was not, or where there are none. */
export async function deliveredTalk(id: string) {
	const talk = await kysely
		.selectFrom("speaker_engagements as s")
		.select(["s.stage", "s.meetupId", "s.agendaItemId", "s.subject", "s.slidesFileId"])
		.where("s.id", "=", id)
		.executeTakeFirst();
	if (!talk?.meetupId || !talk.slidesFileId || !isDelivered(talk.stage)) return null;
	const { meetupId, agendaItemId, subject: title, slidesFileId: fileId } = talk;
	return { talkId: id, meetupId, agendaItemId, title, fileId };
}
