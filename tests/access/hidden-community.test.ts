import { beforeEach, describe, expect, test } from "vitest";
import { homeTasks } from "@/app/(platform)/_home/needs";
import { snoozeNeed } from "@/lib/cockpit/marks";
import { needsOfCommunity, ownNeeds } from "@/lib/cockpit/needs";
import { communityList } from "@/lib/communities/list";
import { joinCommunity, requestMembership } from "@/lib/communities/memberships";
import { addressAfterMerge } from "@/lib/communities/merging";
import { communitiesOf, communityPage, memberList } from "@/lib/communities/queries";
import { findReaders } from "@/lib/communities/readers";
import { communitiesNamed, relateCommunities, relatedCommunities, splitOrigin } from "@/lib/communities/related";
import { requestList } from "@/lib/communities/request-queries";
import { communityFilters, memberFilters } from "@/lib/communities/schema";
import { suggestedCommunities } from "@/lib/communities/suggestions";
import { db } from "@/lib/db";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { hubInsights } from "@/lib/insights/queries";
import { beginLetter } from "@/lib/letters/letters";
import { letterPage, sentLetters, unsentLetters } from "@/lib/letters/queries";
import { scheduleLetter, sendDueLetters, sendLetter } from "@/lib/letters/sending";
import { mergeCommunity, whatMoves } from "@/lib/lifecycle/merging";
import { splitCommunity } from "@/lib/lifecycle/splitting";
import { queueAges } from "@/lib/moderation/ages";
import { appealDecision } from "@/lib/moderation/appeals";
import { appealsForHub, casePage, reportsForHub } from "@/lib/moderation/case-page";
import { reportText } from "@/lib/moderation/reports";
import { itemText } from "@/lib/notifications/item-text";
import { inboxPage } from "@/lib/notifications/queries";
import { homeFeed } from "@/lib/posts/feed";
import { postPage } from "@/lib/posts/post-page";
import { latestPractices } from "@/lib/practices/queries";
import { joinMatters } from "@/lib/proposals/joining";
import { communitiesWithProposals, proposalList } from "@/lib/proposals/list";
import { matterPage } from "@/lib/proposals/matter-page";
import { answerMatter } from "@/lib/proposals/matters";
import { proposalOf } from "@/lib/proposals/proposal-page";
import { communitiesWithMatters, matterList } from "@/lib/proposals/register";
import { matterFilters, proposalFilters } from "@/lib/proposals/schema";
import { supportProposal } from "@/lib/proposals/supports";
import { whoKnows } from "@/lib/search/who-knows";
import type { Viewer } from "@/lib/viewer";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { letter } from "../letters/writing";
import { caseOf, decide, report } from "../moderation/cases";
import { choose, digests, work } from "../notifications/choosing";
import { tellAll } from "../notifications/inboxes";
import { answer, ask, later } from "../posts/conversation";
import { published } from "../practices/cards";
import { propose, raise } from "../proposals/proposing";
import { counts, find } from "../search/results";

/** Stands in every name and title of the hidden community, and nowhere else. */
const SECRET = "Zanzibar";
/** In no community of these tests, but Awa in the open one. */
const OUTSIDE = ["newcomer", "lineManager", "hubLead", "admin"] as const satisfies CastName[];

type Outsider = (typeof OUTSIDE)[number];
interface Place {
	id: string;
	slug: string;
	name: string;
}

let open: Place;
let hidden: Place;
/** Was merged into the hidden one. */
let merged: Place;
/** An open one that was split off the hidden one. */
let split: { slug: string };
let openProposal: string;
let hiddenProposal: string;
let matter: string;
let postId: string;
let letterId: string;

/** Claire alone manages it, Ben moderates; Lucía and Olfa are members. */
const place = async (name: string, visibility: "open" | "hidden", members: CastName[]): Promise<Place> => {
	const ids = await Promise.all(members.map((member) => castId(member)));
	const { id, slug } = await community({ name, visibility, members: ids, moderators: [await castId("moderator")] });
	return { id, slug, name };
};

/** Everything that a community of today has: what waits in its cockpit, letters, proposals, cases, relations, a merge and a split. */
beforeEach(async () => {
	for (const name of OUTSIDE) await castId(name);
	open = await place("Letters", "open", ["employee", "champion", "newcomer"]);
	hidden = await place(`${SECRET} talks`, "hidden", ["employee", "champion"]);
	merged = await place(`Old ${SECRET} desk`, "hidden", ["employee"]);
	const [claire, lucia, olfa] = [await as("communityManager"), await as("employee"), await as("champion")];
	await relateCommunities(claire, { slug: open.slug, otherSlug: hidden.slug }, at);
	await mergeCommunity(claire, { slug: merged.slug, into: hidden.slug }, at);
	postId = await ask(lucia, hidden.slug, at, `Who signs in ${SECRET}?`);
	const replyId = await answer(olfa, postId, at, `In ${SECRET}, nobody.`);
	openProposal = await propose(lucia, open.slug, "One signature for all letters");
	hiddenProposal = await propose(lucia, hidden.slug, `One signature for ${SECRET}`);
	const unraised = await propose(lucia, hidden.slug, `No telephone in ${SECRET}`);
	await supportProposal(olfa, unraised, at);
	matter = await raise(claire, openProposal);
	await joinMatters(await as("hubLead"), { id: await raise(claire, hiddenProposal), to: matter }, at);
	await answerMatter(
		await as("hubLead"),
		{ id: matter, state: "planned", reason: "With the templates of spring." },
		at,
	);
	letterId = await letter(hidden.slug, { title: `What ${SECRET} brought` });
	await sendLetter(claire, letterId, at);
	const due = await letter(hidden.slug, { title: `What ${SECRET} brings next` });
	await scheduleLetter(claire, due, later(30), at);
	await letter(hidden.slug, { title: `A draft about ${SECRET}` });
	await published(olfa, hidden.slug);
	await db.practice.updateMany({ where: { communityId: hidden.id }, data: { title: `Answer in ${SECRET}` } });
	// A reply that was hidden, and its author appeals; a question that nobody of the community can decide about.
	await report("employee", { slug: hidden.slug, postId, replyId });
	const { id: caseId } = await caseOf(replyId);
	await decide(await as("moderator"), { id: caseId, slug: hidden.slug }, {});
	await db.membership.updateMany({
		where: { communityId: hidden.id, personId: await castId("moderator") },
		data: { role: "member" },
	});
	const second = await ask(lucia, hidden.slug, later(1), "A question with the telephone number of a customer");
	await reportText(claire, { slug: hidden.slug, postId: second, reason: "personal_data" }, later(2));
	await db.moderationCase.update({ where: { id: caseId }, data: { decidedById: claire.personId } });
	await appealDecision(olfa, caseId, "It is true of every place.", later(3));
	split = await splitCommunity(
		claire,
		{
			slug: hidden.slug,
			name: "Calls",
			summary: "People who answer calls for a living.",
			visibility: "open",
			postIds: [],
			seriesIds: [],
			practiceIds: [],
			personIds: [],
			writers: false,
			members: "invite",
			opensToMore: true,
		},
		later(4),
	);
});

const textOf = (item: Parameters<typeof itemText>[1], locale: Locale = "en") =>
	itemText(translator(locale), item, { locale, zone: "Europe/Paris" });

/** What the hub is told when a proposal is raised to it names its community: that is what raising does. */
async function withoutRaised(said: string): Promise<string> {
	const told = await db.inboxItem.findMany({ where: { kind: "proposalRaisedToHub" } });
	const texts = told.flatMap((item) => LOCALES.map((locale) => textOf(item, locale)));
	return texts.reduce((rest, text) => rest.replaceAll(text, ""), said);
}

/** What was read, without what nobody sees of it: texts of the inbox instead of what they are made from. */
async function read(viewer: Viewer): Promise<unknown[]> {
	const isHub = ["hub_lead", "administrator"].some((role) => viewer.roles.some((own) => own === role));
	const inbox = (await inboxPage(viewer, {})).rows.map((item) => textOf(item));
	const { personId } = viewer;
	const own = await db.inboxItem.findMany({ where: { personId }, select: { path: true } });
	const mails = await db.outgoingMail.findMany({ where: { personId }, select: { subject: true, text: true } });
	const found = await find(viewer, SECRET);
	return [
		(await communityList(viewer, communityFilters.parse({}), at)).rows,
		(await communityList(viewer, communityFilters.parse({ q: SECRET }), at)).rows,
		await suggestedCommunities(viewer, at),
		await relatedCommunities(viewer, open.id),
		await communitiesNamed(viewer, SECRET, []),
		await splitOrigin(viewer, { splitFromId: hidden.id }),
		// The id is for rules and is not drawn.
		{ ...(await communityPage(viewer, split.slug)), splitFromId: null },
		await addressAfterMerge(viewer, merged.slug),
		(await memberList(viewer, hidden.id, memberFilters.parse({}))).rows,
		await communitiesOf(viewer, await castId("communityManager")),
		await requestList(viewer, { show: "open" }),
		await requestList(viewer, { show: "ended" }),
		(await proposalList(viewer, proposalFilters.parse({}), at)).rows,
		(await proposalList(viewer, proposalFilters.parse({ q: SECRET }), at)).rows,
		await communitiesWithProposals(viewer),
		await proposalOf(viewer, { id: openProposal, kind: "proposal" }),
		(await ownNeeds(viewer, { show: "open" }, at)).rows,
		await homeTasks(viewer, translator("en"), at),
		await homeFeed(viewer, {}, at),
		(await sentLetters(viewer, hidden.id)).rows,
		await unsentLetters(viewer, hidden.id),
		await latestPractices(viewer, 10, at),
		await whoKnows(viewer, hidden.id, SECRET, at),
		found,
		inbox,
		own,
		mails,
		...(isHub ? [await queueAges(viewer), await hubInsights(viewer, 28), await reportsForHub(viewer, at)] : []),
	];
}

/** Everything is told, in every way there is. */
async function tell(): Promise<void> {
	for (const name of OUTSIDE) await choose(await as(name), at, {}, { [open.id]: "everything" });
	await sendDueLetters(later(40));
	await tellAll();
	await work(later(60));
	await digests(new Date(at.getTime() + 30 * 3_600_000));
}

describe("a hidden community, to those outside it", () => {
	test("is in no list, suggestion, relation, redirect, search, count, feed, inbox, mail or digest", async () => {
		await tell();
		for (const name of OUTSIDE) {
			const said = await withoutRaised(JSON.stringify(await read(await as(name))));
			for (const trace of [SECRET, hidden.slug, hidden.id, merged.slug, postId, letterId])
				expect([name, trace, said.includes(trace)]).toEqual([name, trace, false]);
			expect(await counts(await as(name), SECRET)).toEqual({});
		}
	});

	test("is there to its members in the same places: nothing above is empty for another reason", async () => {
		await tell();
		const claire = await as("communityManager");
		const parts = (await read(claire)).map((part) => JSON.stringify(part));
		expect(parts.filter((part) => part.includes(SECRET)).length).toBeGreaterThanOrEqual(14);
		expect(await addressAfterMerge(claire, merged.slug)).toBe(hidden.slug);
	});

	test("adds nobody to the supporters that others count, and is not named where its proposal is joined", async () => {
		const shown = await proposalOf(await as("newcomer"), { id: openProposal, kind: "proposal" });
		expect(shown).toMatchObject({ supporters: 1, joined: [] });
		expect(shown?.answers).toHaveLength(1);
	});

	test("hands the hub what its managers raise and its members report, and nothing beside it", async () => {
		for (const name of ["hubLead", "admin"] as const) {
			const viewer = await as(name);
			const register = await matterList(viewer, matterFilters.parse({}), at);
			expect(register.rows).toMatchObject([{ communities: ["Letters", hidden.name], proposals: 2 }]);
			expect(await communitiesWithMatters(viewer)).toHaveLength(2);
			const raised = JSON.stringify(await matterPage(viewer, matter, at));
			expect(raised).not.toContain("telephone");
			expect(await appealsForHub(viewer, at)).toHaveLength(1);
			const reports = await reportsForHub(viewer, at);
			expect(reports).toMatchObject([{ title: "A question with the telephone number of a customer" }]);
			expect(await queueAges(viewer)).toEqual([]);
		}
	});
});

describe("a verb or a page with an address of a hidden community", () => {
	/** The same with the address of the hidden community and with one that nobody has. */
	const attempts: Record<string, (viewer: Viewer, slug: string, id: string) => Promise<unknown>> = {
		page: (viewer, slug) => communityPage(viewer, slug),
		join: (viewer, slug) => joinCommunity(viewer, slug, at),
		request: (viewer, slug) => requestMembership(viewer, slug, undefined, at),
		readers: (viewer, slug) => findReaders(viewer, slug, "lu"),
		cockpit: async (viewer, slug) => needsOfCommunity(viewer, await communityPage(viewer, slug), { show: "open" }, at),
		snooze: (viewer, slug, subjectId) => snoozeNeed(viewer, { slug, kind: "question", subjectId, until: "week" }, at),
		letter: (viewer, slug) =>
			beginLetter(viewer, slug, { title: "To all", language: "en", forUnitIds: [], forSiteIds: [] }, at),
		read: (viewer, slug, id) => letterPage(viewer, slug, id, at),
		thread: (viewer, slug, id) => postPage(viewer, slug, id, at),
		report: (viewer, slug, id) => reportText(viewer, { slug, postId: id, reason: "off_topic" }, at),
		case: (viewer, slug, id) => casePage(viewer, slug, id, at),
		merge: (viewer, slug) => mergeCommunity(viewer, { slug, into: open.slug }, at),
		mergeInto: (viewer, slug) => mergeCommunity(viewer, { slug: open.slug, into: slug }, at),
		moves: (viewer, slug) => whatMoves(viewer, open.slug, slug),
		relate: (viewer, slug) => relateCommunities(viewer, { slug: open.slug, otherSlug: slug }, at),
		support: (viewer, _, id) => supportProposal(viewer, id, at),
	};
	const outcome = async (work: Promise<unknown>): Promise<string> => {
		try {
			await work;
			return "done";
		} catch (problem) {
			return `${(problem as Error).name} ${(problem as Error).message}`;
		}
	};

	test.each(Object.keys(attempts))("answers as at an address that nobody has: %s", async (name) => {
		const attempt = attempts[name];
		const ids: Record<string, string> = {
			read: letterId,
			support: hiddenProposal,
			case: (await caseOf(postId).catch(() => ({ id: postId }))).id,
		};
		for (const who of OUTSIDE satisfies readonly Outsider[]) {
			const viewer = await as(who);
			const hit = await outcome(attempt?.(viewer, hidden.slug, ids[name] ?? postId) ?? Promise.resolve());
			const missed = await outcome(attempt?.(viewer, "nothing-by-that-name", crypto.randomUUID()) ?? Promise.resolve());
			expect([who, hit]).toEqual([who, missed]);
			expect(hit).not.toContain(SECRET);
			expect(hit).not.toBe("done");
		}
	});
});
