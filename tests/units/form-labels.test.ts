import { expect, test } from "vitest";
import { labelName, partLabels } from "@/components/ui/form-labels";

test("labels are separated from typed values, and a character that nobody types is removed", () => {
	const form = new FormData();
	form.append("title", "Fewer\0 words");
	form.append(labelName("title"), "Title");
	const { fields, labels } = partLabels(form);
	expect([...fields]).toEqual([["title", "Fewer words"]]);
	expect(labels.get("title")).toBe("Title");
});
