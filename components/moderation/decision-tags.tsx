import { requestContext } from "@/components/request-context";
import { TagList, type TagProps } from "@/components/ui/tag";

interface Props {
	of: {
		source: "report" | "first_post" | "words";
		textAct: "keep" | "hide" | "remove" | null;
		measure: "warn" | "mute" | "ban" | null;
		appealedAt: Date | null;
		appealDecidedAt: Date | null;
		isUpheld: boolean | null;
	};
}

/** What was decided about a text and its author, and what became of an appeal. */
export function DecisionTags({ of: { source, textAct, measure, appealedAt, appealDecidedAt, isUpheld } }: Props) {
	const { t } = requestContext();
	if (!textAct) return null;
	const act =
		source === "first_post" && textAct !== "remove"
			? t(`moderation.decision.firstActs.${textAct}`)
			: t(`moderation.decision.acts.${textAct}`);
	const tags: TagProps[] = [
		{ text: act, tone: textAct === "keep" ? "green" : "bloom" },
		...(measure ? [{ text: t(`moderation.decision.measures.${measure}`), tone: "bloom" as const }] : []),
		...(appealedAt && !appealDecidedAt ? [{ text: t("moderation.appeal.title"), tone: "blue" as const }] : []),
		...(appealDecidedAt ? [{ text: t(isUpheld ? "moderation.appeal.upheld" : "moderation.appeal.takenBack") }] : []),
	];
	return <TagList tags={tags} />;
}
