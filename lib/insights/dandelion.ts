import type { Names } from "../i18n/locales";
import type { Adoption, Share } from "./adoption";
import { HUB, SEED_SIZES, spokeScope } from "./schema";
import type { Shown } from "./suppression";

export interface Spoke {
	id: string;
	names: Names;
	/** People of it whose term as a champion runs. */
	champions: number;
}

/** Practices that one took from another. */
export interface Flow {
	/** Scopes of spokes, or of the hub. */
	from: string;
	to: string;
	practices: number;
}

/** The communities that the hub, or a spoke, sponsors, largest first as far as they are drawn. */
export interface Plot {
	spokeId: string | null;
	communities: number;
	/** Communities in which nobody was engaged. */
	silent: number;
	seeds: { slug: string; name: string; engaged: number }[];
}

export interface Seed {
	slug: string;
	name: string;
	engaged: Shown;
	/** 0 nobody, 1 fewer than five, then by size. */
	size: number;
}

/** The hub, or a spoke, with the communities that grow there. */
export interface Head {
	scope: string;
	spoke: Spoke | null;
	engaged: Share;
	seeds: Seed[];
	communities: number;
	silent: number;
	/** Practices that others took from here, and that were taken from others. */
	given: number;
	taken: number;
}

export interface Dandelion {
	hub: Head;
	/** Spokes in the order of the house. */
	heads: Head[];
	flows: Flow[];
}

function seedOf({ slug, name, engaged }: Plot["seeds"][number]): Seed {
	const size = SEED_SIZES.findLastIndex((least) => engaged >= least);
	return { slug, name, engaged: size === 1 ? "few" : engaged, size };
}

const nothing: Share = { numerator: 0, denominator: 0, percent: null, change: null };

export function dandelionOf(
	spokes: readonly Spoke[],
	adoption: readonly Adoption[],
	plots: readonly Plot[],
	flows: readonly Flow[],
): Dandelion {
	const known = new Set([HUB, ...spokes.map((spoke) => spokeScope(spoke.id))]);
	const drawn = flows.filter((flow) => known.has(flow.from) && known.has(flow.to));
	const given = new Map<string, number>();
	const taken = new Map<string, number>();
	for (const { from, to, practices } of drawn) {
		given.set(from, (given.get(from) ?? 0) + practices);
		taken.set(to, (taken.get(to) ?? 0) + practices);
	}
	const head = (spoke: Spoke | null): Head => {
		const scope = spokeScope(spoke?.id ?? null);
		const plot = plots.find(({ spokeId }) => spokeId === (spoke?.id ?? null));
		return {
			scope,
			spoke,
			engaged: adoption.find((row) => row.scope === scope)?.engaged ?? nothing,
			seeds: plot?.seeds.map(seedOf) ?? [],
			communities: plot?.communities ?? 0,
			silent: plot?.silent ?? 0,
			given: given.get(scope) ?? 0,
			taken: taken.get(scope) ?? 0,
		};
	};
	const isInUse = ({ scope, communities }: Head) => communities > 0 || adoption.some((row) => row.scope === scope);
	return { hub: head(null), heads: spokes.map(head).filter(isInUse), flows: drawn };
}
