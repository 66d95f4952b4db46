import { DAY, HOUR } from "@/lib/clock";
import { changeCommunity, communityFields } from "@/lib/communities/communities";
import { changeMemberRole, joinCommunity } from "@/lib/communities/memberships";
import { createCommunity } from "@/lib/communities/opening";
import { relateCommunities } from "@/lib/communities/related";
import { answerAsManager, declineRequest, proposeCommunity } from "@/lib/communities/requests";
import type { RequestFields } from "@/lib/communities/schema";
import { proposedStage } from "@/lib/communities/stage";
import { stageFacts } from "@/lib/communities/stage-facts";
import { decideStage, tickPlaybookStep } from "@/lib/communities/stages";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { mergeCommunity } from "@/lib/lifecycle/merging";
import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { type CastKey, castOf } from "./regulars";
import { frenchSpaces } from "./typography";

const CARE = "customer-care-writing";
/** The address of a community that was merged into that one. */
export const MERGED = "courriers-aux-clients";

const CHARTER = `**We correct texts, never people.** What you bring here is yours; the comments are a gift.

1. Names of customers and colleagues are removed before a text is shown.
2. What is read here stays here until its author says otherwise.
3. Who asks gets an answer within two working days, also if it is “I do not know”.
4. If somebody breaks these rules, a moderator writes to them first, in private.`;

const CHARTER_FR = frenchSpaces(`**On critique les réponses, pas les personnes.**

1. Aucun nom de client dans un exemple.
2. Une réclamation racontée ici ne sort pas d'ici sans l'accord de celle ou celui qui la raconte.
3. Chaque question reçoit une réponse en deux jours ouvrés.`);

interface Cast {
	viewer: (key: CastKey, at: Date) => Promise<Viewer>;
	ago: (days: number, hours?: number) => Date;
}

/**
 * Shows communities that live: proposed ones, charters, a sponsor, related ones, an old address that leads on, stages that were
 * decided and steps that were ticked. Done once.
 */
export async function communitiesLive(today: Date): Promise<void> {
	if ((await db.communityRequest.count()) > 0) return;
	const cast: Cast = {
		ago: (days, hours = 0) => new Date(today.getTime() - days * DAY + hours * HOUR),
		async viewer(key, at) {
			const { id } = await db.person.findUniqueOrThrow({ where: { email: castOf(key).email }, select: { id: true } });
			const viewer = await viewerOfPerson(id, at);
			if (!viewer) throw new Error(`${key} is not active`);
			return viewer;
		},
	};
	await mergeAnOldOne(cast);
	await writeCharters(cast);
	await relate(cast);
	await propose(cast);
	await decideStages(cast);
}

const nothingChosen = { kind: "practice" as const, visibility: "open" as const, moreTopicIds: [], charter: "" };

async function mergeAnOldOne({ viewer, ago }: Cast): Promise<void> {
	const claire = await viewer("claire", ago(60));
	const { slug } = await createCommunity(
		claire,
		{
			...nothingChosen,
			name: "Courriers aux clients",
			summary: "Les lettres que l'on envoie encore par la poste, et comment les écrire.",
			about: "",
			languages: ["fr"],
		},
		ago(60),
	);
	// Addresses end by chance: that of the demonstration is always the same.
	await db.community.update({ where: { slug }, data: { slug: MERGED }, select: { id: true } });
	for (const key of ["olfa", "lucia"] as const) await joinCommunity(await viewer(key, ago(55)), MERGED, ago(55));
	const { id } = await writePost(
		await viewer("olfa", ago(50)),
		MERGED,
		{
			kind: "question",
			language: "fr",
			title: "Qui relit encore les lettres avant l'affranchissement ?",
			body: "Chez nous, plus personne depuis septembre. Une lettre est partie avec le nom du client précédent.",
		},
		ago(50),
	);
	await reply(
		await viewer("claire", ago(49)),
		id,
		{
			language: "fr",
			body: "Deux personnes, dix minutes, à 16 h. On garde la liste de ce qu'on a trouvé : elle raccourcit.",
		},
		ago(49),
	);
	await mergeCommunity(await viewer("claire", ago(12)), { slug: MERGED, into: CARE }, ago(12));
}

async function writeCharters({ viewer, ago }: Cast): Promise<void> {
	const sponsor = await viewer("helene", ago(30));
	for (const [slug, charter, daysAgo] of [
		[CARE, CHARTER, 40],
		["repondre-aux-reclamations", CHARTER_FR, 33],
	] as const) {
		const row = await db.community.findUniqueOrThrow({ where: { slug } });
		const fields = communityFields(row);
		const topic = await db.topic.findFirst({
			where: { id: { not: row.topicId ?? undefined } },
			orderBy: { slug: "asc" },
			select: { id: true },
		});
		const next = { ...fields, charter, moreTopicIds: topic ? [topic.id] : [] };
		const manager = await managerOf(slug, ago(daysAgo));
		await changeCommunity(manager, slug, next, marksOf(fields), ago(daysAgo));
	}
	if (!sponsor.memberships.some(({ slug }) => slug === CARE)) await joinCommunity(sponsor, CARE, ago(30));
	await changeMemberRole(await managerOf(CARE, ago(29)), CARE, sponsor.personId, "sponsor", ago(29));
}

async function managerOf(slug: string, at: Date): Promise<Viewer> {
	const { personId } = await db.membership.findFirstOrThrow({
		where: { community: { slug }, role: "manager", status: "active", person: { status: "active" } },
		orderBy: { id: "asc" },
		select: { personId: true },
	});
	const viewer = await viewerOfPerson(personId, at);
	if (!viewer) throw new Error(`The manager of ${slug} is not active`);
	return viewer;
}

async function relate({ ago }: Cast): Promise<void> {
	for (const otherSlug of ["repondre-aux-reclamations", "writing-in-two-languages"])
		await relateCommunities(await managerOf(CARE, ago(25)), { slug: CARE, otherSlug }, ago(25));
}

async function propose({ viewer, ago }: Cast): Promise<void> {
	const [lucia, olfa, ben, sami, helene] = await Promise.all([
		viewer("lucia", ago(10)),
		viewer("olfa", ago(10)),
		viewer("ben", ago(10)),
		viewer("sami", ago(10)),
		viewer("helene", ago(10)),
	]);
	const pair = (...people: Viewer[]) => people.map(({ personId }) => personId).sort();
	const make = async (proposer: Viewer, fields: Omit<RequestFields, keyof typeof nothingChosen>, at: Date) => {
		const { id } = await proposeCommunity(proposer, { ...nothingChosen, ...fields }, at);
		// As where the hub approves: the settings of the demonstration open communities at once.
		await db.communityRequest.update({ where: { id }, data: { needsApproval: true }, select: { id: true } });
		return id;
	};
	const night = await make(
		lucia,
		{
			name: "Night and weekend desks",
			purpose: "People who answer when the offices are closed compare how they did it.",
			audience: "About sixty people in Dakar, Tunis and Warsaw who work nights or weekends, and their team leads.",
			languages: ["en", "fr"],
			sponsorId: helene.personId,
			managerIds: pair(ben, olfa),
		},
		ago(9),
	);
	await answerAsManager(ben, { requestId: night, accept: true }, ago(8));
	await answerAsManager(olfa, { requestId: night, accept: true }, ago(7));
	await make(
		sami,
		{
			name: "Premiers pas en management",
			purpose: frenchSpaces("Les cent premières semaines de celles et ceux qui encadrent depuis peu."),
			audience: frenchSpaces(
				"Chefs d'équipe nommés depuis moins de deux ans, dans toutes les entités. Une centaine de personnes.",
			),
			languages: ["fr"],
			managerIds: pair(sami, lucia),
		},
		ago(3),
	);
	const declined = await make(
		ben,
		{
			name: "Punctuation",
			purpose: "Commas, dashes and what they do to people who read us.",
			audience: "Anybody who writes to customers.",
			languages: ["en"],
			managerIds: pair(ben, lucia),
		},
		ago(20),
	);
	const reason = "Customer care writing does this every Thursday. Bring it there: Claire will give it a series.";
	await declineRequest(helene, { requestId: declined, reason }, ago(17));
}

async function decideStages({ ago }: Cast): Promise<void> {
	for (const [index, slug] of [CARE, "repondre-aux-reclamations", "writing-in-two-languages"].entries()) {
		const at = ago(6 - index);
		const manager = await managerOf(slug, at);
		const { id, stage } = await db.community.findUniqueOrThrow({ where: { slug }, select: { id: true, stage: true } });
		const proposed = proposedStage(await stageFacts(id, at));
		if (proposed !== stage)
			await decideStage(manager, { slug, proposed, decision: index === 1 ? "keep" : "adopt" }, at);
		for (const step of ["roles", "practices"] as const)
			await tickPlaybookStep(manager, { slug, stage: "active", step, done: true }, ago(5 - index));
	}
}
