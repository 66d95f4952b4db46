import { Tag } from "@/components/ui/tag";
import type { Translate } from "@/lib/i18n/translator";
import type { ImportPage } from "@/lib/imports/queries";

const TONES = {
	reading: "blue",
	previewed: "bloom",
	applying: "blue",
	applied: "green",
	failed: "red",
	discarded: undefined,
} as const;

export function StateTag({ state, t }: { state: ImportPage["state"]; t: Translate }) {
	return <Tag tone={TONES[state]}>{t(`imports.states.${state}`)}</Tag>;
}
