import { db } from "@/lib/db";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { requestSeat } from "@/lib/meetups/seat-requests";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { edition } from "./editions";

export const WHY = "I lead the pilot in Dakar.";
export const later = (time: number) => new Date(at.getTime() + time);

export async function onRequest(options: Parameters<typeof edition>[0] & { members?: CastName[] } = {}) {
	const members: string[] = [];
	for (const name of options.members ?? []) members.push(await castId(name));
	const { id: communityId, slug } = await community({ members });
	const { id: meetupId, venueId, venueIds } = await edition({ communityId, ...options });
	await db.meetup.update({ where: { id: meetupId }, data: { seatsOnRequest: true } });
	return { communityId, slug, meetupId, venueId, venueIds, claire: await as("communityManager") };
}

export const asks = async (name: CastName, { meetupId, venueId }: { meetupId: string; venueId: string }, on = at) =>
	requestSeat(await as(name), { meetupId, venueId, reason: WHY }, on);

export const answerOf = async (name: CastName, meetupId: string) =>
	(await meetupPage(await as(name), meetupId, at)).mine;

export const mailsTo = async (name: CastName) =>
	db.outgoingMail.findMany({ where: { personId: await castId(name) }, orderBy: { id: "asc" } });
