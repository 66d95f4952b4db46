import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import { requestWaitsFor } from "@/lib/communities/request-policy";
import type { ListedRequest } from "@/lib/communities/request-queries";

const TONES = { opened: "green", declined: "red", withdrawn: undefined } as const;

/** What a proposed community waits for, or how it ended. */
export function RequestStateTag({ request }: { request: ListedRequest }) {
	const { t } = requestContext();
	const { state } = request;
	if (state !== "open") return <Tag tone={TONES[state]}>{t(`communityRequests.states.${state}`)}</Tag>;
	const waitsFor = requestWaitsFor(request);
	return <Tag tone={waitsFor === "hub" ? "blue" : "bloom"}>{t(`communityRequests.waitsFor.${waitsFor}`)}</Tag>;
}
