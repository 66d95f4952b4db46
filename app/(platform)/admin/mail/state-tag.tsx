import { Tag } from "@/components/ui/tag";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedMail } from "@/lib/notifications/outgoing";

const TONES = { queued: "blue", sent: "green", kept: undefined, failed: "red" } as const;

export function StateTag({ state, t }: { state: ListedMail["state"]; t: Translate }) {
	return <Tag tone={TONES[state]}>{t(`admin.mail.states.${state}`)}</Tag>;
}
