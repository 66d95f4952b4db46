import { expect, test } from "vitest";
import { labelName, partLabels } from "@/components/ui/form-labels";
import {
	answersTo,
	chipOf,
	choiceValue,
	personEntry,
	readEntry,
	splitPeople,
	wholeNames,
	withChoice,
} from "@/lib/people/typed-people";
import { searchable } from "@/lib/text";

const id = "018f2f6e-0000-7000-8000-000000000001";
const awa = { id, email: "awa.diop@semis.example", givenName: "Awa", familyName: "Diop" };

test("a person is read by address, by id, by name, or by name and address as a mail program writes them", () => {
	expect(readEntry(" Awa.Diop@semis.example ")).toEqual({
		typed: "Awa.Diop@semis.example",
		name: "",
		reference: "awa.diop@semis.example",
	});
	expect(readEntry('"Diop, Awa" <awa.diop@semis.example>')).toMatchObject({
		name: "Diop, Awa",
		reference: "awa.diop@semis.example",
	});
	expect(readEntry("mailto:awa.diop@semis.example")).toMatchObject({ reference: "awa.diop@semis.example" });
	expect(readEntry(personEntry({ ...awa, email: null }))).toMatchObject({ name: "Awa Diop", reference: id });
	expect(readEntry("Awa Diop")).toEqual({ typed: "Awa Diop", name: "Awa Diop" });
	expect(readEntry("Awa <not an address>").reference).toBeUndefined();
});

test("a pasted list is split at lines, semicolons, tabs and commas, and a family name before a comma stays with its name", () => {
	expect(splitPeople("Awa Diop\r\n\r\n  Jan Maria   Kowalski ;a@b.example\tc@d.example")).toEqual([
		"Awa Diop",
		"Jan Maria Kowalski",
		"a@b.example",
		"c@d.example",
	]);
	expect(splitPeople("a@b.example, c@d.example,")).toEqual(["a@b.example", "c@d.example"]);
	expect(splitPeople("Diop, Awa\nvan der Berg, Anna")).toEqual(["Diop, Awa", "van der Berg, Anna"]);
	expect(splitPeople("Awa Diop, Anna van der Berg")).toEqual(["Awa Diop", "Anna van der Berg"]);
	expect(splitPeople("Diop, Awa <a@b.example>, Berg Anna <c@d.example> e@f.example")).toEqual([
		"Diop, Awa <a@b.example>",
		"Berg Anna <c@d.example>",
		"e@f.example",
	]);
	expect(splitPeople("Awa Diop\nawa diop\n - \n")).toHaveLength(1);
});

test("a whole name may begin with either part", () => {
	expect(wholeNames(["anna", "van", "der", "berg"])).toContain("van der berg anna");
	expect(wholeNames([])).toEqual([]);
});

test("a chip shows the name of somebody known; what is only typed has no initials", () => {
	expect(chipOf(personEntry(awa))).toEqual({ name: "Awa Diop", initials: "AD" });
	expect(chipOf("Awa")).toEqual({ name: "Awa", initials: "" });
});

test("a list that waits for its answer offers only those who fit what is typed", () => {
	const entry = personEntry({ ...awa, givenName: "Łukasz", familyName: "van Berg" });
	for (const typed of ["luk", "berg ŁUK", "Van B", "awa.diop@"]) expect(answersTo(entry, typed)).toBe(true);
	for (const typed of ["luk x", "erg", "diop@"]) expect(answersTo(entry, typed)).toBe(false);
});

test("a choice takes the place of the entry it is about, and of nothing else", () => {
	const entry = personEntry(awa);
	expect(withChoice("awa", choiceValue("awa", entry))).toBe(entry);
	expect(withChoice("Jan\nawa", choiceValue("awa", entry))).toBe(`Jan\n${entry}`);
	expect(withChoice("somebody, else entirely, now", choiceValue("awa", entry))).toBe("somebody, else entirely, now");
});

test("choices in a form are taken over into the fields of people", () => {
	const form = new FormData();
	form.append("people", "awa\nJan");
	form.append(labelName("people"), "People");
	form.append("choice:people:0", choiceValue("awa", personEntry(awa)));
	form.append("choice:people:1", "");
	form.append("venues[0].host", "awa");
	form.append("choice:venues[0].host:0", choiceValue("awa", personEntry(awa)));
	expect([...partLabels(form).fields]).toEqual([
		["people", `${personEntry(awa)}\nJan`],
		["venues[0].host", personEntry(awa)],
	]);
});

test("letters with strokes are searched as plain letters", () => {
	expect(searchable("Łukasz Ørsted", "Đorđe Þór", "Ħal")).toBe("lukasz orsted dorde thor hal");
});
