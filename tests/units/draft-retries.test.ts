import { expect, test } from "vitest";
import { retryIn } from "@/components/ui/draft-retries";

test("a draft that cannot be saved is tried again later and later, for about ten minutes, and then no more", () => {
	const times: number[] = [];
	for (let failures = 1; ; failures++) {
		const next = retryIn(failures);
		if (next === null) break;
		times.push(next / 1000);
	}
	expect(times).toEqual([20, 40, 80, 160, 320]);
});
