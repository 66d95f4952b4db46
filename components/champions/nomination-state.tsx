import { Tag } from "@/components/ui/tag";
import type { ListedNomination } from "@/lib/champions/queries";
import type { Translate } from "@/lib/i18n/translator";

const TONES = { proposed: "bloom", granted: "green", declined: undefined, withdrawn: undefined } as const;

/** Where a nomination stands, the same in lists and on its own page. */
export function NominationStateTag({ state, t }: { state: ListedNomination["state"]; t: Translate }) {
	return <Tag tone={TONES[state]}>{t(`champions.states.${state}`)}</Tag>;
}
