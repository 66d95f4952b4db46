import { expect, test } from "vitest";
import { dandelionDrawing } from "@/components/ui/dandelion-drawing";
import { dandelionOf } from "@/components/ui/dandelion-look";

const names = Array.from({ length: 200 }, (_, index) => `Person ${index} Ibáñez`);

test("a dandelion is always the same for a name, and differs between names", () => {
	expect(dandelionOf("Lucía Ibáñez")).toBe(dandelionOf("Lucía Ibáñez"));
	expect(dandelionDrawing("Réclamations")).toEqual(dandelionDrawing("Réclamations"));
	expect(new Set(names.map((name) => dandelionOf(name))).size).toBeGreaterThan(40);
	expect(new Set(names.map((name) => dandelionDrawing(name).stalks)).size).toBe(names.length);
	expect(dandelionOf("Réclamations", "rose")).toMatch(/^tone-rose seed-[0-5]$/);
});

test("a drawn cover is small: a page has one, and stays short", () => {
	const sizes = names.map((name) => Object.values(dandelionDrawing(name)).join("").length);
	expect(Math.max(...sizes)).toBeLessThan(8000);
	for (const name of names) expect(JSON.stringify(dandelionDrawing(name))).not.toMatch(/NaN|Infinity|e-/);
});
