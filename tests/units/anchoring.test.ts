import { describe, expect, test } from "vitest";
import { anchorAt, findPassage, markedPieces } from "@/lib/reviews/anchoring";

const text = "First, call back.\nThen say what happens next.\nFirst, call back.\nThen stop.";
const second = anchorAt(text, text.lastIndexOf("call back"), "call back");

describe("a passage that somebody commented on", () => {
	test("is found among the same words by what stands around it", () => {
		expect(findPassage(text, second)).toEqual({
			start: text.lastIndexOf("call back"),
			end: text.lastIndexOf("call back") + 9,
			isSame: true,
		});
	});

	test("moves with its text", () => {
		const moved = `A new beginning of some length.\n\n${text.split("\n").toReversed().join("\n")}`;
		const found = findPassage(moved, anchorAt(text, text.indexOf("say what"), "say what happens next"));
		expect(found && moved.slice(found.start, found.end)).toBe("say what happens next");
	});

	test("is found where a few of its letters have changed, and says so", () => {
		const changed = text.replace("say what happens next", "say what will happen next");
		const found = findPassage(changed, anchorAt(text, text.indexOf("say what"), "say what happens next"));
		expect(found?.isSame).toBe(false);
		expect(found && changed.slice(found.start, found.end)).toMatch(/say what .*next/);
	});

	test("is gone where its words are", () => {
		expect(findPassage("Nothing of that is left here.", second)).toBeNull();
		expect(findPassage("", second)).toBeNull();
	});

	test("is found in a text of 40,000 characters in time", () => {
		const long = `${"Say it again. ".repeat(2800)}The one sentence that matters to us.`;
		const quote = "The one sentence that matter to you.";
		const found = findPassage(long, { quote, before: "", after: "" });
		expect(found && long.slice(found.start, found.end)).toContain("one sentence");
	});
});

test("a text is cut at its comments, and nothing of it is lost", () => {
	const pieces = markedPieces("Say what happens next", [
		{ id: "a", start: 4, end: 16 },
		{ id: "b", start: 9, end: 21 },
	]);
	expect(pieces.map(({ text }) => text).join("")).toBe("Say what happens next");
	expect(pieces).toEqual([
		{ text: "Say ", remarkIds: [] },
		{ text: "what ", remarkIds: ["a"] },
		{ text: "happens", remarkIds: ["a", "b"] },
		{ text: " next", remarkIds: ["b"] },
	]);
});
