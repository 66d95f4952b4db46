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

test("a missing name is replaced by the name in another language", () => {
	expect(nameIn("fr", { pl: "Tunezja" } as Names)).toBe("Tunezja");
});

test("languages have names in the reader's language, and only complete languages are offered", () => {
	expect(languageChoices("en")).toEqual([
		{ value: "fr", label: "French" },
		{ value: "en", label: "English" },
	]);
	expect(languageChoices("fr").map(({ label }) => label)).toEqual(["Français", "Anglais"]);
	expect(LOCALES).toEqual(expect.arrayContaining([...OFFERED_LOCALES]));
});

test("a translator has its language", () => {
	for (const locale of LOCALES) expect(translator(locale).locale).toBe(locale);
});
