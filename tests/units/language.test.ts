import { expect, test } from "vitest";
import { languageOf } from "@/lib/posts/language";

test.each([
	["en", "How do we say no kindly?"],
	["fr", "Comment dire non gentiment ?"],
	["fr", "Quel délai pour un remboursement ?"],
	["en", "The style guide is out"],
	["fr", "> The server is down again, says the team of networks.\n\nOui, je le vois aussi depuis ce matin."],
	["en", "I agree. See `la réponse est dans le guide des réclamations` for the template that they use."],
] as const)("%s: %s", async (language, text) => {
	for (const otherwise of ["en", "fr"] as const) expect(await languageOf(text, otherwise)).toBe(language);
});

test("a text that says nothing is in the language of its writer", async () => {
	for (const otherwise of ["en", "fr"] as const)
		for (const text of ["", "👍", "> Bonjour tout le monde", "https://semis.example/guide"])
			expect(await languageOf(text, otherwise)).toBe(otherwise);
});
