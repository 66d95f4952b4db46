import { DAY } from "../clock";
import type { CommunityFacts } from "../communities/policy";
import { db } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { editionFacts, seenEdition } from "../meetups/edition-facts";
import { isEmployee, type Viewer } from "../viewer";
import { canRunSpeakers, speakersVisibleTo } from "./policy";
import { ratingOf } from "./queries";

const MOST_EDITIONS = 20;
const MOST_PROPOSALS = 100;

/** Editions a talk can be for: those ahead, and those just held. @throws Refused */
export async function editionsToSpeakAt(viewer: Viewer, community: CommunityFacts, at: Date) {
	demand(canRunSpeakers(viewer, community));
	return db.meetup.findMany({
		where: {
			communityId: community.id,
			state: { not: "cancelled" },
			endsAt: { gt: new Date(at.getTime() - 60 * DAY) },
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		take: MOST_EDITIONS,
		select: {
			id: true,
			title: true,
			startsAt: true,
			zone: true,
			agenda: { orderBy: { position: "asc" }, select: { id: true, title: true } },
		},
	});
}
export type EditionToSpeakAt = Awaited<ReturnType<typeof editionsToSpeakAt>>[number];

/** A talk as its form begins, for those who may change it. @throws NotFound */
export async function speakerForm(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const speaker = found(
		await db.speakerEngagement.findFirst({
			where: { AND: [{ id }, speakersVisibleTo(viewer)] },
			select: {
				id: true,
				kind: true,
				name: true,
				email: true,
				company: true,
				subject: true,
				abstract: true,
				biography: true,
				needs: true,
				brief: true,
				conflictNote: true,
				meetupId: true,
				agendaItemId: true,
				revision: true,
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
			},
		}),
	);
	if (!canRunSpeakers(viewer, speaker.community).allowed) throw new NotFound();
	return speaker;
}
export type SpeakerForm = Awaited<ReturnType<typeof speakerForm>>;

/** An edition's call, what the viewer proposed, and for those who prepare it what everybody did. @throws NotFound */
export async function callPage(viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	const meetup = await seenEdition(db, viewer, id, {
		...editionFacts,
		language: true,
		proposalsUntil: true,
	});
	const proposal = { id: true, name: true, company: true, subject: true, abstract: true, stage: true } as const;
	const [mine, all] = await Promise.all([
		db.speakerEngagement.findMany({
			where: { meetupId: id, proposedById: viewer.personId },
			orderBy: [{ createdAt: "desc" }, { id: "desc" }],
			take: MOST_PROPOSALS,
			select: proposal,
		}),
		db.speakerEngagement.findMany({
			where: { AND: [{ meetupId: id, proposedById: { not: null } }, speakersVisibleTo(viewer)] },
			orderBy: [{ createdAt: "desc" }, { id: "desc" }],
			take: MOST_PROPOSALS,
			select: { ...proposal, ratings: { select: { stars: true } } },
		}),
	]);
	return { ...meetup, mine, proposals: all.map(({ ratings, ...one }) => ({ ...one, rating: ratingOf(ratings) })) };
}
export type CallPage = Awaited<ReturnType<typeof callPage>>;
