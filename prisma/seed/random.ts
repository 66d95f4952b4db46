/** Random numbers that are the same on every machine. */
export class Random {
	#state: number;

	constructor(private readonly name: string) {
		// FNV-1a, to get a seed from any text.
		let hash = 0x811c9dc5;
		for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
		this.#state = hash >>> 0;
	}

	/** A separate sequence: a text added elsewhere does not change this one. */
	fork(name: string): Random {
		return new Random(`${this.name}/${name}`);
	}

	/** From 0 to 1, without 1: Mulberry32, by Tommy Ettinger. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(list: readonly T[]): T {
		return list[Math.floor(this.next() * list.length)] as T;
	}

	/** An item of the list by weight; undefined when all weights are zero. */
	weighted<T>(list: readonly T[], weightOf: (item: T) => number): T | undefined {
		const weights = list.map(weightOf);
		let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
		return list.find((_, index) => {
			left -= weights[index] ?? 0;
			return left < 0;
		});
	}

	/** The list in random order; items with more weight are likelier at the front (Efraimidis and Spirakis). */
	ranked<T>(list: readonly T[], weightOf: (item: T) => number): T[] {
		return list
			.map((item) => ({ item, rank: -Math.log(1 - this.next()) / Math.max(weightOf(item), 1e-9) }))
			.sort((a, b) => a.rank - b.rank)
			.map(({ item }) => item);
	}
}
