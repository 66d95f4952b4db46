import { expect, test } from "vitest";
import { LOCALES, type Names, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { languageChoices, nameIn } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translator";

test.each<[Names, string, string]>([
	[{ fr: "Tunisie", en: "Tunisia" }, "Tunisie", "Tunisia"],
	[{ en: "Tunisia" }, "Tunisia", "Tunisia"],
	[{ fr: "Tunisie" }, "Tunisie", "Tunisie"],
])("a thing called %o is %s to who reads French and %s to who reads English", (names, french, english) => {
	expect(nameIn("fr", names)).toBe(french);
	expect(nameIn("en", names)).toBe(english);
});

test("a name in a language that the reader does not have stands in for a missing one", () => {
	expect(nameIn("fr", { pl: "Tunezja" } as Names)).toBe("Tunezja");
});

test("languages are offered by what the reader calls them, and only those that are complete", () => {
	expect(languageChoices("en")).toEqual([
		{ value: "fr", label: "French" },
		{ value: "en", label: "English" },
	]);
	expect(languageChoices("fr").map(({ label }) => label)).toEqual(["Français", "Anglais"]);
	expect(LOCALES).toEqual(expect.arrayContaining([...OFFERED_LOCALES]));
});

test("a translator knows its language", () => {
	for (const locale of LOCALES) expect(translator(locale).locale).toBe(locale);
});
