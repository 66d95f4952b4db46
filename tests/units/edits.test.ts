import { describe, expect, test } from "vitest";
import { applyEdit, madeFrom, madeFromInput, marksOf } from "@/lib/edits";
import { Stale } from "@/lib/errors";

const opened = {
	name: "Letters",
	visibility: "open",
	languages: ["fr", "en"],
	topicId: undefined as string | undefined,
};

function conflictsOf(work: () => unknown): string[] {
	try {
		work();
	} catch (problem) {
		if (problem instanceof Stale) return Object.keys(problem.fields);
		throw problem;
	}
	return [];
}

describe("a form that edits", () => {
	test("writes what was touched, and leaves what somebody else changed meanwhile", () => {
		const now = { ...opened, visibility: "hidden" };
		expect(applyEdit(now, { ...opened, name: "Writing" }, marksOf(opened))).toEqual({ ...now, name: "Writing" });
	});

	test("is stale in the fields that both changed, unless both wrote the same", () => {
		const now = { ...opened, visibility: "hidden", name: "Words" };
		const sent = { ...opened, visibility: "by_invitation", name: "Words" };
		expect(conflictsOf(() => applyEdit(now, sent, marksOf(opened)))).toEqual(["visibility"]);
	});

	test("empties a field, and takes an empty field, a null and a missing one for the same", () => {
		const now = { about: "Old" as string | null | undefined, zone: null as string | null | undefined, words: ["a"] };
		const from = marksOf({ about: "Old", zone: "", words: ["a"] });
		expect(applyEdit(now, { about: undefined, zone: undefined, words: [] }, from)).toEqual({
			about: undefined,
			zone: null,
			words: [],
		});
	});

	test("compares rows by what they say, not by the order of their columns", () => {
		const now = { rows: [{ title: "Break", minutes: 10 }] };
		const sent = { rows: [{ minutes: 10, title: "Break", speaker: undefined }] };
		expect(conflictsOf(() => applyEdit(now, sent, {}))).toEqual([]);
		expect(conflictsOf(() => applyEdit(now, { rows: [] }, marksOf(now)))).toEqual([]);
	});

	test("with marks that were made up replaces nothing of somebody else's", () => {
		for (const text of ["", "no json", "[]", "7", '{"name":1}', "null"]) {
			const from = madeFromInput.parse(text);
			expect(conflictsOf(() => applyEdit(opened, { ...opened, name: "Mine" }, from))).toEqual(["name"]);
			expect(applyEdit(opened, opened, from)).toEqual(opened);
		}
		expect(madeFromInput.parse(madeFrom(opened))).toEqual(marksOf(opened));
	});
});
