import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { ImportPage } from "@/lib/imports/queries";

const TONES = {
	reading: "blue",
	previewed: "bloom",
	applying: "blue",
	applied: "green",
	failed: "red",
	discarded: undefined,
} as const;

export function StateTag({ state }: { state: ImportPage["state"] }) {
	const { t } = requestContext();
	return <Tag tone={TONES[state]}>{t(`imports.states.${state}`)}</Tag>;
}
