import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { recordActivity } from "../activity";
import { db, kysely, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { lockRow } from "../locks";
import { codeOf } from "../signature";
import { asBoolean, countRows } from "../sql";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { canAnswerTo } from "./policy";
import { lockPostUnmarked, type PostAddress, touchThread } from "./thread";

export interface NewPoll {
	choices: string[];
	several: boolean;
	secret: boolean;
	closesAt: Date;
}

/** Of a secret poll in which fewer people voted, no result is shown. */
const FEWEST_SECRET_VOTERS = 5;
/** People whom a choice names. */
const NAMES_SHOWN = 12;

export async function createPoll(tx: Tx, postId: string, { choices, ...poll }: NewPoll): Promise<void> {
	await tx.poll.create({
		data: { ...poll, postId, choices: { create: choices.map((text, position) => ({ text, position })) } },
		select: { postId: true },
	});
}

const pollOfPost = (postId: string) =>
	({
		where: { postId },
		include: { choices: { orderBy: { position: "asc" }, select: { text: true, _count: { select: { votes: true } } } } },
	}) as const;

/** A poll for the form that edits its post; null once somebody has voted, or it is over. */
export async function pollToCorrect(postId: string, at: Date): Promise<NewPoll | null> {
	const poll = await db.poll.findUnique(pollOfPost(postId));
	if (!poll || poll.closesAt <= at || poll.choices.some(({ _count }) => _count.votes > 0)) return null;
	const { several, secret, closesAt, choices } = poll;
	return { several, secret, closesAt, choices: choices.map(({ text }) => text) };
}

/**
 * Puts another poll in the place of one in which nobody has voted. The caller holds the lock of its post. False when it is the
 * same. @throws Refused once somebody has voted, or it is over
 */
export async function correctPoll(tx: Tx, postId: string, corrected: NewPoll, at: Date): Promise<boolean> {
	const poll = found(await tx.poll.findUnique(pollOfPost(postId)));
	const { several, secret, closesAt } = poll;
	const now: NewPoll = { choices: poll.choices.map(({ text }) => text), several, secret, closesAt };
	const facts = (one: NewPoll) => JSON.stringify([one.choices, one.several, one.secret, one.closesAt]);
	if (facts(now) === facts(corrected)) return false;
	if (poll.closesAt <= at) throw new Refused("poll_over");
	if (poll.choices.some(({ _count }) => _count.votes > 0)) throw new Refused("poll_voted");
	await tx.poll.delete({ where: { postId }, select: { postId: true } });
	await createPoll(tx, postId, corrected);
	return true;
}

/** What stands for the viewer beside their votes: in a secret poll a code that only the server can make. */
const voterKey = (viewer: Viewer, postId: string, secret: boolean): string =>
	secret ? codeOf("vote in a secret poll", postId, viewer.personId) : viewer.personId;

/**
 * Votes, or changes one's vote. Of a secret poll nothing is written that has the person or the time: neither the vote nor the
 * ledger.
 */
export async function vote(
	viewer: Viewer,
	postId: string,
	choiceIds: readonly string[],
	at: Date,
): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPostUnmarked(tx, viewer, postId);
		demand(canAnswerTo(viewer, post));
		const poll = found(await tx.poll.findUnique({ where: { postId }, include: { choices: { select: { id: true } } } }));
		if (poll.closesAt <= at) throw new Refused("poll_over");
		const chosen = [...new Set(choiceIds)].filter((id) => poll.choices.some((choice) => choice.id === id));
		if (chosen.length === 0 || (!poll.several && chosen.length > 1)) throw new Refused("poll_one_choice");
		const key = voterKey(viewer, postId, poll.secret);
		await tx.pollVote.deleteMany({ where: { voterKey: key, choice: { postId } } });
		const personId = poll.secret ? null : viewer.personId;
		await tx.pollVote.createMany({ data: chosen.map((choiceId) => ({ choiceId, voterKey: key, personId })) });
		if (!poll.secret) {
			await touchThread(tx, postId);
			await recordActivity(tx, viewer, {
				kind: "poll.voted",
				at,
				communityId: post.community.id,
				subject: ["post", postId],
			});
		}
		return { id: postId, slug: post.community.slug };
	});
}

/**
 * A poll as its post shows it, in one statement; null for other posts. Results are there for those who have voted, and for all once it
 * is over; of a secret poll, only from five voters on.
 */
export async function pollOf(viewer: Viewer, postId: string, at: Date) {
	const keys = [voterKey(viewer, postId, true), voterKey(viewer, postId, false)];
	const poll = await kysely
		.selectFrom("polls as poll")
		.select(["poll.several", "poll.secret", "poll.closesAt", "poll.voters"])
		.select((eb) => [
			eb
				.selectFrom("poll_votes as vote")
				.innerJoin("poll_choices as choice", "choice.id", "vote.choiceId")
				.whereRef("choice.postId", "=", "poll.postId")
				.select((of) => of.cast<number>(of.fn.count("vote.voterKey").distinct(), "integer").as("count"))
				.$asScalar()
				.$notNull()
				.as("counted"),
			jsonArrayFrom(
				eb
					.selectFrom("poll_choices as choice")
					.whereRef("choice.postId", "=", "poll.postId")
					.orderBy("choice.position")
					.select(["choice.id", "choice.text"])
					.select((of) => [
						of
							.selectFrom("poll_votes as vote")
							.whereRef("vote.choiceId", "=", "choice.id")
							.select(countRows().as("count"))
							.$asScalar()
							.$notNull()
							.as("votes"),
						asBoolean(
							of.exists(
								of
									.selectFrom("poll_votes as own")
									.select(of.lit(1).as("one"))
									.whereRef("own.choiceId", "=", "choice.id")
									.where("own.voterKey", "in", keys),
							),
						).as("isMine"),
						jsonArrayFrom(
							of
								.selectFrom("poll_votes as vote")
								.innerJoin("people as voter", "voter.id", "vote.personId")
								.whereRef("vote.choiceId", "=", "choice.id")
								.where("voter.status", "!=", "left")
								.orderBy("voter.sortName")
								.limit(sql.lit(NAMES_SHOWN))
								.select(["voter.givenName", "voter.familyName"]),
						).as("voters"),
					]),
			).as("choices"),
		])
		.where("poll.postId", "=", postId)
		.executeTakeFirst();
	if (!poll) return null;
	const { several, secret, closesAt, counted } = poll;
	const voters = poll.voters ?? counted;
	const isOver = closesAt <= at;
	const hasVoted = poll.choices.some(({ isMine }) => isMine);
	const isDue = isOver || hasVoted;
	const isTooFew = secret && voters < FEWEST_SECRET_VOTERS;
	const showsResults = isDue && !isTooFew;
	return {
		several,
		secret,
		closesAt,
		isOver,
		hasVoted,
		voters: isTooFew && voters > 0 ? null : voters,
		/** Results are due, and too few have voted to show them. */
		isHidden: isDue && isTooFew,
		showsResults,
		choices: poll.choices.map(({ id, text, votes, isMine, voters: people }) => ({
			id,
			text,
			isMine,
			votes: showsResults ? votes : null,
			/** Votes in a secret poll have no people. */
			names: showsResults ? people.map(fullName) : [],
		})),
	};
}

export type ShownPoll = NonNullable<Awaited<ReturnType<typeof pollOf>>>;

/** Job: once a secret poll is over, chance takes the place of the codes: then nobody can work out whose votes they were. */
export async function sealPolls(at: Date): Promise<void> {
	const over = await db.poll.findMany({
		where: { secret: true, sealedAt: null, closesAt: { lte: at } },
		select: { postId: true },
		take: 100,
	});
	for (const { postId } of over)
		await db.$transaction(async (tx) => {
			await lockRow(tx, "posts", postId, "update");
			// Sealed twice, each vote would count as a voter.
			if (!(await tx.poll.findFirst({ where: { postId, sealedAt: null }, select: { postId: true } }))) return;
			const votes = await tx.pollVote.findMany({
				where: { choice: { postId } },
				select: { choiceId: true, voterKey: true },
			});
			await tx.pollVote.deleteMany({ where: { choice: { postId } } });
			await tx.pollVote.createMany({
				data: votes.map(({ choiceId }) => ({ choiceId, voterKey: randomUUID() })).sort(byKey),
			});
			const voters = new Set(votes.map((one) => one.voterKey)).size;
			await tx.poll.update({ where: { postId }, data: { sealedAt: at, voters } });
		});
}

const byKey = (one: { voterKey: string }, other: { voterKey: string }): number =>
	one.voterKey < other.voterKey ? -1 : 1;
