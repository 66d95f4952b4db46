import { requestContext } from "@/components/request-context";
import { Tag, type TagProps } from "@/components/ui/tag";
import type { ProposalState } from "@/lib/proposals/schema";

const TONES: Record<ProposalState, TagProps["tone"]> = {
	open: undefined,
	raised: "blue",
	planned: "bloom",
	done: "green",
	declined: "red",
};

export function ProposalStateTag({ state }: { state: ProposalState }) {
	const { t } = requestContext();
	return <Tag tone={TONES[state]}>{t(`proposals.states.${state}`)}</Tag>;
}
