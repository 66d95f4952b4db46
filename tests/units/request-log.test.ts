import { expect, test } from "vitest";
import { requestIdOf } from "@/app/_web/request-id";
import { isFirstOfRequest } from "@/app/_web/request-log";

test("the id of a request is the proxy's where it can be printed, else one of our own", () => {
	expect(requestIdOf("4bf92f3577b34da6")).toBe("4bf92f3577b34da6");
	for (const sent of [null, undefined, "", "short", "two words", 'with "quotes"', "x".repeat(200)])
		expect(requestIdOf(sent)).toMatch(/^[0-9a-f-]{36}$/);
});

test("one cause is logged once for a request, and again for another request or another cause", () => {
	const first = ["request-1", "request-1", "request-2"].map((id) => isFirstOfRequest(id, "no such table"));
	expect(first).toEqual([true, false, true]);
	expect(isFirstOfRequest("request-1", "no such column")).toBe(true);
	expect([undefined, undefined].map((id) => isFirstOfRequest(id, "no such table"))).toEqual([true, true]);
});
