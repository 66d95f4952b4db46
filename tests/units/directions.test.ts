import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { dottedText, isolated } from "@/lib/isolated";

const LEILA = "ليلى بن علي";

test("a name that is read from right to left keeps its direction in the middle of a sentence and of a line of facts", () => {
	const t = translator("en");
	const said = t("inbox.kinds.replyToYou", { actor: LEILA, title: "Who signs?" });
	expect(said).toContain(`\u2068${LEILA}\u2069`);
	expect(said).toContain("Who signs?");
	expect(dottedText([LEILA, null, "Tunis", false])).toBe(`\u2068${LEILA}\u2069 · Tunis`);
	expect(isolated("שלום")).toBe("\u2068שלום\u2069");
});

test("other texts are left as they are, and so is a number", () => {
	for (const text of ["Hélène Roussel", "Łódź", "東京", "38 %", ""]) expect(isolated(text)).toBe(text);
	expect(translator("fr")("posts.replies", { count: 3 })).not.toMatch(/[\u2068\u2069]/);
});
