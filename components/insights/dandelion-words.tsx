import type { Translate } from "@/lib/i18n/translator";
import { COMMUNITY_SIZES } from "@/lib/insights/schema";
import type { SpokeSummary } from "@/lib/insights/spoke-network";
import { SEED_RADII } from "./dandelion-layout";
import type { Numbers } from "./numbers";

/** "52 % engaged", or why there is no share. */
export function shareWords(head: SpokeSummary, t: Translate, numbers: Numbers): string {
	const { percent, denominator, numerator } = head.engaged;
	if (percent !== null) return t("insights.dandelion.engaged", { percent: numbers.percent(percent) });
	if (denominator === 0) return t("insights.dandelion.nobody");
	return t(
		numerator === "few" || denominator === "few" ? "insights.dandelion.engagedFew" : "insights.dandelion.engagedHidden",
	);
}

/** What the sizes of seeds stand for. */
export function SeedSizes({ t, numbers }: { t: Translate; numbers: Numbers }) {
	return (
		<p className="muted mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
			{t("insights.dandelion.sizes")}
			{COMMUNITY_SIZES.map((least, size) => (
				<span key={least} className="inline-flex items-center gap-1.5">
					<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
						<circle r={SEED_RADII[size]} fill="var(--ink-3)" />
					</svg>
					{size === 0
						? numbers.count(0)
						: size === 1
							? numbers.count("few")
							: t("insights.dandelion.orMore", { count: numbers.count(least) })}
				</span>
			))}
		</p>
	);
}
