import type { CommunityFacts } from "../communities/policy";
import { db, type Prisma } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { type FileToRead, readStoredFile } from "../storage";
import type { Viewer } from "../viewer";
import { canSeeSpeakers, speakersVisibleTo } from "./policy";
import { type BoardFilters, SPEAKER_STAGES } from "./schema";
import { speakerPath } from "./token";

/** More cards than that are no board any more. */
const MOST_CARDS = 300;
const MOST_EDITIONS = 24;
const LATEST_MOVES = 6;
const MOST_HISTORY = 60;

const named = { select: { givenName: true, familyName: true } } as const;

const card = {
	id: true,
	kind: true,
	stage: true,
	stageSince: true,
	name: true,
	company: true,
	subject: true,
	conflictNote: true,
	slidesFileId: true,
	meetup: { select: { id: true, title: true, startsAt: true, zone: true } },
	ratings: { select: { stars: true } },
} satisfies Prisma.SpeakerEngagementSelect;

/** The average to one decimal, and of how many. */
export function ratingOf(ratings: readonly { stars: number }[]): { average: number; count: number } | null {
	if (ratings.length === 0) return null;
	const sum = ratings.reduce((total, { stars }) => total + stars, 0);
	return { average: Math.round((10 * sum) / ratings.length) / 10, count: ratings.length };
}

/** A community's speakers by stage, the latest to come there first, and who moved whom lately. @throws Refused */
export async function speakerBoard(viewer: Viewer, community: CommunityFacts, { kind, meetup }: BoardFilters) {
	demand(canSeeSpeakers(viewer, community));
	const [cards, editions, moves] = await Promise.all([
		db.speakerEngagement.findMany({
			where: { communityId: community.id, kind, meetupId: meetup },
			orderBy: [{ stageSince: "desc" }, { id: "desc" }],
			take: MOST_CARDS,
			select: card,
		}),
		db.meetup.findMany({
			where: { communityId: community.id, speakers: { some: {} } },
			orderBy: [{ startsAt: "desc" }, { id: "desc" }],
			take: MOST_EDITIONS,
			select: { id: true, title: true },
		}),
		db.activity.findMany({
			where: { communityId: community.id, kind: "speaker.moved" },
			orderBy: [{ at: "desc" }, { id: "desc" }],
			take: LATEST_MOVES,
			select: history,
		}),
	]);
	const rows = cards.map(({ ratings, ...one }) => ({ ...one, rating: ratingOf(ratings) }));
	return {
		columns: SPEAKER_STAGES.map((stage) => ({ stage, cards: rows.filter((one) => one.stage === stage) })),
		editions,
		moves: await withNames(moves),
	};
}
export type SpeakerBoard = Awaited<ReturnType<typeof speakerBoard>>;
export type SpeakerCard = SpeakerBoard["columns"][number]["cards"][number];

const history = { id: true, kind: true, at: true, actorId: true, subjectId: true, detail: true } as const;
type Deed = Prisma.ActivityGetPayload<{ select: typeof history }>;

/** Facts of the ledger with who did it, null for the speaker by their link or the house, and of which talk. */
async function withNames(deeds: readonly Deed[]) {
	const [people, talks] = await Promise.all([
		db.person.findMany({
			where: { id: { in: deeds.flatMap(({ actorId }) => actorId ?? []) } },
			select: { id: true, ...named.select },
		}),
		db.speakerEngagement.findMany({
			where: { id: { in: deeds.flatMap(({ subjectId }) => subjectId ?? []) } },
			select: { id: true, name: true },
		}),
	]);
	return deeds.map(({ actorId, subjectId, detail, ...deed }) => {
		const { from, to } = (detail ?? {}) as { from?: string; to?: string };
		return {
			...deed,
			from: from ?? null,
			to: to ?? null,
			actor: people.find(({ id }) => id === actorId) ?? null,
			speaker: talks.find(({ id }) => id === subjectId) ?? null,
		};
	});
}
export type SpeakerDeed = Awaited<ReturnType<typeof withNames>>[number];

/** One talk as those who prepare it see it. @throws NotFound */
export async function speakerPage(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const speaker = found(
		await db.speakerEngagement.findFirst({
			where: { AND: [{ id }, speakersVisibleTo(viewer)] },
			select: {
				...card,
				email: true,
				abstract: true,
				biography: true,
				needs: true,
				brief: true,
				personId: true,
				person: { select: { kind: true } },
				proposedById: true,
				proposedBy: named,
				photoFileId: true,
				linkVersion: true,
				linkSentAt: true,
				revision: true,
				agendaItem: { select: { id: true, title: true } },
				slidesFile: { select: { name: true, size: true, storedAt: true } },
				meetup: { select: { ...card.meetup.select, state: true } },
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
				ratings: {
					orderBy: { ratedAt: "asc" },
					select: { personId: true, stars: true, note: true, ratedAt: true, person: named },
				},
			},
		}),
	);
	const [deeds, seat] = await Promise.all([
		db.activity.findMany({
			where: { subjectId: id, kind: { startsWith: "speaker." } },
			orderBy: [{ at: "desc" }, { id: "desc" }],
			take: MOST_HISTORY,
			select: history,
		}),
		speaker.personId && speaker.meetup
			? db.rsvp.findUnique({
					where: { meetupId_personId: { meetupId: speaker.meetup.id, personId: speaker.personId } },
					select: { answer: true, venue: { select: { name: true } } },
				})
			: null,
	]);
	return {
		...speaker,
		rating: ratingOf(speaker.ratings),
		seatAt: seat?.answer === "going" ? (seat.venue?.name ?? null) : null,
		linkPath: speaker.linkSentAt ? speakerPath(speaker) : null,
		history: await withNames(deeds),
	};
}
export type SpeakerPage = Awaited<ReturnType<typeof speakerPage>>;

/** The slides of a talk, for those who prepare it. @throws NotFound */
export async function slidesOf(viewer: Viewer, id: string): Promise<FileToRead> {
	if (!isId(id)) throw new NotFound();
	const { slidesFileId } = found(
		await db.speakerEngagement.findFirst({
			where: { AND: [{ id }, speakersVisibleTo(viewer)] },
			select: { slidesFileId: true },
		}),
	);
	return readStoredFile(found(slidesFileId));
}
