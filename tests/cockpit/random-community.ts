import { randomUUID } from "node:crypto";
import { addDays, DAY, dateColumn, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { organisationDay } from "@/lib/organisation-day";
import { at, community } from "../factories";
import type { Facts } from "./random-facts";

export const ago = (count: number) => new Date(at.getTime() - count * HOUR);

/** Twelve members: the first manages, the second moderates. Strangers ask to join. */
export interface Pool {
	members: string[];
	strangers: string[];
}

async function postsOf(communityId: string, facts: Facts["posts"], members: readonly string[]) {
	const made = [];
	for (const fact of facts) {
		const authorId = members[fact.author] ?? "";
		const { id } = await db.post.create({
			data: {
				communityId,
				authorId,
				kind: fact.kind as "question",
				language: "en",
				title: "A title",
				body: "Words.",
				bodyHtml: "<p>Words.</p>",
				searchText: "",
				createdAt: ago(fact.hours),
				livelyAt: ago(fact.hours),
				firstRepliedAt: fact.isReplied ? ago(fact.hours) : null,
				lockedAt: fact.isLocked ? ago(0) : null,
				lockReason: fact.isLocked ? "Settled." : null,
				deletedAt: fact.state === "deleted" ? ago(0) : null,
				hiddenAs: fact.state === "waiting" ? "waiting" : null,
				scheduledFor: fact.state === "scheduled" ? new Date(at.getTime() + DAY) : null,
				otherLanguage: fact.kind === "announcement" && fact.isInBoth ? "fr" : null,
				otherTitle: fact.kind === "announcement" && fact.isInBoth ? "Un titre" : null,
				otherBody: fact.kind === "announcement" && fact.isInBoth ? "Des mots." : null,
				otherBodyHtml: fact.kind === "announcement" && fact.isInBoth ? "<p>Des mots.</p>" : null,
			},
			select: { id: true },
		});
		if (fact.kind === "proposal") await supportedProposal(id, fact, members);
		made.push({ id, authorId, ...fact });
	}
	return made;
}

async function supportedProposal(postId: string, fact: Facts["posts"][number], members: readonly string[]) {
	const others = members.filter((_, index) => index !== fact.author).slice(0, fact.supporters);
	await db.proposalSupport.createMany({ data: others.map((personId) => ({ postId, personId, at })) });
	if (fact.raised === "no") return;
	const byId = members[0] ?? "";
	const answers =
		fact.raised === "answered"
			? [
					{ state: "planned" as const, reason: "First.", at: ago(fact.answeredHours + 500), byId },
					{ state: "done" as const, reason: "Then.", at: ago(fact.answeredHours), byId },
				]
			: [];
	await db.proposalCase.create({
		data: {
			raisedAt: ago(fact.hours),
			proposals: { create: { postId, raisedById: byId, raisedAt: ago(fact.hours) } },
			answers: { create: answers },
		},
		select: { id: true },
	});
}

async function editionsOf(communityId: string, facts: Facts["editions"], members: readonly string[]) {
	const made = [];
	for (const fact of facts) {
		const startsAt = new Date(at.getTime() + fact.startsInHours * HOUR);
		const asked = members.slice(0, fact.requests);
		const { id, venues } = await db.meetup.create({
			data: {
				communityId,
				title: "An edition",
				summary: "",
				about: "",
				aboutHtml: "",
				searchText: "",
				language: "en",
				state: fact.state as "draft",
				startsAt,
				endsAt: new Date(startsAt.getTime() + HOUR),
				zone: "Europe/Paris",
				createdAt: at,
				publishedAt: fact.state === "draft" ? null : at,
				agenda: { create: fact.hasAgenda ? [{ position: 1, minutes: 5, title: "Part" }] : [] },
				venues: { create: { kind: "online", name: "Online", zone: "Europe/Paris", capacity: 9, position: 1 } },
			},
			select: { id: true, venues: { select: { id: true } } },
		});
		await db.rsvp.createMany({
			data: asked.map((personId) => ({
				meetupId: id,
				communityId,
				personId,
				venueId: venues[0]?.id,
				answer: "requested" as const,
				answeredAt: at,
				requestReason: "I write.",
			})),
		});
		made.push({ id, ...fact });
	}
	return made;
}

async function practicesOf(communityId: string, facts: Facts["practices"], author: string) {
	const made = [];
	for (const fact of facts) {
		const reviewOn = addDays(organisationDay(at), fact.reviewInDays);
		const isDraft = fact.status === "draft";
		const { id } = await db.practice.create({
			data: {
				slug: randomUUID(),
				communityId,
				language: "en",
				status: fact.status as "draft",
				title: "A practice",
				summary: "",
				context: "",
				contextHtml: "",
				problem: "",
				problemHtml: "",
				steps: "",
				stepsHtml: "",
				result: "",
				resultHtml: "",
				searchText: "",
				authorId: author,
				contactId: author,
				createdAt: at,
				updatedAt: at,
				publishedAt: isDraft ? null : at,
				reviewOn: isDraft ? null : dateColumn(reviewOn),
				deletedAt: fact.isDeleted ? at : null,
				doubts: {
					create: fact.doubts.map((isSettled) => ({
						personId: author,
						reason: "It has moved.",
						createdAt: at,
						settledAt: isSettled ? at : null,
					})),
				},
			},
			select: { id: true },
		});
		made.push({ id, ...fact });
	}
	return made;
}

async function casesOf(communityId: string, facts: Facts["cases"], members: readonly string[]) {
	for (const fact of facts) {
		// Deleted: no rule names the text itself.
		const post = await db.post.create({
			data: {
				communityId,
				authorId: members[11] ?? "",
				kind: "discussion",
				language: "en",
				title: "Looked at",
				body: "",
				bodyHtml: "",
				searchText: "",
				createdAt: ago(24 * 300),
				livelyAt: ago(24 * 300),
				deletedAt: at,
			},
			select: { id: true },
		});
		const isDecided = fact.stage !== "open";
		const isAppealed = fact.stage === "appealed" || fact.stage === "answered";
		await db.moderationCase.create({
			data: {
				communityId,
				postId: post.id,
				authorId: members[fact.author] ?? "",
				source: fact.source as "report",
				openedAt: ago(fact.hours),
				decidedAt: isDecided ? at : null,
				decidedById: isDecided ? members[fact.decidedBy] : null,
				textAct: isDecided ? "hide" : null,
				appealedAt: isAppealed ? at : null,
				appealDecidedAt: fact.stage === "answered" ? at : null,
				reports: {
					create: fact.isReported
						? [{ reporterId: members[0] ?? "", reason: "off_topic" as const, at: ago(fact.hours) }]
						: [],
				},
			},
			select: { id: true },
		});
	}
	return facts;
}

/** Writes a community with these facts into the database. Its first member manages it. */
export async function makeCommunity(facts: Facts, { members, strangers }: Pool) {
	const [manager = "", moderator = "", ...others] = members;
	const { id, slug } = await community({ manager, moderators: [moderator], members: others });
	await db.community.update({
		where: { id },
		data: { createdAt: ago(facts.createdHours), languages: facts.isBilingual ? ["fr", "en"] : ["en"] },
	});
	const requests = [];
	for (const [index, fact] of facts.requests.entries()) {
		const personId = strangers[index] ?? "";
		await db.person.update({ where: { id: personId }, data: { status: fact.personStatus as "active" } });
		const membership = await db.membership.create({
			data: { communityId: id, personId, status: fact.status as "requested", since: at },
			select: { id: true },
		});
		requests.push({ id: membership.id, ...fact });
	}
	const engaged = facts.engaged.flatMap((days, index) =>
		days === null
			? []
			: [{ communityId: id, personId: members[index] ?? "", on: dateColumn(addDays(organisationDay(at), -days)) }],
	);
	await db.communityDay.createMany({ data: engaged });
	return {
		id,
		slug,
		facts,
		requests,
		posts: await postsOf(id, facts.posts, members),
		editions: await editionsOf(id, facts.editions, members),
		practices: await practicesOf(id, facts.practices, manager),
		cases: await casesOf(id, facts.cases, members),
	};
}

export type MadeCommunity = Awaited<ReturnType<typeof makeCommunity>>;
