import { expect, test } from "vitest";
import { namedErrors } from "@/app/_web/named-errors";
import { labelName, partLabels } from "@/components/ui/form-labels";

test("the label of a field is sent beside it and is not a field", () => {
	const form = new FormData();
	form.append(labelName("agenda[0].title"), "Title");
	form.append("agenda[0].title", "Forty words");
	form.append("languages", "fr");
	form.append("languages", "en");
	const { fields, labels } = partLabels(form);
	expect([...fields]).toEqual([
		["agenda[0].title", "Forty words"],
		["languages", "fr"],
		["languages", "en"],
	]);
	expect([...labels]).toEqual([["agenda[0].title", "Title"]]);
});

test("an error names its field in the reader's language; a field without a label has only the error", () => {
	const labels = new Map([["title", "Titre"]]);
	expect(namedErrors("fr", { title: ["Champ obligatoire."] }, labels)).toEqual({
		title: "Titre\u00a0: champ obligatoire.",
	});
	expect(namedErrors("en", { title: ["Required field."], venues: ["Choose an option."] }, labels)).toEqual({
		title: "Titre: required field.",
		venues: "Choose an option.",
	});
});
