import { expect, test } from "vitest";
import { noticeIn } from "@/app/_web/flash";

const cookie = (key: string) => JSON.stringify({ id: "1", key, values: { name: "Ada" } });

test("a notice says one of the house's messages", () => {
	expect(noticeIn(cookie("admin.people.restored"))).toEqual({
		id: "1",
		key: "admin.people.restored",
		values: { name: "Ada" },
	});
});

test("a cookie that somebody wrote says nothing, and nothing of it is kept", () => {
	const others = ["shell", "shell.noSuchMessage", "shell.constructor.name", "__proto__.toString", "x".repeat(4000), ""];
	for (const key of others) expect(noticeIn(cookie(key)), key).toBeNull();
	for (const value of [undefined, "", "rubbish", "null", "{}"]) expect(noticeIn(value)).toBeNull();
});
