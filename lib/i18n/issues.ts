import type { $ZodIssue } from "zod/v4/core";
import type { en } from "./en";
import type { Translate } from "./translator";

type ValidationKey = keyof (typeof en)["validation"];

const FORMATS: Record<string, ValidationKey> = {
	email: "email",
	url: "url",
	date: "date",
	datetime: "date",
	uuid: "choose",
};

/** A validation error of zod as a sentence for the person who filled the field in. */
export function issueText(t: Translate, issue: $ZodIssue): string {
	switch (issue.code) {
		case "invalid_type":
			if (issue.input === undefined) return t(issue.expected === "file" ? "validation.choose" : "validation.required");
			return issue.expected === "number" || issue.expected === "int" ? t("validation.number") : t("validation.invalid");
		case "too_small":
			if (issue.origin === "string")
				return issue.minimum === 1
					? t("validation.required")
					: t("validation.too_short", { minimum: Number(issue.minimum) });
			if (issue.origin === "array")
				return issue.minimum === 1
					? t("validation.choose")
					: t("validation.too_few", { minimum: Number(issue.minimum) });
			return t("validation.too_small", { minimum: Number(issue.minimum) });
		case "too_big":
			if (issue.origin === "string") return t("validation.too_long", { maximum: Number(issue.maximum) });
			if (issue.origin === "array") return t("validation.too_many", { maximum: Number(issue.maximum) });
			return t("validation.too_big", { maximum: Number(issue.maximum) });
		case "invalid_format":
			return t(`validation.${FORMATS[issue.format] ?? "invalid"}`);
		case "invalid_value":
			return t("validation.choose");
		case "custom":
			return t(`validation.${(issue.message || "invalid") as ValidationKey}`);
		default:
			return t("validation.invalid");
	}
}
