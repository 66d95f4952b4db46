import type { Names } from "../i18n/locales";
import type { Adoption, Share } from "./adoption";
import { COMMUNITY_SIZES } from "./schema";
import { HUB, spokeScope } from "./scope";
import type { Shown } from "./shown";

export interface Spoke {
	id: string;
	names: Names;
	/** People of it whose term as a champion runs. */
	champions: number;
}

/** Practices that one spoke, or the hub, took from another. */
export interface PracticeFlow {
	from: string;
	to: string;
	practices: number;
}

/** The communities that a spoke sponsors, as they were counted; null for the hub. */
interface CountedCommunities {
	spokeId: string | null;
	communityCount: number;
	/** Communities in which nobody was engaged. */
	silent: number;
	/** Largest first, as far as they are drawn. */
	communities: { slug: string; name: string; engaged: number; shown: boolean }[];
}

/** A community as it may be shown. */
interface SponsoredCommunity {
	slug: string;
	name: string;
	engaged: Shown;
	/** 0 for nobody, 1 for fewer than five, then by size. */
	size: number;
}

/** The hub, or a spoke, with the communities that it sponsors. */
export interface SpokeSummary {
	scope: string;
	spoke: Spoke | null;
	engaged: Share;
	communities: SponsoredCommunity[];
	communityCount: number;
	silent: number;
	/** Practices that others took from here, and that were taken from others. */
	given: number;
	taken: number;
}

/** The hub, its spokes and the practices that went between them: what the dandelion draws. */
export interface SpokeNetwork {
	hub: SpokeSummary;
	/** Spokes in the order of the organisation. */
	spokes: SpokeSummary[];
	flows: PracticeFlow[];
}

const NO_SHARE: Share = { numerator: 0, denominator: 0, percent: null, change: null };

export function spokeNetwork(
	spokes: readonly Spoke[],
	adoption: readonly Adoption[],
	counted: readonly CountedCommunities[],
	flows: readonly PracticeFlow[],
): SpokeNetwork {
	const known = new Set([HUB, ...spokes.map((spoke) => spokeScope(spoke.id))]);
	const knownFlows = flows.filter((flow) => known.has(flow.from) && known.has(flow.to));
	const practices = (side: "from" | "to", scope: string) =>
		knownFlows.reduce((sum, flow) => (flow[side] === scope ? sum + flow.practices : sum), 0);
	const summary = (spoke: Spoke | null): SpokeSummary => {
		const scope = spokeScope(spoke?.id ?? null);
		const own = counted.find(({ spokeId }) => spokeId === (spoke?.id ?? null));
		return {
			scope,
			spoke,
			engaged: adoption.find((part) => part.scope === scope)?.engaged ?? NO_SHARE,
			communities: own?.communities.map(shownCommunity) ?? [],
			communityCount: own?.communityCount ?? 0,
			silent: own?.silent ?? 0,
			given: practices("from", scope),
			taken: practices("to", scope),
		};
	};
	const isInUse = ({ scope, communityCount }: SpokeSummary) =>
		communityCount > 0 || adoption.some((part) => part.scope === scope);
	return { hub: summary(null), spokes: spokes.map(summary).filter(isInUse), flows: knownFlows };
}

function shownCommunity({ slug, name, engaged, shown }: CountedCommunities["communities"][number]): SponsoredCommunity {
	const size = COMMUNITY_SIZES.findLastIndex((least) => engaged >= least);
	return { slug, name, engaged: size === 1 ? "few" : shown ? engaged : "hidden", size };
}
