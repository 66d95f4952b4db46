import { DAY } from "@/lib/clock";
import { isActiveAt, type SeedPerson, type World } from "./world";

export const WINDOW_DAYS = 28;
export const WINDOWS = 20;

/**
 * The percentage of a spoke's registered people who are engaged and active in the last four weeks, and in the four
 * before.
 */
const SHARES: Record<string, { engaged: [now: number, before: number]; active: [now: number, before: number] }> = {
	hub: { engaged: [82, 76], active: [100, 94] },
	care: { engaged: [29, 25], active: [41, 37] },
	marketing: { engaged: [34, 33], active: [45, 44] },
	sales: { engaged: [14, 16], active: [24, 26] },
	networks: { engaged: [24, 21], active: [34, 31] },
	tunisia: { engaged: [52, 43], active: [61, 55] },
	spain: { engaged: [27, 26], active: [38, 36] },
	poland: { engaged: [16, 20], active: [25, 28] },
	senegal: { engaged: [38, 31], active: [49, 42] },
};

/** Each earlier window has a little less engagement, so that it grows. */
const GROWTH = 0.955;

const spokeOf = (person: SeedPerson) => person.unit?.spoke ?? "hub";

/** The people engaged in each four weeks (window 0 is the last), and how many of each spoke should be. */
export class Engagement {
	readonly #engaged = Array.from({ length: WINDOWS }, () => new Set<SeedPerson>());
	readonly #counts = Array.from({ length: WINDOWS }, () => new Map<string, number>());
	readonly #registered: Map<string, SeedPerson[]>[];

	constructor(private readonly world: World) {
		this.#registered = Array.from({ length: WINDOWS }, (_, window) => {
			const bySpoke = new Map<string, SeedPerson[]>();
			for (const person of world.people)
				if (person.isEmployee && isActiveAt(person, this.end(window)))
					bySpoke.set(spokeOf(person), [...(bySpoke.get(spokeOf(person)) ?? []), person]);
			return bySpoke;
		});
		for (const { actor, at, engaged } of world.ledger.recorded) if (engaged) this.note(actor, at);
	}

	windowOf(at: Date): number {
		return Math.min(WINDOWS - 1, Math.floor(this.world.calendar.daysSince(at) / WINDOW_DAYS));
	}

	/** The first and last instant of a window. */
	start(window: number): Date {
		return this.world.calendar.hour((window + 1) * WINDOW_DAYS - 1, 0);
	}

	end(window: number): Date {
		return new Date(Math.min(this.start(window).getTime() + WINDOW_DAYS * DAY - 1, this.world.calendar.now.getTime()));
	}

	note(person: SeedPerson, at: Date): void {
		const window = this.windowOf(at);
		const engaged = this.#engaged[window];
		const counts = this.#counts[window];
		if (!engaged || !counts || engaged.has(person) || !person.isEmployee) return;
		engaged.add(person);
		counts.set(spokeOf(person), (counts.get(spokeOf(person)) ?? 0) + 1);
	}

	isEngaged(person: SeedPerson, window: number): boolean {
		return this.#engaged[window]?.has(person) ?? false;
	}

	/** Engaged people do more. People of a spoke that has its share almost never start. */
	readiness(person: SeedPerson, at: Date): number {
		const window = this.windowOf(at);
		if (this.isEngaged(person, window)) return 2.5;
		return this.missing(spokeOf(person), window) > 0 ? 1 : 0.002;
	}

	missing(spoke: string, window: number): number {
		return this.target(spoke, window, "engaged") - (this.#counts[window]?.get(spoke) ?? 0);
	}

	registered(spoke: string, window: number): SeedPerson[] {
		return this.#registered[window]?.get(spoke) ?? [];
	}

	target(spoke: string, window: number, measure: "engaged" | "active"): number {
		const [now, before] = SHARES[spoke]?.[measure] ?? [20, 20];
		const percent = window === 0 ? now : before * GROWTH ** (window - 1);
		return Math.round((this.registered(spoke, window).length * percent) / 100);
	}

	get spokes(): string[] {
		return Object.keys(SHARES);
	}
}
