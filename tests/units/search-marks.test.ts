import { expect, test } from "vitest";
import { markedParts } from "@/components/search/marked-parts";
import { excerpt } from "@/lib/markdown";
import { passageOf } from "@/lib/search/matching";
import { termPatterns } from "@/lib/search-text";

const marked = (text: string, query: string) =>
	markedParts(text, query)
		.map((part) => (part.matches ? `[${part.text}]` : part.text))
		.join("");

test.each([
	["Réponse en quarante mots", "REPONSE mots", "[Réponse] en quarante [mots]"],
	["re\u0301ponse", "réponse", "[réponse]"],
	["Un cœur d’équipe", "coeur equipe", "Un [cœur] d’[équipe]"],
	["Répondre, reprendre", "re", "[Ré]pondre, [re]prendre"],
	["Une œuvre et sa mesure", "re", "Une œuvre et sa mesure"],
	["banana", "ana", "b[anana]"],
	["Straße in Łódź", "strasse lodz", "[Straße] in [Łódź]"],
	["100 % d’accord", "%", "100 [%] d’accord"],
	["Answer in forty, words", '"forty words"', "Answer in [forty, words]"],
	["An e-mail a day", "e-mail", "An [e-mail] a day"],
	["Notes of the Q&A", "Q&A", "Notes of the [Q&A]"],
	["Nothing to see", "", "Nothing to see"],
	["", "word", ""],
])("marks in %j what %j finds: %j", (text, query, expected) => {
	expect(marked(text, query)).toBe(expected);
	expect(
		markedParts(text, query)
			.map((part) => part.text)
			.join(""),
	).toBe(text.normalize("NFC"));
});

test("a query becomes a condition for each word; short words match at the start of a word, wildcards are ordinary characters", () => {
	expect(termPatterns("Réclamation  IA 5_%")).toEqual([["%reclamation%"], ["ia%", "% ia%"], ["%5\\_\\%%"]]);
	expect(termPatterns(" ’ - ")).toEqual([]);
	expect(termPatterns("a b c d e f g h i j k l")).toHaveLength(8);
});

test("a passage begins at the first match, or at the beginning when only the title matches", () => {
	const body = "We tried forty words. It **worked** in Tunisia! Then Madrid asked. Nobody else did.";
	expect(passageOf(body, "MADRID")).toBe("… Then Madrid asked. Nobody else did.");
	expect(passageOf(body, "forty tunisia")).toBe(excerpt(body));
	expect(passageOf(body, "elsewhere")).toBe(excerpt(body));
});
