import type { Translate } from "@/lib/i18n/translator";
import type { Dandelion, Head } from "@/lib/insights/dandelion";
import { SEED_SIZES } from "@/lib/insights/schema";
import { SEED_RADII } from "./dandelion-layout";
import type { Numbers } from "./numbers";

/** "52 % engaged", or why there is no share. */
export function shareWords(head: Head, t: Translate, numbers: Numbers): string {
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
			{SEED_SIZES.map((least, size) => (
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

/** On a phone: the picture's heads one below the other, each with its words. */
export function HeadList({
	dandelion,
	radius,
	nameOf,
	t,
	numbers,
}: {
	dandelion: Dandelion;
	/** Of the heads as the picture draws them. */
	radius: number;
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}) {
	const frame = `${-radius - 2} ${-radius - 2} ${2 * radius + 4} ${2 * radius + 4}`;
	return (
		<ul className="rows only-phone mt-2">
			{dandelion.heads.map((head, index) => (
				<li key={head.scope} className="flex items-center gap-3">
					<svg className="size-14 flex-none" viewBox={frame} aria-hidden="true">
						<use href={`#head-${index}`} />
					</svg>
					<span>
						<span className="block font-semibold">{nameOf(head.scope)}</span>
						<span className="muted block">{shareWords(head, t, numbers)}</span>
						{head.given + head.taken > 0 && (
							<span className="muted block">
								{t("insights.dandelion.moved", { given: head.given, taken: head.taken })}
							</span>
						)}
					</span>
				</li>
			))}
		</ul>
	);
}
