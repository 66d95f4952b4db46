import { recordActivity } from "@/lib/activity";
import { DAY, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { ACCESS_DAYS } from "@/lib/speakers/guest-schema";
import { PIPELINE, type SpeakerStage } from "@/lib/speakers/schema";
import { fullName } from "@/lib/text";
import { viewerOfPerson } from "@/lib/viewer";
import { type SpeakerText, speakerTexts } from "./content/speakers";
import { idOf } from "./ids";
import { type CastKey, castOf } from "./regulars";

const SHOWPIECE = "social-media-managers";
const GUEST_COMPANY = "Nordia";
const CALL_ENDS_DAYS_BEFORE = 5;
/** How long a talk stays in a stage before Claire moves it. */
const DAYS_A_STAGE = 4;

/** Invites guests to the editions where they speak. They have not agreed yet to be named. */
export async function inviteGuests(): Promise<void> {
	const places = await db.rsvp.findMany({
		where: { person: { kind: "guest", guestOf: { none: {} } } },
		select: {
			meetupId: true,
			personId: true,
			answeredAt: true,
			meetup: { select: { endsAt: true, createdById: true } },
		},
	});
	for (const { meetupId, personId, answeredAt, meetup } of places) {
		const invitedAt = new Date(answeredAt.getTime() - 20 * HOUR);
		await db.meetupInvitation.create({
			data: {
				id: idOf(invitedAt, "invitation", meetupId, personId),
				meetupId,
				personId,
				company: GUEST_COMPANY,
				invitedById: meetup.createdById,
				invitedAt,
				accessUntil: new Date(meetup.endsAt.getTime() + ACCESS_DAYS * DAY),
			},
			select: { id: true },
		});
	}
}

/** Fills the showpiece's board with a talk in every stage. Its coming edition has a call for proposals. */
export async function fillSpeakerBoard(today: Date): Promise<void> {
	const community = await db.community.findUnique({
		where: { slug: SHOWPIECE },
		select: { id: true, _count: { select: { speakers: true } } },
	});
	if (!community || community._count.speakers > 0) return;
	const edition = { id: true, startsAt: true } as const;
	const coming = await db.meetup.findFirst({
		where: { communityId: community.id, state: "published", startsAt: { gt: today } },
		orderBy: { startsAt: "asc" },
		select: edition,
	});
	const last = await db.meetup.findFirst({
		where: { communityId: community.id, state: { in: ["held", "closed"] } },
		orderBy: { startsAt: "desc" },
		select: edition,
	});
	if (!coming || !last) return;
	const board = {
		communityId: community.id,
		editions: { coming: coming.id, last: last.id },
		people: await castByKey(today),
	};
	for (const text of speakerTexts) await writeTalk(text, board, today);
	await db.meetup.update({
		where: { id: coming.id },
		data: { proposalsUntil: new Date(coming.startsAt.getTime() - CALL_ENDS_DAYS_BEFORE * DAY) },
		select: { id: true },
	});
}

type Acting = NonNullable<Awaited<ReturnType<typeof viewerOfPerson>>>;

interface Board {
	communityId: string;
	editions: Record<NonNullable<SpeakerText["at"]>, string>;
	people: ReadonlyMap<CastKey, Acting>;
}

const ACTING = ["claire", "ben", "lucia", "olfa", "jonas"] as const satisfies CastKey[];

async function castByKey(today: Date): Promise<Board["people"]> {
	const found = new Map<CastKey, Acting>();
	for (const key of ACTING) {
		const person = await db.person.findUniqueOrThrow({ where: { email: castOf(key).email }, select: { id: true } });
		const acting = await viewerOfPerson(person.id, today);
		if (acting) found.set(key, acting);
	}
	return found;
}

/** A talk with its history: added or proposed, rated, and moved from stage to stage by Claire. */
async function writeTalk(text: SpeakerText, { communityId, editions, people }: Board, today: Date): Promise<void> {
	const { stage, kind, subject, ratings = {} } = text;
	const by = text.by && people.get(text.by);
	const claire = people.get("claire");
	const proposer = text.proposedBy && people.get(text.proposedBy);
	const since = new Date(today.getTime() - text.daysAgo * DAY);
	const way = earlierStages(stage, proposer !== undefined);
	const begun = new Date(since.getTime() - (way.length - 1) * DAYS_A_STAGE * DAY);
	await db.$transaction(async (tx) => {
		const meetupId = text.at && editions[text.at];
		const part =
			meetupId && (await tx.agendaItem.findFirst({ where: { meetupId, title: subject }, select: { id: true } }));
		const { id } = await tx.speakerEngagement.create({
			data: {
				id: idOf(begun, "speaker", subject),
				communityId,
				meetupId,
				agendaItemId: part ? part.id : undefined,
				kind,
				stage,
				personId: by?.personId,
				name: text.name ?? (by ? fullName(by) : ""),
				email: text.email ?? by?.email,
				company: text.company,
				subject,
				abstract: text.abstract,
				biography: text.biography,
				needs: text.needs,
				brief: text.brief,
				conflictNote: text.conflictNote,
				proposedById: proposer?.personId,
				createdById: (proposer ?? claire)?.personId,
				createdAt: begun,
				stageSince: since,
				ratings: {
					create: (["claire", "ben"] as const).flatMap((key) => {
						const [stars, note] = ratings[key] ?? [];
						const rater = people.get(key);
						return stars && rater ? [{ personId: rater.personId, stars, note, ratedAt: since }] : [];
					}),
				},
			},
			select: { id: true },
		});
		const activity = { communityId, subject: ["speaker", id] as const };
		await recordActivity(tx, proposer ?? claire ?? null, {
			...activity,
			kind: proposer ? "speaker.proposed" : "speaker.added",
			at: begun,
		});
		for (const [index, to] of way.entries()) {
			const from = way[index - 1];
			const at = new Date(begun.getTime() + index * DAYS_A_STAGE * DAY);
			if (from)
				await recordActivity(tx, claire ?? null, { ...activity, kind: "speaker.moved", at, detail: { from, to } });
		}
	});
}

/** The earlier stages of a talk. A speaker who declined was contacted before. */
function earlierStages(stage: SpeakerStage, isProposal: boolean): SpeakerStage[] {
	if (stage === "declined") return ["idea", "contacted", "declined"];
	return PIPELINE.slice(isProposal ? PIPELINE.indexOf("proposed") : 0, PIPELINE.indexOf(stage) + 1);
}
