import { expect, test } from "vitest";
import { noticeIn } from "@/app/_web/flash";

const cookie = (key: string) => JSON.stringify({ id: "1", key, values: { name: "Ada" } });

test("a notice shows a message of the product", () => {
	expect(noticeIn(cookie("admin.people.restored"))).toEqual({
		id: "1",
		key: "admin.people.restored",
		values: { name: "Ada" },
	});
});

test("a forged cookie shows nothing and is not kept", () => {
	const others = ["shell", "shell.noSuchMessage", "shell.constructor.name", "__proto__.toString", "x".repeat(4000), ""];
	for (const key of others) expect(noticeIn(cookie(key)), key).toBeNull();
	for (const value of [undefined, "", "rubbish", "null", "{}"]) expect(noticeIn(value)).toBeNull();
});
