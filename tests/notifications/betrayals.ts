import { feedFile } from "@/lib/calendar/feed-file";
import { communityPage } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { sendMail } from "@/lib/mail-sending";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { itemText } from "@/lib/notifications/item-text";
import { inboxPage } from "@/lib/notifications/queries";
import { viewerOfPerson } from "@/lib/viewer";
import { community } from "../factories";
import { edition } from "../meetups/editions";

export interface Place {
	communityId: string;
	slug: string;
	meetupId: string;
	venueId: string;
	/** Words that stand in no other place. */
	words: { name: string; title: string; room: string; code: string; link: string };
}

/** A community with an edition; each of its texts has a word of its own. */
export async function makePlace(
	mark: string,
	visibility: "open" | "on_request" | "by_invitation" | "hidden",
	members: string[],
): Promise<Place> {
	const words = {
		name: `Kestrel${mark}`,
		title: `Heron${mark}`,
		room: `Osprey${mark}`,
		code: `Falcon${mark}`,
		link: `https://meet.semis.example/plover${mark}`,
	};
	const { id: communityId, slug } = await community({ name: words.name, visibility, members });
	const { id: meetupId, venueId } = await edition({ communityId, title: words.title, seats: [2] });
	await db.venue.update({
		where: { id: venueId },
		data: { name: words.room, directions: `At ${words.room}`, accessNotes: `Door ${words.code}`, joinUrl: words.link },
	});
	return { communityId, slug, meetupId, venueId, words };
}

const opens = async (page: () => Promise<unknown>): Promise<boolean> => {
	try {
		await page();
		return true;
	} catch (problem) {
		if (problem instanceof NotFound || problem instanceof Refused) return false;
		throw problem;
	}
};

/** What a text says that the person cannot open at that moment, by the pages themselves. */
async function betrayed(personId: string, text: string, places: readonly Place[], at: Date): Promise<string[]> {
	const viewer = await viewerOfPerson(personId, at);
	const betrayals: string[] = [];
	for (const { slug, meetupId, venueId, words } of places) {
		const says = (word: string) => text.includes(word);
		const meetup = viewer && (await opens(() => meetupPage(viewer, meetupId, at)));
		const page = meetup || (viewer && (await opens(() => communityPage(viewer, slug))));
		const sits = meetup && (await db.rsvp.count({ where: { meetupId, personId, venueId, answer: "going" } })) > 0;
		if (!page && says(words.name)) betrayals.push(words.name);
		if (!meetup && says(words.title)) betrayals.push(words.title);
		if (!meetup && says(words.room)) betrayals.push(words.room);
		if (!sits && says(words.code)) betrayals.push(words.code);
		if (!sits && says(words.link)) betrayals.push(words.link);
	}
	return betrayals;
}

/** Mails that say the end of something to somebody who may have lost sight of it: its title and time. */
const isEnd = (onceKey: string) => /^(rsvp\.(gone|removed|out_of_sight|offer_lapsed)|guest\.withdrawn):/.test(onceKey);

export async function sendAndRead(mailId: string, places: readonly Place[], at: Date): Promise<string[]> {
	await sendMail(mailId, at);
	const mail = await db.outgoingMail.findUnique({ where: { id: mailId } });
	if (mail?.state !== "kept" || !mail.personId) return [];
	const text = [mail.subject, mail.text, mail.html, JSON.stringify(mail.attachment)]
		.join(" ")
		.replaceAll("\\r\\n ", "");
	if (isEnd(mail.onceKey))
		return places.flatMap(({ words }) => [words.room, words.code, words.link].filter((word) => text.includes(word)));
	// The personal link of a speaker opens a page of its own, which says where.
	if (mail.speakerId)
		return places.flatMap(({ words }) => [words.code, words.link].filter((word) => text.includes(word)));
	return betrayed(mail.personId, text, places, at);
}

/** What somebody's inbox and calendars say now. */
export async function lookAround(personId: string, places: readonly Place[], at: Date): Promise<string[]> {
	const viewer = await viewerOfPerson(personId, at);
	if (!viewer) return [];
	const t = translator("en");
	const { rows } = await inboxPage(viewer, {});
	// That a membership has ended is told by the name of the community, which the person knew.
	const items = rows.filter(({ kind }) => kind !== "membershipRemoved").map((row) => itemText(t, row, viewer));
	const feeds = await db.calendarFeed.findMany({ where: { personId }, select: { id: true } });
	const files: string[] = [];
	for (const { id } of feeds) await opens(async () => files.push(await feedFile(viewer, id, at)));
	return betrayed(personId, [...items, ...files].join("\n").replaceAll("\r\n ", ""), places, at);
}

/** Seats, offers and places on the waitlist of people who cannot open the published meetup, by its page. */
export async function heldWithoutSight(places: readonly Place[], at: Date): Promise<string[]> {
	const held = await db.rsvp.findMany({
		where: {
			meetupId: { in: places.map(({ meetupId }) => meetupId) },
			meetup: { state: "published" },
			answer: { in: ["going", "offered", "waitlisted"] },
		},
		select: { id: true, meetupId: true, personId: true },
	});
	const without: string[] = [];
	for (const { id, meetupId, personId } of held) {
		const viewer = await viewerOfPerson(personId, at);
		if (!viewer || !(await opens(() => meetupPage(viewer, meetupId, at)))) without.push(id);
	}
	return without;
}
