"use server";

import { formAction } from "@/app/_web/action";
import { requestWithPeople } from "@/app/_web/named-request";
import { changeRequest } from "@/lib/communities/requests";
import { communityRequestInput, requestIdInput } from "@/lib/communities/schema";
import { madeFromInput } from "@/lib/edits";

const changed = communityRequestInput.extend({ ...requestIdInput.shape, madeFrom: madeFromInput });

export const changeRequestAction = formAction(changed, async ({ viewer, input, at, t }) => {
	const { requestId, madeFrom, ...typed } = input;
	const fields = await requestWithPeople({ viewer, t }, typed);
	const { opened } = await changeRequest(viewer, requestId, fields, madeFrom, at);
	const values = { name: input.name };
	if (opened) return { to: `/communities/${opened}`, notice: { key: "communityRequests.opened", values } };
	return { to: `/communities/proposed/${requestId}`, notice: { key: "communityRequests.changed", values } };
});
