"use server";

import { formAction } from "@/app/_web/action";
import { withAddresses } from "@/app/_web/named-organisers";
import { changeInput } from "@/lib/meetups/schema";
import { changeEditions } from "@/lib/series/changes";
import { scopeInput } from "@/lib/series/schema";

export const changeAction = formAction(changeInput.and(scopeInput), async ({ viewer, input, at, t }) => {
	const count = await changeEditions(viewer, await withAddresses({ viewer, t }, input), at);
	return {
		to: `/meetups/${input.meetupId}`,
		notice:
			input.scope === "one"
				? { key: "meetups.notices.changed" }
				: { key: "series.notices.changedScope", values: { count } },
	};
});
