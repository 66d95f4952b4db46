import { addDays, DAY, dayIn } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { env } from "@/lib/env";
import { rolesThatMay } from "@/lib/membership-roles";
import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import { joinMatters } from "@/lib/proposals/joining";
import { answerMatter, careForMatter } from "@/lib/proposals/matters";
import { raiseProposal } from "@/lib/proposals/raising";
import { supportProposal } from "@/lib/proposals/supports";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { PROPOSALS, type ProposalText } from "./content/proposals";
import { byAddress, membersOf } from "./talk";
import { frenchSpaces } from "./typography";

/** Proposals in several communities: open, with the hub, joined, planned, done, declined, one past its day. Done once. */
export async function proposeLikePeople(today: Date): Promise<void> {
	if (await db.proposalSupport.findFirst({ select: { postId: true } })) return;
	const lead = await byAddress("hub.lead", today);
	const matters = new Map<string, string>();
	for (const proposal of PROPOSALS) {
		const id = await make(proposal, today);
		if (!proposal.raised) continue;
		const manager = await managerOf(proposal.community, today);
		if (!manager) continue;
		await raiseProposal(manager, { id, note: proposal.raised.note }, ago(today, proposal.raised.days));
		const { caseId: matterId } = await db.raisedProposal.findUniqueOrThrow({
			where: { postId: id },
			select: { caseId: true },
		});
		matters.set(proposal.key, matterId);
		await treat(lead, matterId, proposal, matters, today);
	}
}

const ago = (today: Date, days: number) => new Date(today.getTime() - days * DAY);

async function make({ community, by, days, supporters, ...text }: ProposalText, today: Date): Promise<string> {
	const members = await membersSince(community, ago(today, days), today);
	const author = members[by % members.length];
	if (!author) throw new Error(`Nobody to propose in ${community}`);
	const spaced = (words: string) => (text.language === "fr" ? frenchSpaces(words) : words);
	const written = { title: spaced(text.title), body: spaced(text.body), language: text.language };
	const { id } = await writePost(author, community, { kind: "proposal", ...written }, ago(today, days));
	const others = members.filter(({ personId }) => personId !== author.personId);
	for (const [index, member] of others.slice(0, supporters).entries())
		await supportProposal(member, id, ago(today, Math.max(0.5, days - 0.4 * (index + 1))));
	const [first] = others;
	if (text.answer && first)
		await reply(first, id, { body: spaced(text.answer), language: text.language }, ago(today, days - 0.5));
	return id;
}

/** Members who were there already at an instant. */
async function membersSince(slug: string, since: Date, today: Date): Promise<Viewer[]> {
	const earlier = { joinedAt: { lt: since }, person: { registeredAt: { lt: since } } };
	const rows = await db.membership.findMany({
		where: { community: { slug }, status: "active", ...earlier },
		select: { personId: true },
	});
	const there = new Set(rows.map(({ personId }) => personId));
	return (await membersOf(slug, 60, today)).filter(({ personId }) => there.has(personId));
}

async function managerOf(slug: string, today: Date): Promise<Viewer | null> {
	const membership = await db.membership.findFirst({
		where: {
			community: { slug },
			status: "active",
			role: { in: rolesThatMay("manage") },
			person: { status: "active" },
		},
		orderBy: { id: "asc" },
		select: { personId: true },
	});
	return membership && viewerOfPerson(membership.personId, today);
}

/** What the hub did with it. */
async function treat(
	lead: Viewer,
	id: string,
	{ raised, language }: ProposalText,
	matters: Map<string, string>,
	today: Date,
) {
	if (!raised) return;
	const { owner, dueInDays, joinTo, answers = [] } = raised;
	if (owner || dueInDays !== undefined) {
		const ownerId = owner ? (await byAddress(owner, today)).personId : undefined;
		const dueOn =
			dueInDays === undefined ? undefined : addDays(dayIn(today, env().ORGANISATION_ZONE), Math.round(dueInDays));
		const from = marksOf({ ownerId: undefined, dueOn: undefined });
		await careForMatter(lead, id, { ownerId, dueOn }, from, ago(today, raised.days - 0.3));
	}
	const to = joinTo && matters.get(joinTo);
	if (to) await joinMatters(lead, { id, to }, ago(today, raised.days - 0.6));
	for (const answer of answers)
		await answerMatter(
			lead,
			{ id, state: answer.state, reason: language === "fr" ? frenchSpaces(answer.reason) : answer.reason },
			ago(today, answer.days),
		);
}
