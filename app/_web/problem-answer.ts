import type { FormAnswer } from "@/components/ui/form-state";
import type { LocaleAndZone } from "@/lib/clock";
import { isDatabaseAway } from "@/lib/database-away";
import { madeFromAfter } from "@/lib/edits";
import { NotFound, Refused, Stale } from "@/lib/errors";
import type { MessageKey, MessageValues, Translate } from "@/lib/i18n/translator";
import { refusalValues } from "@/lib/refusal-text";
import { UnclearPeople } from "./named-people";

/** A form that comes back as it was typed, with what is wrong. */
export interface Invalid extends FormAnswer {
	/** The problem as one message, for a form that has no room for errors. */
	reason: MessageKey;
	/** The values of that message. */
	reasonValues?: MessageValues;
}

type MakeAnswer = (errors: Record<string, string[]>, reason: MessageKey | null, problem?: string | null) => Invalid;

/** What a form answers to a problem of its verb. `invalid` makes the answer. Null for a problem that is a bug. */
export function problemAnswer(
	problem: unknown,
	reader: LocaleAndZone,
	t: Translate,
	invalid: MakeAnswer,
): Invalid | null {
	if (problem instanceof Refused) {
		const reasonValues = refusalValues(problem.until, reader);
		const reason = `refusals.${problem.reason}` as const;
		const answer = { ...invalid({}, reason, t(reason, reasonValues)), reasonValues };
		return problem.reason === "already_sent" ? { ...answer, isSentBefore: true } : answer;
	}
	if (problem instanceof NotFound) return invalid({}, "shell.gone");
	if (problem instanceof Stale) return staleAnswer(problem, t, invalid);
	if (problem instanceof UnclearPeople) return { ...invalid(problem.errors, null), people: problem.reports };
	if (problem instanceof FieldProblem) return invalid({ [problem.field]: [t(`validation.${problem.key}`)] }, null);
	return isDatabaseAway(problem) ? invalid({}, "shell.unavailable") : null;
}

/** Somebody else has changed what the form is about. */
function staleAnswer(problem: Stale, t: Translate, invalid: MakeAnswer): Invalid {
	const told = Object.keys(problem.fields);
	const errors = Object.fromEntries(told.map((field) => [field, [t("shell.staleField")]]));
	const answer = invalid(errors, told.length > 0 ? "shell.staleFields" : "shell.stale");
	// What the form is made from now: the next attempt replaces what the person has been told of.
	const made = { revision: undefined, madeFrom: madeFromAfter(answer.values.madeFrom, problem) };
	const labels = { savedNow: t("shell.savedNow"), savedNothing: t("shell.savedNothing") };
	return { ...answer, ...labels, stale: true, values: { ...answer.values, ...made } };
}

/** An error of a field that only the database can find, such as a name that is taken. */
export class FieldProblem extends Error {
	readonly field: string;
	readonly key: "taken" | "not_found" | "in_the_past" | "ends_before_start" | "passes_others" | "invalid" | "required";
	constructor(field: string, key: FieldProblem["key"]) {
		super(`${field}: ${key}`);
		this.field = field;
		this.key = key;
	}
}
