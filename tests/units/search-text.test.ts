import { describe, expect, test } from "vitest";
import { searchTerms, searchText, termPatterns } from "@/lib/search-text";

/** Whether a stored text has every term of a query, as PostgreSQL compares them with `like`. */
function finds(query: string, text: string): boolean {
	const stored = searchText(text);
	const like = (pattern: string) =>
		new RegExp(
			`^${pattern.replaceAll(/\\([\\%_])|([.*+?^${}()|[\]%_])/g, (_, escaped: string, sign: string) =>
				escaped ? `[${escaped === "\\" ? "\\\\" : escaped}]` : sign === "%" ? ".*" : sign === "_" ? "." : `\\${sign}`,
			)}$`,
			"su",
		).test(stored);
	const patterns = termPatterns(query);
	return patterns.length > 0 && patterns.every((ways) => ways.some(like));
}

describe("a query finds", () => {
	test.each([
		["C++", "We moved from C++, at last."],
		["c#", "Learn C# (in a week)"],
		[".NET", "Our .NET services"],
		["Q&A", "Notes of the Q&A session"],
		["Q & A", "Notes of the Q&A session"],
		["q&a", "Notes of the Q & A session"],
		["R&D", "R & D meets sales"],
		["formation & conseil", "Formation, conseil et vente"],
		["e-mail", "An email a day"],
		["email", "An e-mail a day"],
		["e-mail/email", "An e-mail a day"],
		["O'Neill", "Shaun O’Neill"],
		["O’Neill", "Shaun O'Neill"],
		["oneill", "Shaun O'Neill"],
		["l'accueil", "L’accueil du matin"],
		["l’accueil", "Un accueil du matin"],
		["accueil", "À l'accueil"],
		["aujourd'hui", "Aujourd’hui à midi"],
		["lodz", "Łódź"],
		["Łódź", "Lodz"],
		["orsted", "Ørsted"],
		["Ørsted", "orsted"],
		["résumé", "re\u0301sume\u0301"],
		["re\u0301sume\u0301", "résumé"],
		["soft hyphen", "soft\u00adhyphen hy\u00adphen"],
		["billing?", "Questions about billing"],
		["(refund)", "The refund, in three days."],
		['"forty words"', "Answer in forty words."],
		["« quarante mots »", "Répondre en quarante mots"],
		["“forty words” answer", "Answer in forty words."],
		["anna@semis.example", "Write to anna@semis.example."],
		["2.0", "Version 2.0."],
		["北京", "在北京的团队"],
		["الدار", "فريق الدار البيضاء"],
		["100%", "100% of answers"],
	])("%j in %j", (query, text) => {
		expect(finds(query, text)).toBe(true);
	});

	test.each([
		["C++", "A C compiler"],
		[".net", "Our internet services"],
		['"words forty"', "Answer in forty words."],
		['"forty words"', "Forty good words."],
		['"day | email"', "no such thing"],
		["d%n", "dandelion"],
		["dand_lion", "dandelion"],
		["?!", "What?!"],
		["…", "Well…"],
		["\u200b\u3164", "anything"],
	])("not %j in %j", (query, text) => {
		expect(finds(query, text)).toBe(false);
	});
});

test("a phrase is one term, an open quotation mark none", () => {
	expect(searchTerms('"forty words" reply').map(({ spellings }) => spellings)).toEqual([["forty words"], ["reply"]]);
	expect(searchTerms('"forty words').map(({ spellings }) => spellings)).toEqual([["forty"], ["words"]]);
	expect(searchTerms("a b c d e f g h i j k l")).toHaveLength(8);
});
