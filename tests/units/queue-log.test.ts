import { expect, test } from "vitest";
import { withoutAddresses } from "@/lib/jobs/queue-log";

test.each([
	["550 5.1.1 <olfa.mejri@semis.example>: no such user", "550 5.1.1 <…@…>: no such user"],
	['Recipient "a.b+c@d.example", refused', 'Recipient "…@…", refused'],
	["Connection timeout at smtp.semis.example:587", "Connection timeout at smtp.semis.example:587"],
])("what a mail server says is logged without the address in it: %s", (said, logged) => {
	expect(withoutAddresses(said)).toBe(logged);
});
