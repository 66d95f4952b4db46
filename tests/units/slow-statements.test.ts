import { expect, test } from "vitest";
import { statementName } from "@/lib/slow-statements";

test("a slow statement has a name of its verb, its tables and a hash of its text", () => {
	const sql = 'select "p"."id" from "public"."posts" as "p" join "communities" c on true where "p"."id" = $1';
	expect(statementName(sql)).toMatch(/^select posts communities #[0-9a-f]{8}$/);
	expect(statementName(`${sql} limit 2`)).not.toBe(statementName(sql));
	expect(statementName("update venues set waiting = 0")).toMatch(/^update venues #/);
});
