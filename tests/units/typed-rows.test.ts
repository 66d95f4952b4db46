import { expect, test } from "vitest";
import { hasTyped, typedRowCount } from "@/components/ui/typed-rows";

test("rows are counted in what the server answers and in what a draft holds", () => {
	expect(typedRowCount({ venues: [{ name: "Curie" }, { name: "" }] }, "venues")).toBe(2);
	expect(typedRowCount({ "venues[0].name": "Curie", "venues[11].kind": "room", "venuesOf[20]": "" }, "venues")).toBe(
		12,
	);
	expect(typedRowCount({ venue: "Curie" }, "venues")).toBe(0);
});

test("a folded part opens for what somebody typed, and not for what every row sends", () => {
	expect(hasTyped({ questions: [{ kind: "diet", wording: "" }] }, ["questions"])).toBe(false);
	expect(hasTyped({ questions: [{ kind: "other", wording: "Shoes?" }] }, ["questions"])).toBe(true);
	expect(hasTyped({ "agenda[0].id": "1", "agenda[0].title": "" }, ["agenda"])).toBe(false);
	expect(hasTyped({ "agenda[0].title": "Welcome" }, ["agenda"])).toBe(true);
	expect(hasTyped({ about: "", title: "Talk" }, ["about"])).toBe(false);
	expect(hasTyped({ companionsEach: "0" }, ["companionsEach"])).toBe(false);
	expect(hasTyped({ companionsEach: "20" }, ["companionsEach"])).toBe(true);
});
