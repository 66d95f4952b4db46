import type { Adoption, Share } from "./adoption";
import { HUB, SEED_SIZES, spokeScope } from "./schema";
import type { Shown } from "./suppression";

export interface Spoke {
	id: string;
	nameFr: string;
	nameEn: string;
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

export interface SeedRow {
	spokeId: string | null;
	slug: string;
	name: string;
	engaged: number;
	members: number;
	/** Of the same head: communities in all, and those in which nobody was engaged. */
	communities: number;
	silent: number;
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

function seedOf({ slug, name, engaged }: SeedRow): Seed {
	const size = SEED_SIZES.findLastIndex((least) => engaged >= least);
	return { slug, name, engaged: size === 1 ? "few" : engaged, size };
}

const nothing: Share = { numerator: 0, denominator: 0, percent: null, change: null };

export function dandelionOf(
	spokes: readonly Spoke[],
	adoption: readonly Adoption[],
	seeds: readonly SeedRow[],
	flows: readonly Flow[],
): Dandelion {
	const known = new Set([HUB, ...spokes.map((spoke) => spokeScope(spoke.id))]);
	const drawn = flows.filter((flow) => known.has(flow.from) && known.has(flow.to));
	const sum = (those: Flow[]) => those.reduce((total, flow) => total + flow.practices, 0);
	const head = (spoke: Spoke | null): Head => {
		const scope = spokeScope(spoke?.id ?? null);
		const rows = seeds.filter((seed) => seed.spokeId === (spoke?.id ?? null));
		return {
			scope,
			spoke,
			engaged: adoption.find((row) => row.scope === scope)?.engaged ?? nothing,
			seeds: rows.map(seedOf),
			communities: rows[0]?.communities ?? 0,
			silent: rows[0]?.silent ?? 0,
			given: sum(drawn.filter((flow) => flow.from === scope)),
			taken: sum(drawn.filter((flow) => flow.to === scope)),
		};
	};
	const isInUse = ({ scope, communities }: Head) => communities > 0 || adoption.some((row) => row.scope === scope);
	return { hub: head(null), heads: spokes.map(head).filter(isInUse), flows: drawn };
}
