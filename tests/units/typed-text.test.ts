import { describe, expect, test } from "vitest";
import { communityInput } from "@/lib/communities/schema";
import { clean } from "@/lib/imports/values";
import { personInput, profileInput } from "@/lib/people/schema";
import { postInput } from "@/lib/posts/schema";
import { cardInput } from "@/lib/practices/schema";
import { isVisible, typedText } from "@/lib/typed-text";
import { allSources } from "../architecture/sources";

const UNSEEN = {
	"zero width space": "\u200b",
	"zero width joiner": "\u200d",
	"byte order mark": "\ufeff",
	"direction marks": "\u200e\u200f\u202e\u2066\u2069",
	"soft hyphen": "\u00ad",
	"Hangul filler": "\u3164",
	"half-width Hangul filler": "\uffa0",
	"blank of Braille": "\u2800",
	"no-break space": "\u00a0",
	"ideographic space": "\u3000",
	"variation selector": "\ufe0f",
	"tag characters": "\u{e0041}\u{e0042}",
	"combining grapheme joiner": "\u034f",
};

describe.each(Object.entries(UNSEEN))("a text of nothing but %s", (_, unseen) => {
	const text = ` ${unseen.repeat(12)} ${unseen} `;

	test("is empty, as a title, a name and a cell of a file", () => {
		expect(isVisible(text)).toBe(false);
		expect(typedText().parse(text)).toBe("");
		expect(typedText().min(1).safeParse(text).success).toBe(false);
		for (const shape of [
			communityInput.shape.name,
			personInput.shape.givenName,
			cardInput.shape.title,
			postInput.shape.title,
		])
			expect(shape.safeParse(text).success).toBe(false);
		expect(profileInput.shape.expertise.parse(text)).toEqual([]);
		expect(clean(text).text).toBe("");
	});

	test("is kept where something stands beside it", () => {
		expect(typedText().parse(` a${unseen}b `)).toBe(`a${unseen}b`);
	});
});

test.each(["Ж", "ก", "ا", "א", "क", "한", "王", "é", "👩‍💻", "1", "!", "ㅎ"])("%s is visible", (text) => {
	expect(isVisible(text)).toBe(true);
	expect(typedText().min(1).parse(text)).toBe(text);
});

test("every text of a form is read by typedText: only addresses and choices are plain strings that are trimmed", () => {
	const plain = allSources()
		.filter(({ path }) => /^(?:lib|app)\//.test(path) && path !== "lib/env.ts")
		.flatMap(({ path, text }) =>
			[...text.matchAll(/z\s*\.string\(\)\s*\.trim\(\)([^;,]*)/g)]
				.filter(([, rest = ""]) => !/email/.test(rest))
				.map(([found]) => `${path}: ${found}`),
		);
	expect(plain).toEqual([]);
});
