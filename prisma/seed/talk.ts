import { DAY, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { lockThread, movePost, pinPost } from "@/lib/posts/looking-after";
import { type NewPoll, vote } from "@/lib/posts/polls";
import { postPage } from "@/lib/posts/post-page";
import { type NewPost, writePost } from "@/lib/posts/posts";
import { confirmReading, noteReading } from "@/lib/posts/reach";
import { react } from "@/lib/posts/reactions";
import { reply } from "@/lib/posts/replies";
import { REACTION_KINDS } from "@/lib/posts/schema";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { frenchSpaces } from "./typography";

export const CARE = "customer-care-writing";
const SOCIAL = "social-media-managers";

const TO_ALL = { forUnitIds: [], forSiteIds: [], asksToConfirm: false, scheduledFor: null };

/** Members of a community, always the same for the same organisation. */
export async function membersOf(slug: string, take: number, at: Date): Promise<Viewer[]> {
	const rows = await db.membership.findMany({
		where: {
			community: { slug },
			status: "active",
			joinedAt: { lt: new Date(at.getTime() - 60 * DAY) },
			person: { status: "active", registeredAt: { lt: new Date(at.getTime() - 60 * DAY) } },
		},
		orderBy: { id: "asc" },
		take,
		select: { personId: true },
	});
	const viewers = await Promise.all(rows.map(({ personId }) => viewerOfPerson(personId, at)));
	return viewers.filter((viewer) => viewer !== null);
}

export async function byAddress(address: string, at: Date): Promise<Viewer> {
	const { id } = await db.person.findUniqueOrThrow({
		where: { email: `${address}@semis.example` },
		select: { id: true },
	});
	const viewer = await viewerOfPerson(id, at);
	if (!viewer) throw new Error(`${address} is not active`);
	return viewer;
}

/**
 * Shows what people do beside asking and answering: a poll that is open and one that is over, an announcement in two languages that
 * asks to be confirmed, one for later, reactions, a thread that came from elsewhere, one that is pinned. Done once.
 */
export async function talkLikePeople(today: Date): Promise<void> {
	if (await db.poll.findFirst({ select: { postId: true } })) return;
	const ago = (days: number, hours = 0) => new Date(today.getTime() - days * DAY + hours * HOUR);
	const claire = await byAddress("community.manager", today);
	const ben = await byAddress("moderator", today);
	const lucia = await byAddress("employee", today);
	const members = await membersOf(CARE, 30, today);

	await openPoll(lucia, members, ago);
	await endedPoll(claire, members, ago);
	await announcements(claire, members, ago);
	await movedThread(claire, ben, ago);
	await reactions(members, ago);
}

export type Ago = (days: number, hours?: number) => Date;

const ask = (viewer: Viewer, post: Omit<NewPost, "kind">, poll: NewPoll, at: Date) =>
	writePost(viewer, CARE, { kind: "poll", ...post, poll }, at);

async function choicesOf(postId: string): Promise<string[]> {
	const choices = await db.pollChoice.findMany({
		where: { postId },
		orderBy: { position: "asc" },
		select: { id: true },
	});
	return choices.map(({ id }) => id);
}

async function openPoll(lucia: Viewer, members: readonly Viewer[], ago: Ago): Promise<void> {
	const { id } = await ask(
		lucia,
		{
			title: "Which letter should we rewrite together next?",
			body: "We have one hour in the next edition, and three letters that nobody likes to send. Bring yours if it is not here.",
			language: "en",
		},
		{
			choices: ["The reminder before a line is cut", "The price change", "The answer to a complaint that came late"],
			several: true,
			secret: false,
			closesAt: ago(-6),
		},
		ago(1, -3),
	);
	const choices = await choicesOf(id);
	for (const [index, member] of members.slice(0, 17).entries())
		await vote(
			member,
			id,
			choices.filter((_, choice) => (index + choice) % 3 === 0 || (index % 4 === 0 && choice === 1)),
			ago(0, -12),
		);
}

async function endedPoll(claire: Viewer, members: readonly Viewer[], ago: Ago): Promise<void> {
	const { id } = await ask(
		claire,
		{
			title: frenchSpaces("Nos rencontres : le matin ou l'après-midi ?"),
			body: frenchSpaces("Le vote est secret : dites ce qui vous arrange vraiment, pas ce qui arrange votre équipe."),
			language: "fr",
		},
		{ choices: ["Le matin", "L’après-midi", "Entre midi et deux"], several: false, secret: true, closesAt: ago(4) },
		ago(11),
	);
	const choices = await choicesOf(id);
	for (const [index, member] of members.slice(2, 25).entries())
		await vote(member, id, [choices[index % 5 === 0 ? 2 : index % 2] ?? ""], ago(9));
}

async function announcements(claire: Viewer, members: readonly Viewer[], ago: Ago): Promise<void> {
	const { id } = await writePost(
		claire,
		CARE,
		{
			kind: "announcement",
			language: "en",
			title: "From January, every letter is signed by a person",
			body: "No more letters signed by “Customer care”. From **4 January** each one carries a first name, and a number where that person can be reached.\n\n- Templates change by themselves\n- Your first name is the one of your profile\n- Questions: ask them here, below",
			otherLanguage: "fr",
			otherTitle: frenchSpaces("En janvier, chaque courrier est signé par une personne"),
			otherBody: frenchSpaces(
				"Plus de courrier signé « Service clients ». À partir du **4 janvier**, chacun porte un prénom, et un numéro où joindre la personne.\n\n- Les modèles changent d'eux-mêmes\n- Votre prénom est celui de votre profil\n- Vos questions : ici, dessous",
			),
			announcement: { ...TO_ALL, asksToConfirm: true },
		},
		ago(2, -1),
	);
	await pinPost(claire, id, ago(2));
	const readers = members.filter(({ personId }) => personId !== claire.personId);
	for (const [index, reader] of readers.slice(0, 23).entries()) {
		const { post } = await postPage(reader, CARE, id, ago(1));
		await noteReading(reader, post, ago(1));
		if (index % 4 !== 3) await confirmReading(reader, id, ago(1, 1));
	}
	const scheduledFor = ago(-3);
	await writePost(
		claire,
		CARE,
		{
			kind: "announcement",
			language: "en",
			title: "The library of first sentences is open",
			body: "Forty beginnings that are not “We have received your letter”. Take them, change them, add yours.",
			announcement: { ...TO_ALL, scheduledFor },
		},
		ago(0, -4),
	);
}

async function movedThread(claire: Viewer, ben: Viewer, ago: Ago): Promise<void> {
	const { id } = await writePost(
		ben,
		CARE,
		{
			kind: "discussion",
			language: "en",
			title: "A customer answered our letter in a public comment",
			body: "She photographed the letter and wrote beside every sentence what she had understood. 4,000 people have seen it, and she is right about the second paragraph.",
		},
		ago(8),
	);
	await reply(
		claire,
		id,
		{
			language: "en",
			body: `[@Ben Taylor](person:${ben.personId}), this belongs with those who answer in public. I am moving it.`,
		},
		ago(7, 3),
	);
	await movePost(claire, id, SOCIAL, ago(7, 4));
	await reply(
		ben,
		id,
		{
			language: "en",
			body: "We answered below her photograph with the corrected paragraph. She liked it, and so did 900 others.",
		},
		ago(6),
	);
	await lockThread(claire, id, "Told in full at the December edition.", ago(5));
}

/** On the latest posts and replies of a community. */
async function reactions(members: readonly Viewer[], ago: Ago): Promise<void> {
	const where = { community: { slug: CARE }, deletedAt: null, createdAt: { gt: ago(30), lt: ago(1) } };
	const order = { orderBy: { createdAt: "desc" }, take: 12, select: { id: true } } as const;
	const posts = await db.post.findMany({ where: { ...where, scheduledFor: null }, ...order });
	const replies = await db.reply.findMany({ where, ...order });
	const texts = [
		...posts.map(({ id }) => ({ text: "post", id }) as const),
		...replies.map(({ id }) => ({ text: "reply", id }) as const),
	];
	for (const [place, text] of texts.entries())
		for (const [index, member] of members.slice(0, 3 + (place % 6)).entries()) {
			const kind = REACTION_KINDS[(place + (index % 3)) % REACTION_KINDS.length] ?? "thanks";
			await react(member, { ...text, kind }, ago(0, -6));
		}
}
