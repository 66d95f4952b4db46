import fc from "fast-check";

type Options<Values> = Omit<fc.Parameters<Values>, "numRuns">;

/** Also fails when a property ran fewer times than requested, because it was cut short or inputs were skipped. */
function judge<Values>(runs: number, details: fc.RunDetails<Values>): void {
	if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
	if (details.interrupted || details.numRuns < runs)
		throw new Error(
			`The property was tried ${details.numRuns} times, not ${runs}: ${details.numSkips} inputs were skipped.`,
		);
}

/** Checks a property exactly `runs` times. */
export function holds<Values>(runs: number, property: fc.IProperty<Values>, options: Options<Values> = {}): void {
	judge(runs, fc.check(property, { ...options, numRuns: runs }));
}

/** Tries an asynchronous property. */
export async function holdsLater<Values>(
	runs: number,
	property: fc.IAsyncProperty<Values>,
	options: Options<Values> = {},
): Promise<void> {
	judge(runs, await fc.check(property, { ...options, numRuns: runs }));
}
