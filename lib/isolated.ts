const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A text for the middle of a sentence. What is read from right to left stands between the signs of Unicode that keep its
 * direction to itself, as `<bdi>` does where there is HTML.
 */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

type PossibleFacts = Iterable<string | null | undefined | false>;

const joined = (facts: PossibleFacts, between: string): string =>
	[...facts]
		.filter((fact): fact is string => Boolean(fact))
		.map(isolated)
		.join(between);

/** Facts in one line with dots between; those that are missing are left out. */
export const dottedText = (facts: PossibleFacts): string => joined(facts, " · ");

/** Facts in one line with commas between. */
export const listedText = (facts: PossibleFacts): string => joined(facts, ", ");
