import { describe, expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { inboxPage } from "@/lib/notifications/queries";
import { deletePost } from "@/lib/posts/posts";
import { joinMatters, separateMatter } from "@/lib/proposals/joining";
import { mainMatterOf, matterPage, similarMatters } from "@/lib/proposals/matter-page";
import { answerMatter, careForMatter } from "@/lib/proposals/matters";
import { careFields } from "@/lib/proposals/policy";
import { proposalOf } from "@/lib/proposals/proposal-page";
import { matterList, mattersForHome } from "@/lib/proposals/register";
import { matterFilters } from "@/lib/proposals/schema";
import { supportProposal } from "@/lib/proposals/supports";
import type { CastName } from "../cast";
import { as, at, castId, community, person } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { later } from "../posts/conversation";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { propose, raise } from "./proposing";

const TITLE = "One signature for all letters";

/** Lucía proposes in an open community, and Olfa nearly the same in a hidden one; Ben and Lucía are in both, Awa in none. */
async function twoPlaces(visibility: "open" | "hidden" = "hidden") {
	const both = [await castId("employee"), await castId("champion")];
	const moderators = [await castId("moderator")];
	const open = await community({ name: "Letters", members: both, moderators });
	const other = await community({ name: "Secret letters", visibility, members: both, moderators });
	const first = await propose(await as("employee"), open.slug, TITLE);
	const second = await propose(await as("champion"), other.slug, "One signature under all our letters", later(1));
	return { open, other, first, second };
}

const pageFor = async (name: CastName, id: string) => {
	const shown = await proposalOf(await as(name), { id, kind: "proposal" });
	if (!shown) throw new Error("No proposal");
	return shown;
};

async function care(name: CastName, id: string, sent: { ownerId?: string; dueOn?: string }) {
	const now = await db.proposalCase.findUniqueOrThrow({ where: { id } });
	await careForMatter(await as(name), id, sent, marksOf({ ownerId: null, dueOn: null, ...careFields(now) }), at);
}

describe("the hub", () => {
	test("names an owner and a due day; the owner reads the matter and answers it, and nobody else does", async () => {
		const { first } = await twoPlaces();
		const id = await raise(await as("communityManager"), first, at, "Four teams ask for it.");
		await expect(matterPage(await as("newcomer"), id, at)).rejects.toThrow(NotFound);
		await care("hubLead", id, { ownerId: await castId("newcomer"), dueOn: "2026-12-01" });
		const page = await matterPage(await as("newcomer"), id, at);
		expect(page).toMatchObject({ title: TITLE, communities: ["Letters"], supporters: 1, state: "raised" });
		expect(page.proposals[0]?.note).toBe("Four teams ask for it.");
		await answerMatter(await as("newcomer"), { id, state: "planned", reason: "With the templates of spring." }, at);
		await expect(matterList(await as("newcomer"), matterFilters.parse({}), at)).rejects.toEqual(
			refusal("hub_leads_only"),
		);
		await expect(care("newcomer", id, {})).rejects.toEqual(refusal("hub_leads_only"));
		const answer = { id, state: "done" as const, reason: "No." };
		await expect(answerMatter(await as("communityManager"), answer, at)).rejects.toThrow(NotFound);
		await tellAll();
		expect(await inboxOf("newcomer")).toContain(
			`${await nameOf("hubLead")} asks you to look after a proposal: ${TITLE}`,
		);
	});

	test("is told of somebody else's change, and a colleague who has left is no owner", async () => {
		const { first } = await twoPlaces();
		const id = await raise(await as("communityManager"), first);
		const from = marksOf({ ownerId: undefined, dueOn: undefined });
		await careForMatter(await as("hubLead"), id, { dueOn: "2026-12-01" }, from, at);
		const late = careForMatter(await as("admin"), id, { dueOn: "2026-12-09" }, from, at);
		await expect(late).rejects.toThrow(Stale);
		const gone = await person();
		await db.person.update({ where: { id: gone }, data: { status: "left" } });
		await expect(care("hubLead", id, { ownerId: gone, dueOn: "2026-12-01" })).rejects.toEqual(
			refusal("person_not_active"),
		);
	});

	test("reads of a hidden community what was raised, its title, text and count, and no name of a supporter", async () => {
		const { second } = await twoPlaces();
		await supportProposal(await as("moderator"), second, at);
		const id = await raise(await as("communityManager"), second);
		const page = await matterPage(await as("hubLead"), id, at);
		expect(page).toMatchObject({ supporters: 2, communities: ["Secret letters"] });
		expect(page.proposals[0]).toMatchObject({ isReadable: false });
		expect(JSON.stringify(page)).not.toContain("Taylor");
		await deletePost(await as("moderator"), second, at);
		await expect(matterPage(await as("hubLead"), id, at)).rejects.toThrow(NotFound);
		await tellAll();
		expect((await inboxPage(await as("hubLead"), {})).rows).toEqual([]);
	});
});

const nameOf = async (name: CastName) => {
	const { givenName, familyName } = await as(name);
	return `${givenName} ${familyName}`;
};

describe("joined proposals", () => {
	test("have one answer, which stands on each; who supports both counts once, and is told once", async () => {
		const { open, other, first, second } = await twoPlaces("open");
		for (const id of [first, second]) await supportProposal(await as("moderator"), id, at);
		await supportProposal(await as("newcomer"), second, at);
		const claire = await as("communityManager");
		const [to, id] = [await raise(claire, first), await raise(claire, second, later(2))];
		expect((await similarMatters(await as("hubLead"), { id: to, title: TITLE }, at)).map((one) => one.id)).toEqual([
			id,
		]);
		await joinMatters(await as("hubLead"), { id, to }, at);
		expect(await mainMatterOf(await as("hubLead"), id)).toBe(to);
		await answerMatter(
			await as("hubLead"),
			{ id: to, state: "planned", reason: "With the templates of spring." },
			later(5),
		);
		for (const post of [first, second]) {
			const shown = await pageFor("newcomer", post);
			// Lucía, Olfa, Ben and Awa.
			expect(shown).toMatchObject({ state: "planned", together: 4 });
			expect(shown.answers.map(({ reason }) => reason)).toEqual(["With the templates of spring."]);
			expect(shown.joined.map(({ community: name }) => name)).toEqual([post === first ? other.name : open.name]);
		}
		expect((await matterPage(await as("hubLead"), to, at)).supporters).toBe(4);
		await tellAll();
		await tellAll();
		for (const name of ["employee", "champion", "moderator", "newcomer"] as const)
			expect([name, (await inboxOf(name)).filter((text) => text.startsWith("Planned: "))]).toEqual([
				name,
				[expect.stringContaining("One signature")],
			]);
		expect((await pathsOf("newcomer")).at(-1)).toBe(`/communities/${other.slug}/posts/${second}`);
	});

	test("show nothing of the one that the reader may not see: no title, no community, no share of the count", async () => {
		const { other, first, second } = await twoPlaces();
		await supportProposal(await as("moderator"), second, at);
		const claire = await as("communityManager");
		const [to, id] = [await raise(claire, first), await raise(claire, second)];
		const before = await pageFor("newcomer", first);
		await joinMatters(await as("hubLead"), { id, to }, at);
		expect(await pageFor("newcomer", first)).toEqual(before);
		expect(before).toMatchObject({ supporters: 1, together: 1, joined: [] });
		expect(await pageFor("employee", first)).toMatchObject({ supporters: 1, together: 3 });
		expect((await pageFor("employee", first)).joined.map((one) => one.community)).toEqual([other.name]);
		// Ben is a member there no longer: he is told by nothing, and Awa never was.
		await supportProposal(await as("newcomer"), first, at);
		await answerMatter(await as("hubLead"), { id: to, state: "done", reason: "It is in the template." }, later(3));
		await tellAll();
		expect((await pathsOf("newcomer")).every((path) => path.endsWith(first))).toBe(true);
		expect(await inboxOf("moderator")).toContain("Done: One signature under all our letters");
	});

	test("tell those who come later of the answer that is there already, and nobody twice", async () => {
		const { first, second } = await twoPlaces("open");
		await supportProposal(await as("newcomer"), second, at);
		await supportProposal(await as("newcomer"), first, at);
		const claire = await as("communityManager");
		const [to, id] = [await raise(claire, first), await raise(claire, second)];
		await answerMatter(await as("hubLead"), { id: to, state: "declined", reason: "It costs too much." }, later(3));
		await joinMatters(await as("hubLead"), { id, to }, later(4));
		await tellAll();
		const declined = async (name: CastName) => (await inboxOf(name)).filter((text) => text.startsWith("Declined: "));
		expect(await declined("newcomer")).toEqual([`Declined: ${TITLE}`]);
		expect(await declined("champion")).toEqual(["Declined: One signature under all our letters"]);
	});

	test("are separated again with their own state, and take along what was joined to them before", async () => {
		const { open, first, second } = await twoPlaces("open");
		const claire = await as("communityManager");
		const third = await propose(await as("employee"), open.slug, "Sign letters with a first name", later(3));
		const [a, b, c] = [await raise(claire, first), await raise(claire, second), await raise(claire, third)];
		const hub = await as("hubLead");
		await answerMatter(hub, { id: b, state: "done", reason: "Done in May." }, at);
		await joinMatters(hub, { id: c, to: b }, at);
		await joinMatters(hub, { id: b, to: a }, at);
		expect((await pageFor("employee", third)).state).toBe("raised");
		await expect(answerMatter(hub, { id: b, state: "planned", reason: "Soon." }, at)).rejects.toEqual(
			refusal("matter_joined"),
		);
		await expect(joinMatters(hub, { id: a, to: c }, at)).rejects.toEqual(refusal("matter_joined"));
		await separateMatter(hub, b, at);
		expect((await pageFor("employee", second)).state).toBe("done");
		expect((await pageFor("employee", third)).state).toBe("done");
		expect((await pageFor("employee", first)).state).toBe("raised");
		await expect(separateMatter(await as("communityManager"), c, at)).rejects.toEqual(refusal("hub_leads_only"));
	});

	test("are joined once when two join them to each other at the same moment", async () => {
		const { first, second } = await twoPlaces("open");
		const claire = await as("communityManager");
		const [a, b] = [await raise(claire, first), await raise(claire, second)];
		const hub = await as("hubLead");
		const outcomes = await Promise.allSettled([
			joinMatters(hub, { id: a, to: b }, at),
			joinMatters(hub, { id: b, to: a }, at),
		]);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	});
});

describe("the register", () => {
	test("has what is overdue first, then by due day, then what has none, and last what is settled", async () => {
		const { slug } = await community({ name: "Letters", members: [await castId("employee")] });
		const claire = await as("communityManager");
		const days = [undefined, "2026-11-10", "2026-12-24", "2026-11-02", "2026-11-20"];
		const ids: string[] = [];
		for (const [number, dueOn] of days.entries()) {
			const post = await propose(await as("employee"), slug, `Proposal number ${number}`, later(number));
			const id = await raise(claire, post, later(number));
			if (dueOn) await db.proposalCase.update({ where: { id }, data: { dueOn: dateColumn(dueOn) } });
			ids.push(id);
		}
		await answerMatter(await as("hubLead"), { id: ids[3] ?? "", state: "done", reason: "It is done." }, at);
		const rows = async (filters: Record<string, string> = {}) =>
			(await matterList(await as("hubLead"), matterFilters.parse(filters), at)).rows.map(({ id }) => ids.indexOf(id));
		expect(await rows()).toEqual([1, 4, 2, 0, 3]);
		expect(await rows({ state: "overdue" })).toEqual([1]);
		expect(await rows({ state: "waiting", sort: "newest" })).toEqual([4, 2, 1, 0]);
		expect(await rows({ q: "number 2" })).toEqual([2]);
		expect(await rows({ owner: "me" })).toEqual([]);
		expect(await rows({ owner: "nobody", state: "done" })).toEqual([3]);
		expect(await rows({ age: "30" })).toEqual([]);
		expect(await rows({ community: slug, sort: "oldest" })).toEqual([0, 1, 2, 3, 4]);
		expect(await mattersForHome(await as("hubLead"), at)).toEqual({ own: [], unowned: 4 });
		expect(await mattersForHome(await as("employee"), at)).toEqual({ own: [], unowned: 0 });
		await db.proposalCase.updateMany({ data: { ownerId: await castId("newcomer") } });
		expect((await mattersForHome(await as("newcomer"), at)).own.map(({ id }) => ids.indexOf(id))).toEqual([1, 4, 2, 0]);
		const seen: number[] = [];
		for (let after: string | undefined, turn = 0; turn < 5; turn++) {
			const page = await matterList(await as("hubLead"), matterFilters.parse({ after }), at, 2);
			seen.push(...page.rows.map(({ id }) => ids.indexOf(id)));
			if (!page.next) break;
			after = page.next;
		}
		expect(seen).toEqual([1, 4, 2, 0, 3]);
	});

	test("of 500 proposals is read in as many statements as of one", async () => {
		const { id: communityId, slug } = await community({ members: [await castId("employee")] });
		const lucia = await castId("employee");
		const claire = await as("communityManager");
		await raise(claire, await propose(await as("employee"), slug));
		const hub = await as("hubLead");
		const everything = async () => {
			const { rows } = await matterList(hub, matterFilters.parse({}), at);
			await matterPage(hub, rows[0]?.id ?? "", at);
			await similarMatters(hub, { id: rows[0]?.id ?? "", title: TITLE }, at);
			return rows.length;
		};
		const few = await countStatements(everything);
		await db.$executeRaw`
			with post as (
				insert into posts (id, "communityId", "authorId", kind, language, title, body, "bodyHtml", "searchText", "createdAt", "livelyAt")
				select gen_random_uuid(), ${communityId}::uuid, ${lucia}::uuid, 'proposal', 'en', 'Proposal number ' || n, '', '', 'proposal number ' || n, ${at}::timestamptz, ${at}::timestamptz
				from generate_series(1, 500) n returning id
			), kept as (
				insert into proposal_cases (id, "raisedAt") select id, ${at}::timestamptz from post returning id
			)
			insert into raised_proposals ("postId", "caseId", "raisedById", "raisedAt")
			select id, id, ${lucia}::uuid, ${at}::timestamptz from kept`;
		await db.$executeRaw`insert into proposal_supports ("postId", "personId", at) select id, ${claire.personId}::uuid, ${at}::timestamptz from posts where kind = 'proposal'`;
		expect(await countStatements(everything)).toBe(few);
		expect((await matterList(hub, matterFilters.parse({}), at, 5000)).rows).toHaveLength(501);
	});
});
