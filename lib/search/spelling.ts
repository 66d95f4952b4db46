/** How many letters differ: added, left out, replaced, or two that changed places. */
export function lettersApart(one: string, other: string): number {
	const width = other.length + 1;
	let before: number[] = [];
	let last = Array.from({ length: width }, (_, index) => index);
	for (let row = 1; row <= one.length; row++) {
		const next = [row];
		for (let column = 1; column < width; column++) {
			const same = one[row - 1] === other[column - 1];
			let least = Math.min(
				(last[column] ?? 0) + 1,
				(next[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			next.push(least);
		}
		before = last;
		last = next;
	}
	return last[other.length] ?? 0;
}

const MOST_MEANT = 3;

/** The known words that a misspelt one probably is: one letter away in a short word, two in a longer one. Few err in the first. */
export function wordsMeant(typed: string, known: readonly { word: string; uses: number }[]): string[] {
	const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
	const near = known
		.filter(({ word }) => word[0] === typed[0])
		.map(({ word, uses }) => ({ word, uses, apart: lettersApart(typed, word) }))
		.filter(({ apart }) => apart <= most);
	const nearest = Math.min(...near.map(({ apart }) => apart));
	return near
		.filter(({ apart }) => apart === nearest)
		.sort((one, other) => other.uses - one.uses)
		.slice(0, MOST_MEANT)
		.map(({ word }) => word);
}
