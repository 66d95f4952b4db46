import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { PracticeImportView } from "@/lib/practice-files/queries";

const TONES = {
	reading: "blue",
	previewed: "bloom",
	applying: "blue",
	applied: "green",
	failed: "red",
	discarded: undefined,
} as const;

/** Where an import of practices stands. */
export function ImportState({ state }: Pick<PracticeImportView, "state">) {
	const { t } = requestContext();
	return <Tag tone={TONES[state]}>{t(`practiceFiles.states.${state}`)}</Tag>;
}
