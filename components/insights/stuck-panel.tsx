import type { ReactNode } from "react";
import { Panel } from "@/components/ui/page";
import type { Translate } from "@/lib/i18n/translator";
import type { HubInsights } from "@/lib/insights/queries";
import { dandelionAddress } from "./addresses";
import type { Numbers } from "./numbers";

interface Props {
	insights: HubInsights;
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}

const NAMED_SPOKES = 3;

/** Where the loop does not turn, and the way to someone who can turn it. */
export function StuckPanel({ insights, nameOf, t, numbers }: Props) {
	const { belowGoal, questions, withoutChampion } = insights.stuck;
	const known = (minutes: number | null, share: "half" | "tenth") =>
		minutes === null ? t("insights.stuck.notReached", { share }) : numbers.minutes(minutes);
	const unnamed = withoutChampion.length - NAMED_SPOKES;
	const nothing = !belowGoal && !questions && withoutChampion.length === 0;
	return (
		<Panel title={t("insights.stuck.title")}>
			{nothing && <p className="muted">{t("insights.stuck.nothing")}</p>}
			<ul className="grid gap-4">
				{belowGoal && (
					<Finding
						title={t("insights.stuck.belowGoal", {
							spoke: nameOf(belowGoal.scope),
							percent: numbers.percent(belowGoal.percent),
							goal: numbers.percent(insights.goalPercent),
						})}
						text={
							belowGoal.communities > 0
								? t("insights.stuck.silent", { silent: belowGoal.silent, communities: belowGoal.communities })
								: t("insights.stuck.noCommunity")
						}
						link={
							belowGoal.communities > 0 ? (
								<a className="text-link" href={dandelionAddress(insights.window, belowGoal.scope)}>
									{t("insights.stuck.seeCommunities")}
								</a>
							) : (
								<a className="text-link" href="/communities">
									{t("insights.stuck.seeAllCommunities")}
								</a>
							)
						}
					/>
				)}
				{questions && (
					<Finding
						title={t("insights.stuck.waiting", { count: questions.waiting })}
						text={t("insights.stuck.response", {
							asked: numbers.count(questions.asked),
							median: known(questions.medianMinutes, "half"),
							p90: known(questions.p90Minutes, "tenth"),
							unanswered: numbers.percent((100 * questions.unanswered) / questions.asked),
						})}
						link={
							questions.mostIn && (
								<a className="text-link" href={`/communities/${questions.mostIn.slug}`}>
									{t("insights.stuck.mostIn", { community: questions.mostIn.name })}
								</a>
							)
						}
					/>
				)}
				{withoutChampion.length > 0 && (
					<Finding
						title={t("insights.stuck.noChampion", {
							spokes: numbers.list([
								...withoutChampion.slice(0, NAMED_SPOKES).map((spoke) => nameOf(`spoke:${spoke.id}`)),
								...(unnamed > 0 ? [t("insights.stuck.others", { count: unnamed })] : []),
							]),
						})}
						text={t("insights.stuck.noChampionText")}
						link={
							<a className="text-link" href="/champions">
								{t("insights.stuck.propose")}
							</a>
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
