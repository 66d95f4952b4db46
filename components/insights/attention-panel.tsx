import type { ReactNode } from "react";
import { Panel } from "@/components/ui/page";
import type { Translate } from "@/lib/i18n/translator";
import { percentOf } from "@/lib/insights/metric";
import type { HubInsights } from "@/lib/insights/queries";
import { spokeScope } from "@/lib/insights/scope";
import { dandelionAddress } from "./addresses";
import type { Numbers } from "./numbers";

interface Props {
	insights: HubInsights;
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}

const NAMED_SPOKES = 3;

/** What needs somebody's attention, each with a link to the page where something can be done. */
export function AttentionPanel({ insights, nameOf, t, numbers }: Props) {
	const { belowGoal, questions, withoutChampion } = insights.attention;
	const known = (minutes: number | null, share: "half" | "tenth") =>
		minutes === null ? t("insights.attention.notReached", { share }) : numbers.minutes(minutes);
	const unnamed = withoutChampion.length - NAMED_SPOKES;
	const isEmpty = !belowGoal && !questions && withoutChampion.length === 0;
	return (
		<Panel title={t("insights.attention.title")}>
			{isEmpty && <p className="muted">{t("insights.attention.nothing")}</p>}
			<ul className="grid gap-4">
				{belowGoal && (
					<Finding
						title={t("insights.attention.belowGoal", {
							spoke: nameOf(belowGoal.scope),
							percent: numbers.percent(belowGoal.percent),
							goal: numbers.percent(insights.goalPercent),
						})}
						text={
							belowGoal.communities > 0
								? t("insights.attention.silent", { silent: belowGoal.silent, communities: belowGoal.communities })
								: t("insights.attention.noCommunity")
						}
						link={
							belowGoal.communities > 0 ? (
								<a className="text-link" href={dandelionAddress(insights.window, belowGoal.scope)}>
									{t("insights.attention.seeCommunities")}
								</a>
							) : (
								<a className="text-link" href="/communities">
									{t("insights.attention.seeAllCommunities")}
								</a>
							)
						}
					/>
				)}
				{questions && (
					<Finding
						title={t("insights.attention.waiting", { count: questions.waiting })}
						text={t("insights.attention.response", {
							asked: numbers.count(questions.asked),
							median: known(questions.medianMinutes, "half"),
							p90: known(questions.p90Minutes, "tenth"),
							unanswered: numbers.share({
								percent: percentOf(questions.unanswered, questions.asked),
								numerator: questions.unanswered,
								denominator: questions.asked,
							}),
						})}
						link={
							questions.mostIn && (
								<a className="text-link" href={`/communities/${questions.mostIn.slug}`}>
									{t("insights.attention.mostIn", { community: questions.mostIn.name })}
								</a>
							)
						}
					/>
				)}
				{withoutChampion.length > 0 && (
					<Finding
						title={t("insights.attention.noChampion", {
							spokes: numbers.list([
								...withoutChampion.slice(0, NAMED_SPOKES).map((spoke) => nameOf(spokeScope(spoke.id))),
								...(unnamed > 0 ? [t("insights.attention.others", { count: unnamed })] : []),
							]),
						})}
						text={t("insights.attention.noChampionText")}
						link={
							<span className="grid gap-1">
								{withoutChampion.slice(0, NAMED_SPOKES).map(({ id }) => (
									<a key={id} className="text-link my-0" href={`/champions/candidates?unit=${id}`}>
										{t("insights.attention.propose", { spoke: nameOf(spokeScope(id)) })}
									</a>
								))}
							</span>
						}
					/>
				)}
			</ul>
		</Panel>
	);
}

function Finding({ title, text, link }: { title: string; text: string; link: ReactNode }) {
	return (
		<li>
			<p className="font-semibold">{title}</p>
			<p className="muted">{text}</p>
			<p className="text-small">{link}</p>
		</li>
	);
}
