import fc from "fast-check";
import { expect, test } from "vitest";
import { holds, holdsLater } from "../property";

test("a property runs as often as requested", async () => {
	let tried = 0;
	holds(
		37,
		fc.property(fc.nat(), () => {
			tried++;
		}),
	);
	expect(tried).toBe(37);
	await holdsLater(
		11,
		fc.asyncProperty(fc.nat(), async () => {
			tried++;
		}),
	);
	expect(tried).toBe(48);
});

test("a property that is false or ran too few times fails with the reason", async () => {
	const small = fc.property(fc.nat({ max: 1000 }), (number) => number < 10);
	expect(() => holds(100, small)).toThrow("Counterexample: [10]");
	const never = fc.property(fc.nat(), () => fc.pre(false));
	expect(() => holds(10, never)).toThrow("too many pre-condition failures");
	const slow = fc.asyncProperty(fc.nat(), () => new Promise<void>((resolve) => setTimeout(resolve, 20)));
	await expect(holdsLater(1000, slow, { interruptAfterTimeLimit: 50, markInterruptAsFailure: false })).rejects.toThrow(
		"not 1000",
	);
});
