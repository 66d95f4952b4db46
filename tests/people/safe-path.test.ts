import { describe, expect, test } from "vitest";
import { safePath } from "@/app/_web/safe-path";

describe("after signing in a visitor reaches the page they wanted", () => {
	test.each([
		["/", "/"],
		["/meetups", "/meetups"],
		["/communities?mine=true&q=à b".replace(" ", "+"), "/communities?mine=true&q=%C3%A0+b"],
		["/practices/forty-words#steps", "/practices/forty-words#steps"],
		["/search?q=https%3A%2F%2Fevil.example", "/search?q=https%3A%2F%2Fevil.example"],
		["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
		["/%5Cevil.example", "/%5Cevil.example"],
		["http://localhost:3000/meetups/1?x=1", "/meetups/1?x=1"],
		["/apiary", "/apiary"],
	])("%s", (wanted, path) => {
		expect(safePath(wanted)).toBe(path);
		expect(new URL(path, "http://localhost:3000").origin).toBe("http://localhost:3000");
	});
});

describe("and the home page when the address is not a page of the product", () => {
	test.each([
		["another host", "https://evil.example/"],
		["another host without a scheme", "//evil.example"],
		["three slashes", "///evil.example"],
		["a backslash, which browsers read as a slash", "/\\evil.example"],
		["two backslashes", "\\\\evil.example"],
		["a slash behind a tab, which browsers drop", "/\t/evil.example"],
		["a slash behind a line break", "/\n/evil.example"],
		["a space first", " //evil.example"],
		["a space that is not one", "\u00a0//evil.example"],
		["a mark that reverses reading", "/\u202e//evil.example"],
		["a path that becomes a host when it is tidied", "/.//evil.example"],
		["the same by going up", "/x/..//evil.example"],
		["the same, encoded", "/%2e//evil.example"],
		["a script", "javascript:alert(1)"],
		["data", "data:text/html,hello"],
		["a scheme without slashes", "https:evil.example"],
		["our host as a beginning of theirs", "http://localhost:3000.evil.example/"],
		["our host as a name before theirs", "http://localhost:3000@evil.example/"],
		["our host by another scheme", "https://localhost:3000/meetups"],
		["no slash", "evil.example"],
		["the machinery", "/api/auth/signout"],
		["the sign-in page itself", "/sign-in?next=/sign-in"],
		["nothing", ""],
		["nothing at all", undefined],
		["several", ["/meetups", "//evil.example"]],
	])("%s", (_, wanted) => {
		expect(safePath(wanted)).toBe("/");
	});
});
