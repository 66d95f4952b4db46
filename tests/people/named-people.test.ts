import { expect, test } from "vitest";
import { withAddresses, withColleague, withSpeaker } from "@/app/_web/named-organisers";
import { peopleInFields, peopleNamed, UnclearPeople } from "@/app/_web/named-people";
import { translator } from "@/lib/i18n/translator";
import { cast } from "../cast";
import { as, castId, person } from "../factories";

const asked = async () => ({ viewer: await as("employee"), t: translator("en") });

async function unclear(work: Promise<unknown>): Promise<UnclearPeople> {
	const problem = await work.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (!(problem instanceof UnclearPeople)) throw problem ?? new Error("Nothing was unclear.");
	return problem;
}

test("fields of one person each are understood together, and every unclear one gets its own error and choices", async () => {
	await castId("newcomer");
	for (const unit of ["spain", "poland"]) await person({ givenName: "Anna", familyName: "Nowak", unit });
	const fields = { "rows[0].who": "Awa Diop", "rows[1].who": undefined };
	expect(Object.keys(await peopleInFields(await asked(), fields))).toEqual(["rows[0].who"]);
	const { errors, reports } = await unclear(
		peopleInFields(await asked(), { ...fields, "rows[1].who": "Anna Nowak", "rows[2].who": "Nobody Here" }),
	);
	expect(errors).toEqual({
		"rows[1].who": ["Choose the person you mean."],
		"rows[2].who": ["“Nobody Here” was not found. Check the spelling, or enter the email address."],
	});
	expect(reports["rows[1].who"]?.text).toBe("Anna Nowak");
	expect(reports["rows[1].who"]?.unclear[0]?.choices).toHaveLength(2);
});

test("a list keeps everybody who was found and all that is unclear as typed", async () => {
	const awa = await castId("newcomer");
	const list = `${cast.newcomer.email}\nNobody Here; Diop, Awa`;
	const { errors, reports } = await unclear(peopleNamed(await asked(), "people", list));
	expect(errors.people).toHaveLength(1);
	const entry = `Awa Diop <${cast.newcomer.email}>`;
	expect(reports.people).toMatchObject({
		text: `${entry}\nNobody Here\n${entry}`,
		summary: "2 people found, 1 not found.",
	});
	const people = await peopleNamed(await asked(), "people", `${cast.newcomer.email}, Awa Diop`);
	expect(people.map(({ id }) => id)).toEqual([awa]);
	await unclear(peopleNamed(await asked(), "people", " ; "));
});

test("an edition gets the addresses of its hosts; a speaker may be a name that is nobody's here", async () => {
	await castId("newcomer");
	await castId("champion");
	const input = {
		venues: [{ name: "Paris", host: "Awa Diop" }, { name: "Online" }],
		agenda: [{ speaker: `Olfa Mejri <${cast.champion.email}>` }, { speaker: "Hosts in each room" }, {}],
	};
	expect(await withAddresses(await asked(), input)).toEqual({
		venues: [
			{ name: "Paris", host: cast.newcomer.email },
			{ name: "Online", host: undefined },
		],
		agenda: [{ speaker: cast.champion.email }, { speaker: "Hosts in each room" }, { speaker: undefined }],
	});
	const guest = { venues: [{ host: cast.guest.email }], agenda: [] };
	await castId("guest");
	expect(Object.keys((await unclear(withAddresses(await asked(), guest))).errors)).toEqual(["venues[0].host"]);
});

test("a talk of a colleague is theirs by name; somebody from outside keeps their name", async () => {
	const awa = await castId("newcomer");
	expect(await withColleague(await asked(), { kind: "internal", name: "Awa Diop" })).toMatchObject({
		email: cast.newcomer.email,
	});
	const outside = { kind: "industry", name: "Awa Diop", email: "awa@nordia.example" };
	expect(await withColleague(await asked(), outside)).toEqual(outside);
	await unclear(withColleague(await asked(), { kind: "internal", name: "Nobody Here" }));
	expect(await withSpeaker(await asked(), { name: `Awa Diop <${cast.newcomer.email}>` })).toMatchObject({
		speakerPersonId: awa,
	});
	expect(await withSpeaker(await asked(), { name: "Awa Diop" })).toEqual({
		name: "Awa Diop",
		speakerPersonId: undefined,
	});
});
