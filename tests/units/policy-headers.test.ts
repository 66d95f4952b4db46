import { afterEach, expect, test } from "vitest";
import { policyHeaders } from "@/app/_web/policy-headers";

afterEach(() => {
	delete process.env.HSTS_SUBDOMAINS;
});

test("HTTPS for subdomains, and the browsers' own list, are asked for where a setting says so", () => {
	const strict = (setting?: string) => {
		if (setting !== undefined) process.env.HSTS_SUBDOMAINS = setting;
		return policyHeaders()["strict-transport-security"];
	};
	expect(strict()).toBe("max-age=31536000");
	expect(strict("0")).toBe("max-age=31536000");
	expect(strict("1")).toBe("max-age=31536000; includeSubDomains");
	expect(strict("preload")).toBe("max-age=31536000; includeSubDomains; preload");
});
