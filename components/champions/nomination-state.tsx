import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { ListedNomination } from "@/lib/champions/queries";

const TONES = { proposed: "bloom", granted: "green", declined: undefined, withdrawn: undefined } as const;

/** The state of a nomination. */
export function NominationStateTag({ state }: { state: ListedNomination["state"] }) {
	const { t } = requestContext();
	return <Tag tone={TONES[state]}>{t(`champions.states.${state}`)}</Tag>;
}
