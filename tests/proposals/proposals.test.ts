import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { restrictMember } from "@/lib/communities/restrictions";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { deletePost } from "@/lib/posts/posts";
import { communitiesWithProposals, proposalList } from "@/lib/proposals/list";
import { answerMatter } from "@/lib/proposals/matters";
import { proposalOf } from "@/lib/proposals/proposal-page";
import { raiseProposal, takeBackRaise } from "@/lib/proposals/raising";
import { proposalFilters } from "@/lib/proposals/schema";
import { supportProposal, withdrawSupport } from "@/lib/proposals/supports";
import { viewerOfPerson } from "@/lib/viewer";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { later } from "../posts/conversation";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { matterIdOf, propose, raise } from "./proposing";

async function place(options: Parameters<typeof community>[0] = {}) {
	return community({
		members: [await castId("employee"), await castId("champion")],
		moderators: [await castId("moderator")],
		...options,
	});
}

const pageFor = async (name: Parameters<typeof as>[0], id: string) => {
	const shown = await proposalOf(await as(name), { id, kind: "proposal" });
	if (!shown) throw new Error("No proposal");
	return shown;
};

const listFor = async (name: Parameters<typeof as>[0], filters: Record<string, string> = {}) =>
	(await proposalList(await as(name), proposalFilters.parse(filters), at)).rows;

describe("support", () => {
	test("is one click for every colleague who reads the proposal, members or not, and taken back by another", async () => {
		const { slug } = await place();
		const id = await propose(await as("employee"), slug);
		await supportProposal(await as("newcomer"), id, at);
		await supportProposal(await as("newcomer"), id, later(1));
		await supportProposal(await as("champion"), id, at);
		const shown = await pageFor("newcomer", id);
		expect(shown).toMatchObject({ supporters: 3, state: "open", isSupported: true, joined: [] });
		expect(shown.named.map(({ givenName }) => givenName)).toEqual(["Lucía", "Awa", "Olfa"].sort(byNames(shown.named)));
		expect(await db.activity.count({ where: { kind: "proposal.supported" } })).toBe(2);
		await withdrawSupport(await as("newcomer"), id, later(2));
		expect(await pageFor("newcomer", id)).toMatchObject({ supporters: 2, isSupported: false });
		await expect(supportProposal(await as("employee"), id, at)).rejects.toEqual(refusal("own_proposal"));
	});

	test("of a question, of a deleted proposal and where one may not read is refused", async () => {
		const { slug } = await place({ visibility: "hidden" });
		const id = await propose(await as("employee"), slug);
		await expect(supportProposal(await as("newcomer"), id, at)).rejects.toThrow(NotFound);
		await deletePost(await as("employee"), id, at);
		await expect(supportProposal(await as("moderator"), id, at)).rejects.toEqual(refusal("post_deleted"));
	});

	test("is refused to who is banned from the community or muted in it, until that ends", async () => {
		const { slug } = await place({
			members: [await castId("employee"), await castId("champion"), await castId("newcomer")],
		});
		const id = await propose(await as("employee"), slug);
		const claire = await as("communityManager");
		const restrict = async (name: CastName, kind: "mute" | "ban", days: number | null) =>
			restrictMember(claire, slug, { personId: await castId(name), kind, days, reason: "Three reports." }, at);
		const support = async (name: CastName, when: Date) => {
			const viewer = await viewerOfPerson(await castId(name), when);
			if (!viewer) throw new Error("not active");
			return supportProposal(viewer, id, when);
		};
		const inDays = (days: number) => new Date(at.getTime() + days * DAY);
		await restrict("champion", "mute", 7);
		await restrict("moderator", "ban", null);
		await restrict("newcomer", "ban", 30);
		await expect(support("champion", inDays(6))).rejects.toMatchObject({ reason: "muted", until: inDays(7) });
		await expect(support("moderator", inDays(60))).rejects.toEqual(refusal("banned_for_good"));
		await expect(support("newcomer", inDays(29))).rejects.toMatchObject({ reason: "banned", until: inDays(30) });
		expect((await pageFor("employee", id)).supporters).toBe(1);
		await support("champion", inDays(8));
		await support("newcomer", inDays(31));
		expect((await pageFor("employee", id)).supporters).toBe(3);
	});

	test("ends once the proposal is settled, and can still be withdrawn then", async () => {
		const { slug } = await place();
		const id = await propose(await as("employee"), slug);
		await supportProposal(await as("champion"), id, at);
		const matterId = await raise(await as("communityManager"), id);
		await answerMatter(await as("hubLead"), { id: matterId, state: "declined", reason: "It costs too much." }, at);
		await expect(supportProposal(await as("newcomer"), id, at)).rejects.toEqual(refusal("proposal_settled"));
		await withdrawSupport(await as("champion"), id, at);
		expect((await pageFor("employee", id)).supporters).toBe(1);
	});
});

const byNames = (named: readonly { givenName: string }[]) => (one: string, other: string) =>
	named.findIndex(({ givenName }) => givenName === one) - named.findIndex(({ givenName }) => givenName === other);

describe("raising to the hub", () => {
	test("is for managers, once, with a note; it can be taken back until the hub has done something", async () => {
		const { slug } = await place();
		const id = await propose(await as("employee"), slug);
		await expect(raiseProposal(await as("moderator"), { id }, at)).rejects.toEqual(refusal("managers_only"));
		await raise(await as("communityManager"), id, at, "Four teams ask for it.");
		expect(await pageFor("newcomer", id)).toMatchObject({ state: "raised", note: "Four teams ask for it." });
		await expect(raiseProposal(await as("communityManager"), { id }, at)).rejects.toEqual(refusal("already_raised"));
		await takeBackRaise(await as("communityManager"), id, at);
		expect((await pageFor("newcomer", id)).state).toBe("open");
		const matterId = await raise(await as("communityManager"), id);
		await answerMatter(await as("hubLead"), { id: matterId, state: "planned", reason: "In spring." }, at);
		await expect(takeBackRaise(await as("communityManager"), id, at)).rejects.toEqual(refusal("answer_passed"));
	});
});

describe("the list of proposals", () => {
	test("has those the viewer may read: by state, by community, their own and those they support, the most supported first", async () => {
		const letters = await place({ name: "Letters" });
		const secret = await place({ name: "Secret", visibility: "hidden" });
		const lucia = await as("employee");
		const signature = await propose(lucia, letters.slug, "One signature for all letters");
		const phone = await propose(lucia, letters.slug, "A phone number in every letter", later(1));
		const hidden = await propose(lucia, secret.slug, "Close the office on Fridays", later(2));
		await supportProposal(await as("newcomer"), phone, at);
		expect((await listFor("newcomer")).map(({ id }) => id)).toEqual([phone, signature]);
		expect((await listFor("employee", { sort: "newest" })).map(({ id }) => id)).toEqual([hidden, phone, signature]);
		expect((await listFor("employee", { sort: "oldest" })).map(({ id }) => id)).toEqual([signature, phone, hidden]);
		expect((await listFor("newcomer", { mine: "supported" })).map(({ id }) => id)).toEqual([phone]);
		expect(await listFor("newcomer", { mine: "written" })).toEqual([]);
		expect(await listFor("newcomer", { q: "fridays" })).toEqual([]);
		expect((await listFor("employee", { q: "fridays" })).map(({ id }) => id)).toEqual([hidden]);
		await raise(await as("communityManager"), phone);
		expect((await listFor("newcomer", { state: "raised" })).map(({ id }) => id)).toEqual([phone]);
		expect((await listFor("newcomer", { state: "open" })).map(({ id }) => id)).toEqual([signature]);
		expect((await communitiesWithProposals(await as("newcomer"))).map(({ name }) => name)).toEqual(["Letters"]);
		expect((await listFor("employee", { community: secret.slug })).map(({ id }) => id)).toEqual([hidden]);
	});

	test.each(["supporters", "newest", "oldest"])("is paged by %s: each proposal once", async (sort) => {
		const { slug } = await place();
		const ids = [];
		for (let number = 0; number < 5; number++)
			ids.push(await propose(await as("employee"), slug, `Proposal ${number} of five`, later(number)));
		await supportProposal(await as("newcomer"), ids[3] ?? "", at);
		const seen: string[] = [];
		for (let after: string | undefined, turn = 0; turn < 5; turn++) {
			const page = await proposalList(await as("newcomer"), proposalFilters.parse({ sort, after }), at, 2);
			seen.push(...page.rows.map(({ id }) => id));
			if (!page.next) break;
			after = page.next;
		}
		expect([...seen].sort()).toEqual([...ids].sort());
	});

	test("is one statement, however many there are", async () => {
		const { slug } = await place();
		await propose(await as("employee"), slug);
		const newcomer = await as("newcomer");
		const read = () => proposalList(newcomer, proposalFilters.parse({}), at);
		const one = await countStatements(read);
		for (let number = 0; number < 4; number++) await propose(await as("employee"), slug, `Proposal number ${number}`);
		expect(await countStatements(read)).toBe(one);
		expect(one).toBe(1);
	});
});

test("a deleted proposal is no longer with the hub", async () => {
	const { slug } = await place();
	const id = await propose(await as("employee"), slug);
	const matterId = await raise(await as("communityManager"), id);
	await deletePost(await as("employee"), id, at);
	await expect(
		answerMatter(await as("hubLead"), { id: matterId, state: "planned", reason: "In spring." }, at),
	).rejects.toThrow(NotFound);
	expect(await matterIdOf(id)).toBe(matterId);
});
