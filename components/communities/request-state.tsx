import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { ListedRequest } from "@/lib/communities/request-queries";

const TONES = { opened: "green", declined: "red", withdrawn: undefined } as const;

/** What a proposed community waits for, or how it ended. */
export function RequestStateTag({ request }: { request: ListedRequest }) {
	const { t } = requestContext();
	const { state, managers, needsApproval } = request;
	if (state !== "open") return <Tag tone={TONES[state]}>{t(`communityRequests.states.${state}`)}</Tag>;
	const declined = managers.some(({ answer }) => answer === "declined");
	const waitsFor = declined
		? "nobody"
		: needsApproval && managers.every(({ answer }) => answer === "accepted")
			? "hub"
			: "managers";
	return <Tag tone={waitsFor === "hub" ? "blue" : "bloom"}>{t(`communityRequests.waitsFor.${waitsFor}`)}</Tag>;
}
