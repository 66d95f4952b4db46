import type { Adoption, KeptFigure } from "./adoption";
import { furthestBelow } from "./headline";
import { ALL, spokeScope } from "./scope";
import type { Spoke, SpokeNetwork } from "./spoke-network";

interface Facts {
	bySpoke: readonly Adoption[];
	dandelion: SpokeNetwork;
	goalPercent: number;
	spokes: readonly Spoke[];
	figures: readonly KeptFigure[];
	endsOn: string;
	/** The open community where most questions wait. */
	mostWaitingIn: { slug: string; name: string } | null;
}

/** What needs somebody's attention. Each is null, or empty, where nothing does. */
export function attentionOf(facts: Facts) {
	return {
		belowGoal: belowGoal(facts),
		questions: waitingQuestions(facts),
		withoutChampion: facts.spokes.filter(
			(spoke) => spoke.champions === 0 && facts.bySpoke.some((part) => part.scope === spokeScope(spoke.id)),
		),
	};
}

function belowGoal({ bySpoke, dandelion, goalPercent }: Facts) {
	const lowest = furthestBelow(bySpoke, goalPercent);
	if (!lowest) return null;
	const spoke = dandelion.spokes.find(({ scope }) => scope === lowest.scope);
	return { ...lowest, communities: spoke?.communityCount ?? 0, silent: spoke?.silent ?? 0 };
}

function waitingQuestions({ figures, endsOn, mostWaitingIn }: Facts) {
	const figure = (key: string) => figures.find((row) => row.key === key && row.scope === ALL && row.endsOn === endsOn);
	const waiting = figure("questions_waiting");
	if (!waiting || waiting.numerator === 0) return null;
	return {
		waiting: waiting.numerator,
		asked: waiting.denominator,
		unanswered: figure("questions_unanswered")?.numerator ?? 0,
		/** Null: it falls on a question that still has no reply. */
		medianMinutes: figure("first_response_median")?.numerator ?? null,
		p90Minutes: figure("first_response_p90")?.numerator ?? null,
		mostIn: mostWaitingIn,
	};
}
