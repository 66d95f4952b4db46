import { describe, expect, test } from "vitest";
import { decisionInput, nominationInput } from "@/lib/champions/schema";
import { isOwnPath } from "@/lib/own-path";

const nomination = {
	nominee: "champion@semis.example",
	topicId: "0198f6a4-8c1e-7000-8000-000000000001",
	reason: "She answers the hard complaints.",
};

function evidenceOf(rows: { path?: string; note?: string }[] | undefined) {
	const result = nominationInput.safeParse({ ...nomination, evidence: rows });
	return result.success
		? result.data.evidence
		: result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
}

describe("an address of this installation", () => {
	test.each(["/practices/forty-words", "/communities/care/posts/1?reply=2#3", "/"])("is %s", (path) => {
		expect(isOwnPath(path)).toBe(true);
	});

	test.each([
		"https://elsewhere.example/x",
		"//elsewhere.example",
		"/\\elsewhere.example",
		"javascript:alert(1)",
		"practices/forty-words",
		"/practices/a b",
		"/\t/elsewhere.example",
		"/practices\\..",
		"",
	])("is not %j", (path) => {
		expect(isOwnPath(path)).toBe(false);
	});
});

describe("the facts of a nomination", () => {
	test("may be copied from the address bar", () => {
		expect(evidenceOf([{ path: "http://localhost:3000/practices/forty-words", note: "Hers." }])).toEqual([
			{ path: "/practices/forty-words", note: "Hers." },
		]);
		expect(evidenceOf([{ path: "http://localhost:3000.elsewhere.example/x", note: "Hers." }])).toEqual([
			"evidence.0.path path_of_house",
		]);
	});

	test("leave out rows nobody filled in, and say of the others what is missing where it was typed", () => {
		expect(evidenceOf([{}, { path: "/a", note: "A." }, {}])).toEqual([{ path: "/a", note: "A." }]);
		expect(evidenceOf([{ path: "/a", note: "A." }, {}, { path: "/b" }, { note: "C." }])).toEqual([
			"evidence.2.note required",
			"evidence.3.path required",
		]);
	});

	test("are one at least and five at most", () => {
		for (const none of [[{}, {}], undefined]) expect(evidenceOf(none)).toEqual(["evidence.0.path required"]);
		expect(evidenceOf(Array.from({ length: 6 }, () => ({ path: "/a", note: "A." })))).toHaveLength(1);
	});
});

test("a no has its reason, a yes may do without", () => {
	const { topicId: id } = nomination;
	expect(decisionInput.safeParse({ id, decision: "decline" }).success).toBe(false);
	expect(decisionInput.safeParse({ id, decision: "decline", note: "One more fact, please." }).success).toBe(true);
	expect(decisionInput.safeParse({ id, decision: "grant" }).success).toBe(true);
});
