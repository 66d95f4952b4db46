import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { bodyOf } from "@/app/_web/action";
import { inviteListAction } from "@/app/(platform)/communities/[slug]/members/invite/actions";
import { inviteMany, MOST_INVITED } from "@/lib/communities/inviting";
import { requestMembership } from "@/lib/communities/memberships";
import { restrictMember } from "@/lib/communities/restrictions";
import { db } from "@/lib/db";
import { peopleInFile } from "@/lib/imports/people-list";
import { as, at, castId, community, orgUnit, person, site } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";

const statusOf = async (communityId: string) => {
	const rows = await db.membership.groupBy({ by: ["status"], where: { communityId }, _count: true });
	return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
};

async function send(slug: string, fields: Record<string, string | File>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ slug, ...fields })) form.set(name, value);
	const outcome = await bodyOf(inviteListAction)?.(await as("communityManager"), form);
	if (!outcome) throw new Error("No action");
	return outcome;
}

describe("a list of people to invite", () => {
	test("of two hundred from a spreadsheet with mistakes: who is understood is invited, the rest stays with its questions", async () => {
		const { id, slug } = await community({ visibility: "by_invitation" });
		const lines = ["Prénom;Nom;Adresse e-mail;Unité"];
		for (let number = 0; number < 194; number++) {
			const email = `colleague.${number}@semis.example`;
			await person({ givenName: "Zoé", familyName: `Lefèvre ${number}`, email });
			lines.push(`Zoé;Lefèvre ${number};${number % 2 ? email.toUpperCase() : email};Networks`);
		}
		await person({ givenName: "Léa", familyName: "Durand", email: "lea.1@semis.example" });
		await person({ givenName: "Léa", familyName: "Durand", email: "lea.2@semis.example" });
		await person({ givenName: "Max", familyName: "Ferrand", email: "max@semis.example" });
		lines.push(
			"Zoé;Lefèvre 3;colleague.3@semis.example;Networks",
			"",
			"Léa;Durand;;Networks",
			"Max;Ferrand;;Networks",
			"Ann;Nobody;ann.nobody@semis.example;Networks",
			";;typo@semis,example;Networks",
			"Paul;Unknown;;Networks",
		);
		const file = new File([new Uint8Array(iconv.encode(lines.join("\r\n"), "windows-1252"))], "list.csv");
		const outcome = await send(slug, { file });
		// 194 by address and Max by name.
		expect(await statusOf(id)).toEqual({ active: 1, invited: 195 });
		if (!("errors" in outcome)) throw new Error("Nothing was unclear");
		expect(outcome.errors.people?.[0]).toMatch(/^195 personnes invitées\s; 4 entrées n’ont pas été comprises/);
		const report = outcome.people?.people;
		expect(report?.unclear.map(({ typed, choices }) => [typed, choices.length])).toEqual([
			["Léa Durand", 2],
			["Ann Nobody <ann.nobody@semis.example>", 0],
			["typo@semis,example", 0],
			["Paul Unknown", 0],
		]);
		const again = await send(slug, { people: "lea.2@semis.example", file });
		expect(await statusOf(id)).toEqual({ active: 1, invited: 196 });
		expect("errors" in again && again.errors.people?.[0]).toContain("1 personne invitée");
	});

	test("that is a workbook or has nobody in it is said beside the form", async () => {
		const { slug } = await community();
		const workbook = new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00])], "list.xlsx");
		expect(await send(slug, { file: workbook })).toMatchObject({ reason: "refusals.list_not_readable" });
		expect(await send(slug, {})).toMatchObject({ errors: { people: ["Champ obligatoire."] } });
	});

	test.each([
		["one address a line", "ann@x.example\nbob@x.example", ["ann@x.example", "bob@x.example"]],
		["family name first", "Diop, Awa\nNowak, Jan", ["Diop, Awa", "Nowak, Jan"]],
		["English headings", "First name,Last name,Email\nAwa,Diop,awa@x.example", ["Awa Diop <awa@x.example>"]],
		["no address in the cell", "First name,Last name,Email\nAwa,Diop,none", ["Awa Diop"]],
	])("with %s is read", (_, text, entries) => {
		expect(peopleInFile(new TextEncoder().encode(text))).toEqual(entries);
	});
});

describe("a unit or a site", () => {
	test("is invited whole, with the units below it; who left is not asked again, and who asked to join is in", async () => {
		const unitId = await orgUnit("poland");
		const siteId = await site("Warszawa Wola");
		const { id, slug } = await community({ visibility: "on_request" });
		const team = await db.orgUnit.create({
			data: { code: "warsaw-letters", kind: "team", names: { en: "Letters" }, parentId: unitId, spokeId: unitId },
			select: { id: true },
		});
		const people = [];
		for (let number = 0; number < 3; number++) people.push(await person({ unit: "poland", site: "Warszawa Wola" }));
		const below = await person({ unit: "poland" });
		await db.person.update({ where: { id: below }, data: { orgUnitId: team.id } });
		const gone = await person({ unit: "poland" });
		await db.person.update({ where: { id: gone }, data: { status: "left" } });
		await castId("newcomer");
		await db.person.update({ where: { id: await castId("newcomer") }, data: { orgUnitId: unitId } });
		await requestMembership(await as("newcomer"), slug, undefined, at);
		await db.membership.create({
			data: { communityId: id, personId: people[0] ?? "", status: "left", since: at },
		});
		const claire = await as("communityManager");
		expect(await inviteMany(claire, slug, { personIds: [], unitId }, at)).toEqual({ invited: 4, others: 1 });
		expect(await inviteMany(claire, slug, { personIds: [], siteId }, at)).toEqual({ invited: 0, others: 3 });
		expect(await inviteMany(claire, slug, { personIds: [people[0] ?? ""] }, at)).toEqual({ invited: 1, others: 0 });
		expect((await as("newcomer")).memberships[0]?.status).toBe("active");
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual([expect.stringContaining("You are now a member of")]);
	});

	test("with somebody who is banned is invited without them, also by name", async () => {
		const unitId = await orgUnit("poland");
		const banned = await person({ unit: "poland" });
		await person({ unit: "poland" });
		const { id, slug } = await community({ members: [banned] });
		const claire = await as("communityManager");
		await restrictMember(claire, slug, { personId: banned, kind: "ban", days: 7, reason: "Insults." }, at);
		expect(await inviteMany(claire, slug, { personIds: [banned], unitId }, at)).toEqual({ invited: 1, others: 0 });
		expect(await statusOf(id)).toEqual({ active: 1, removed: 1, invited: 1 });
	});

	test("of more than a thousand people is refused, and nobody is invited", async () => {
		const { id, slug } = await community();
		const siteId = await site("Dakar Plateau");
		await db.$executeRaw`
			insert into people (id, "givenName", "familyName", "sortName", "searchText", "siteId", "createdAt", "updatedAt")
			select gen_random_uuid(), 'Ada', 'Number ' || n, 'number ' || n, '', ${siteId}::uuid, ${at}::timestamptz, ${at}::timestamptz
			from generate_series(1, ${MOST_INVITED + 1}::int) n`;
		await expect(inviteMany(await as("communityManager"), slug, { personIds: [], siteId }, at)).rejects.toEqual(
			refusal("too_many_to_invite"),
		);
		expect(await statusOf(id)).toEqual({ active: 1 });
	});
});
