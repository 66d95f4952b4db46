import { randomUUID } from "node:crypto";
import { feedAddress, openFeed } from "@/lib/calendar/feeds";
import { nominate } from "@/lib/champions/nominations";
import { DAY } from "@/lib/clock";
import { proposeCommunity } from "@/lib/communities/requests";
import { db } from "@/lib/db";
import { fileAddress } from "@/lib/files/addresses";
import { draftPractice, publishPractice } from "@/lib/practices/practices";
import { speakerPath } from "@/lib/speakers/token";
import { as, castId, community, viewerOf } from "../factories";
import { edition, series } from "../meetups/editions";
import { answer, ask } from "../posts/conversation";
import { fortyWords } from "../practices/cards";
import { propose, raise } from "../proposals/proposing";
import { draftIsAdapted } from "./adapted";
import { lettersOf, type PlaceLetters } from "./letter-world";
import { importOfPractices, publishedCollection } from "./practice-world";
import { attached, photo, slides } from "./world-files";

/** A community with one of everything in it. Claire manages it, Ben moderates it, Lucía and Olfa are members. */
export interface Place extends PlaceLetters {
	slug: string;
	id: string;
	question: string;
	reply: string;
	/** Lucía proposes it; nobody has raised it. */
	proposal: string;
	/** Another of hers is with the hub. */
	caseId: string;
	/** In a discussion. */
	file: string;
	meetup: string;
	draftMeetup: string;
	/** Over for a week, and not captured. Lucía was there. */
	heldMeetup: string;
	series: string;
	practice: string;
	draftPractice: string;
	/** Published, with that practice in it. */
	collection: string;
	/** Somebody from outside who may speak at the meetup. */
	speaker: string;
	/** A talk that stands in the agenda, with a portrait. */
	introduced: string;
	/** A case about the reply that Lucía reported, which waits. */
	waitingCase: string;
	/** A case about Olfa's reply in which Ben warned her. */
	decidedCase: string;
	/** The way to that speaker's own page. */
	speakerPath: string;
}

export interface World {
	open: Place;
	closed: Place;
	hidden: Place;
	/** Sami proposed it with Olfa as its sponsor; Lucía and Awa are asked to manage it. The hub must approve. */
	communityRequest: string;
	/** Sami proposed Olfa. */
	nomination: string;
	topicId: string;
	topic: string;
	/** Told to Lucía. */
	inboxItem: string;
	mail: string;
	/** Still being read. */
	importId: string;
	/** Olfa's, of practices. */
	practiceImportId: string;
	/** Path of a calendar of Lucía's: whoever has it reads it. */
	feed: string;
	/** A signed address of a file: whoever has it reads it until it ends. */
	fileAddress: string;
	/** Somebody who has left. */
	left: string;
}

async function place(visibility: "open" | "by_invitation" | "hidden", now: Date): Promise<Place> {
	// One after the other: the first of a unit creates it.
	const lucia = await castId("employee");
	const olfa = await castId("champion");
	const ben = await castId("moderator");
	const claire = await castId("communityManager");
	const { id, slug } = await community({
		name: `Access ${visibility} ${randomUUID().slice(0, 8)}`,
		visibility,
		manager: claire,
		members: [lucia, olfa],
		moderators: [ben],
	});
	const asker = await viewerOf(lucia);
	const question = await ask(asker, slug, now);
	const reply = await answer(await viewerOf(olfa), question, now);
	const proposal = await propose(asker, slug, "Longer opening hours on the line", now);
	const caseId = await raise(await viewerOf(claire), await propose(asker, slug, "One number for all of us", now), now);
	const startsAt = new Date(now.getTime() + 20 * DAY);
	const meetup = (await edition({ communityId: id, startsAt, seats: [5, 5] })).id;
	const draftMeetup = (await edition({ communityId: id, startsAt, state: "draft" })).id;
	const aWeekAgo = new Date(now.getTime() - 7 * DAY);
	const held = await edition({ communityId: id, startsAt: aWeekAgo, state: "held" });
	const heldMeetup = held.id;
	const there = { meetupId: heldMeetup, venueId: held.venueId, personId: lucia };
	await db.rsvp.create({ data: { ...there, communityId: id, answer: "going", answeredAt: aWeekAgo } });
	await db.checkIn.create({ data: { ...there, method: "list", at: aWeekAgo, deviceKey: randomUUID() } });
	const repeated = (await series(id)).id;
	const author = await viewerOf(olfa);
	const card = async (title: string) =>
		(
			await draftPractice(
				author,
				{ card: { ...fortyWords, title }, communitySlug: slug, contactId: olfa, publish: false },
				now,
			)
		).slug;
	const practice = await card("Answer in forty words");
	await publishPractice(author, practice, now);
	const collection = await publishedCollection(
		await viewerOf(claire),
		{ communitySlug: slug, practiceSlug: practice },
		now,
	);
	const speaker = await db.speakerEngagement.create({
		data: {
			communityId: id,
			meetupId: meetup,
			kind: "peer_company",
			name: "Marta Nowak",
			email: "marta.nowak@nordia.example",
			company: "Nordia",
			subject: "Letters that nobody sends any more",
			createdAt: now,
			stageSince: now,
			slidesFileId: await slides(now),
			photoFileId: await photo(now),
			linkSentAt: visibility === "open" ? now : null,
		},
		select: { id: true },
	});
	const part = await db.agendaItem.findFirstOrThrow({ where: { meetupId: meetup }, select: { id: true } });
	const introduced = await db.speakerEngagement.create({
		data: {
			communityId: id,
			meetupId: meetup,
			agendaItemId: part.id,
			kind: "industry",
			stage: "confirmed",
			name: "Jonas Berg",
			subject: "Calls that nobody makes any more",
			createdAt: now,
			stageSince: now,
			photoFileId: await photo(now),
		},
		select: { id: true },
	});
	const aboutReply = { communityId: id, postId: question, replyId: reply, authorId: olfa, openedAt: now };
	const report = { reporterId: lucia, reason: "off_topic", note: "This note is for moderators.", at: now } as const;
	const waiting = await db.moderationCase.create({
		data: { ...aboutReply, source: "report", reportCount: 1, reports: { create: report } },
		select: { id: true },
	});
	const decision = { decidedAt: now, decidedById: ben, textAct: "keep", measure: "warn", reason: "other" } as const;
	const decided = await db.moderationCase.create({
		data: { ...aboutReply, source: "report", ...decision, message: "Please keep to the question." },
		select: { id: true },
	});
	return {
		slug,
		id,
		waitingCase: waiting.id,
		decidedCase: decided.id,
		speaker: speaker.id,
		introduced: introduced.id,
		speakerPath: speakerPath({ id: speaker.id, linkVersion: 0 }),
		question,
		reply,
		proposal,
		caseId,
		file: await attached(asker, slug, now),
		meetup,
		draftMeetup,
		heldMeetup,
		series: repeated,
		practice,
		collection,
		...(await lettersOf(slug, now)),
		draftPractice: await card("Answer in twenty words"),
	};
}

async function proposed(now: Date): Promise<string> {
	const fields = {
		name: "Access proposed",
		purpose: "People who answer at night compare how they did it.",
		audience: "About forty people in three countries.",
		charter: "",
		kind: "practice" as const,
		visibility: "open" as const,
		languages: ["en" as const],
		moreTopicIds: [],
		sponsorId: await castId("champion"),
		managerIds: [await castId("employee"), await castId("newcomer")],
	};
	const { id } = await proposeCommunity(await as("lineManager"), fields, now);
	await db.communityRequest.update({ where: { id }, data: { needsApproval: true } });
	return id;
}

/** Made anew for each question that the matrix asks. */
export async function makeWorld(now: Date): Promise<World> {
	const open = await place("open", now);
	await draftIsAdapted(open, now);
	const closed = await place("by_invitation", now);
	const hidden = await place("hidden", now);
	const topic = await db.topic.create({
		data: { slug: `access-${randomUUID()}`, names: { fr: "Accès", en: "Access" } },
		select: { id: true, slug: true },
	});
	const proposal = {
		nomineeId: await castId("champion"),
		topicId: topic.id,
		reason: "She answers the hard complaints, and teaches others to.",
		evidence: [{ path: `/practices/${open.practice}`, note: "Her template." }],
	};
	const nomination = (await nominate(await as("lineManager"), proposal, now)).id;
	const communityRequest = await proposed(now);
	const activity = await db.activity.findFirstOrThrow({ where: { communityId: open.id }, select: { id: true } });
	const item = await db.inboxItem.create({
		data: {
			personId: await castId("employee"),
			groupId: randomUUID(),
			activityId: activity.id,
			audience: "readers",
			communityId: open.id,
			kind: "replyToYou",
			params: { actor: "Olfa Mejri", title: "How do you answer a second complaint?" },
			path: `/communities/${open.slug}`,
			at: now,
		},
		select: { id: true },
	});
	const mail = await db.outgoingMail.create({
		data: {
			onceKey: randomUUID(),
			toAddress: "lucia@semis.example",
			subject: "Your seat",
			text: "You have a seat.",
			html: "<p>You have a seat.</p>",
			state: "kept",
			createdAt: now,
		},
		select: { id: true },
	});
	const reading = await db.peopleImport.create({
		data: {
			fileName: "export.csv",
			fileHash: randomUUID(),
			fileSize: 1,
			dayFirst: true,
			headingRow: 1,
			state: "reading",
			encoding: "utf-8",
			separator: ";",
			mapping: {},
			headings: [],
			createdAt: now,
		},
		select: { id: true },
	});
	const left = await db.person.create({
		data: {
			givenName: "Anna",
			familyName: "Nowak",
			sortName: "nowak anna",
			searchText: "nowak anna",
			status: "left",
			createdAt: now,
		},
		select: { id: true },
	});
	return {
		open,
		closed,
		hidden,
		communityRequest,
		nomination,
		topicId: topic.id,
		topic: topic.slug,
		inboxItem: item.id,
		mail: mail.id,
		importId: reading.id,
		practiceImportId: await importOfPractices(open.id, now),
		fileAddress: fileAddress(await photo(now), now),
		feed: new URL(feedAddress((await openFeed(await as("employee"), { scope: "person" }, now)).id)).pathname,
		left: left.id,
	};
}
