import { describe, expect, test } from "vitest";
import { bodyLimitOf, refusalOf } from "@/app/_web/request-bounds";
import { LARGEST_FILE, LARGEST_PHOTO } from "@/lib/files/kinds";

const statusOf = (method: string, url: string, headers: Record<string, string> = {}) =>
	refusalOf({ method, url, headers })?.status;

describe("a request is refused before anything of it is read", () => {
	test.each([
		[405, "TRACE", "/"],
		[405, "PUT", "/meetups"],
		[405, "DELETE", "/api/auth/session"],
		[405, "PROPFIND", "/"],
		[400, "GET", "/%E0%A4%A"],
		[400, "GET", "/communities/%"],
		[400, "GET", "/communities/%00"],
		[400, "GET", "/search?q=%00"],
		[400, "GET", "*"],
		[400, "GET", "http://[/"],
		[414, "GET", `/search?q=${"a".repeat(9000)}`],
		[414, "GET", `/sign-in?${"a=1&".repeat(100)}`],
	])("with %i: %s %s", (status, method, url) => {
		expect(statusOf(method, url)).toBe(status);
	});

	test("when its body is larger than the address takes, or does not say how large it is", () => {
		expect(statusOf("POST", "/sign-in", { "content-length": String(64 * 1024) })).toBeUndefined();
		expect(statusOf("POST", "/sign-in", { "content-length": String(64 * 1024 + 1) })).toBe(413);
		expect(statusOf("POST", "/api/auth/signin/email", { "content-length": "1000000" })).toBe(413);
		expect(statusOf("POST", "/meetups/1/check-in/live", { "content-length": "39000000" })).toBe(413);
		const megabytes = (count: number) => ({ "content-length": String(count * 1024 * 1024) });
		expect(statusOf("POST", "/api/files", megabytes(21))).toBeUndefined();
		expect(statusOf("POST", "/api/files", megabytes(22))).toBe(413);
		for (const [url, most] of [
			["/people/me/photo", 11],
			["/communities/a/cover", 11],
			["/meetups/1/cover", 11],
			["/speaker/abc", 21],
			["/meetups/1/capture", 21],
			["/communities/a/posts/new", 40],
		] as const)
			expect([most, most + 1].map((size) => statusOf("POST", url, megabytes(size)))).toEqual([undefined, 413]);
		for (const url of ["/people/me/photo", "/communities/a/cover", "/meetups/1/cover", "/communities/a/posts/new"])
			expect(statusOf("POST", `${url}x`, megabytes(1))).toBe(413);
		expect(statusOf("GET", "/sign-in", { "content-length": "1" })).toBe(413);
		expect(statusOf("POST", "/sign-in", { "transfer-encoding": "chunked" })).toBe(411);
		// The proxy counts what Next passes on to itself.
		expect(statusOf("POST", "/sign-in", { "transfer-encoding": "chunked", "x-action-forwarded": "1" })).toBeUndefined();
	});

	test("and is taken where people send it", () => {
		for (const url of ["/", "/search?q=caf%C3%A9%20%26%20th%C3%A9", "/communities/a?after=x", "/api/health"])
			expect(statusOf("GET", url)).toBeUndefined();
		expect(statusOf("HEAD", "/")).toBeUndefined();
		expect(statusOf("POST", "/sign-in", { "content-length": "512" })).toBeUndefined();
	});

	test("with room for files only where files are sent, and for long texts only where they are written", () => {
		const megabytes = (path: string) => bodyLimitOf(path) / 1024 / 1024;
		for (const path of ["/admin/imports", "/communities/a/posts/new"]) expect(megabytes(path)).toBe(40);
		for (const path of ["/api/files", "/speaker/abc", "/meetups/1/capture"])
			expect(bodyLimitOf(path)).toBeGreaterThan(LARGEST_FILE);
		for (const path of ["/people/me/photo", "/communities/a/cover", "/meetups/1/cover"])
			expect(bodyLimitOf(path)).toBeGreaterThan(LARGEST_PHOTO);
		for (const path of ["/practices/new", "/meetups/1/edit", "/communities/a/posts/1"])
			expect(megabytes(path)).toBe(0.25);
		for (const path of ["/", "/sign-in", "/speaker/abc/photo", "/people/me", "//admin/imports"])
			expect(megabytes(path)).toBe(1 / 16);
	});
});
