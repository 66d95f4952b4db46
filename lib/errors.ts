import type { en } from "./i18n/en";

/** Why something was refused: a key of the `refusals` messages, which say it in the person's language. */
export type RefusalReason = keyof (typeof en)["refusals"];

/** What the viewer may not see is not found. */
export class NotFound extends Error {
	override readonly name = "NotFound";
}

/** The viewer sees it and may not do it, or not now. */
export class Refused extends Error {
	override readonly name = "Refused";
	readonly reason: RefusalReason;
	constructor(reason: RefusalReason) {
		super(reason);
		this.reason = reason;
	}
}

/** Somebody else changed it meanwhile: what was typed is kept and the person decides. */
export class Stale extends Error {
	override readonly name = "Stale";
}

/** A right, asked alike by the button and by the verb. */
export type Verdict = { allowed: true } | { allowed: false; reason: RefusalReason };

export const allowed: Verdict = { allowed: true };
export const refused = (reason: RefusalReason): Verdict => ({ allowed: false, reason });

/** @throws Refused with the verdict's reason. */
export function demand(verdict: Verdict): void {
	if (!verdict.allowed) throw new Refused(verdict.reason);
}

/** @throws NotFound when there is nothing. */
export function found<T>(value: T | null | undefined): T {
	if (value === null || value === undefined) throw new NotFound();
	return value;
}
