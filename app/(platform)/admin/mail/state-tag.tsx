import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { ListedMail } from "@/lib/notifications/outgoing";

const TONES = {
	queued: "blue",
	sent: "green",
	kept: undefined,
	failed: "red",
	bounced: "red",
	dropped: undefined,
} as const;

export function StateTag({ state }: { state: ListedMail["state"] }) {
	const { t } = requestContext();
	return <Tag tone={TONES[state]}>{t(`admin.mail.states.${state}`)}</Tag>;
}
