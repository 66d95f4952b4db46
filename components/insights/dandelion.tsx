import type { Translate } from "@/lib/i18n/translator";
import type { Window } from "@/lib/insights/schema";
import type { SpokeNetwork as DandelionFigures, SpokeSummary } from "@/lib/insights/spoke-network";
import { dandelionAddress } from "./addresses";
import { DandelionPicture } from "./dandelion-picture";
import { SeedSizes, shareWords } from "./dandelion-words";
import type { Numbers } from "./numbers";

/** Lines drawn before a picture becomes a tangle; the largest. */
const LINES = 16;
/** Lines that are told to who does not see them. */
const TOLD = 3;

interface Props {
	dandelion: DandelionFigures;
	window: Window;
	/** Position of the spoke among the spokes, which fixes its colour. */
	rankOf: (scope: string) => number | undefined;
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}

/** The signature picture: the hub, its spokes, a seed for each community, a line where practices travelled. */
export function Dandelion({ dandelion, window, rankOf, nameOf, t, numbers }: Props) {
	const { hub, spokes } = dandelion;
	const flows = dandelion.flows.slice(0, LINES);
	const most = [...spokes, hub].sort((one, other) => other.given - one.given)[0];
	const title =
		most && most.given > 0
			? t("insights.dandelion.givesMost", { spoke: nameOf(most.scope), count: most.given })
			: t("insights.dandelion.noneTravelled");
	const told = flows
		.slice(0, TOLD)
		.map(({ from, to, practices }) =>
			t("insights.dandelion.flow", { from: nameOf(from), to: nameOf(to), count: practices }),
		);
	const sizesOf = (head: SpokeSummary) => head.communities.map((community) => community.size);
	return (
		<div className="panel min-w-0">
			<h2>{title}</h2>
			<p className="muted">
				{t("insights.dandelion.seeds")} <span className="not-phone">{t("insights.dandelion.lines")}</span>
			</p>
			<DandelionPicture
				title={title}
				description={t("insights.dandelion.description", {
					spokes: spokes.length,
					communities: [hub, ...spokes].reduce((sum, spoke) => sum + spoke.communityCount, 0),
					flows: told.join(" "),
				})}
				hub={{ scope: hub.scope, word: t("insights.hub"), seeds: sizesOf(hub) }}
				heads={spokes.map((head) => {
					const { scope, given, taken, communityCount } = head;
					const [name, share] = [nameOf(scope), shareWords(head, t, numbers)];
					return {
						scope,
						name,
						share,
						title: t("insights.dandelion.head", { spoke: name, share, communities: communityCount }),
						moved: given + taken > 0 ? t("insights.dandelion.moved", { given, taken }) : undefined,
						rank: rankOf(scope) ?? 0,
						seeds: sizesOf(head),
					};
				})}
				flows={flows}
				sizes={<SeedSizes t={t} numbers={numbers} />}
			/>
			<p className="mt-3">
				<a className="text-link" href={dandelionAddress(window)}>
					{t("insights.dandelion.asTable")}
				</a>
			</p>
		</div>
	);
}
