import type { en } from "./i18n/en";

/** Why something was refused: a key of the `refusals` messages. */
export type RefusalReason = keyof (typeof en)["refusals"];

/** It does not exist, or the viewer may not see it. */
export class NotFound extends Error {
	override readonly name = "NotFound";
}

/** The viewer may see it, but may not do this, or not now. */
export class Refused extends Error {
	override readonly name = "Refused";
	readonly reason: RefusalReason;
	/** When it may be done again, where the reason says so. */
	readonly until: Date | undefined;
	constructor(reason: RefusalReason, until?: Date) {
		super(reason);
		this.reason = reason;
		this.until = until;
	}
}

/** Somebody else changed it in the meantime. The form keeps what the person typed, and they decide. */
export class Stale extends Error {
	override readonly name = "Stale";
	/** The fields that both changed, with the marks of their present values; none where the whole form is out of date. */
	readonly fields: Readonly<Record<string, string>>;
	constructor(fields: Readonly<Record<string, string>> = {}) {
		super("stale");
		this.fields = fields;
	}
}

/** Whether somebody may do something. Buttons and verbs ask the same function. */
export type Verdict = { allowed: true } | { allowed: false; reason: RefusalReason; until?: Date };

export const allowed: Verdict = { allowed: true };
export const refused = (reason: RefusalReason, until?: Date): Verdict => ({
	allowed: false,
	reason,
	...(until && { until }),
});

/** @throws Refused with the verdict's reason. */
export function demand(verdict: Verdict): void {
	if (!verdict.allowed) throw new Refused(verdict.reason, verdict.until);
}

/** @throws NotFound for null or undefined. */
export function found<T>(value: T | null | undefined): T {
	if (value === null || value === undefined) throw new NotFound();
	return value;
}
