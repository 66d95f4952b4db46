import type { CastName } from "../cast";
import { communityAddress, type Door, employees, insiders, only, within } from "./door";
import { EMPLOYEES, HUB, MEMBERS, MODERATORS } from "./visitors";
import type { World } from "./world";

/** The pages of moderators, of those who report, and of authors. */
export function moderationDoors(
	{ open, closed, hidden }: Pick<World, "open" | "closed" | "hidden">,
	ids: Record<CastName, string>,
): Record<string, Door[]> {
	return {
		"(platform)/communities/[slug]/moderation/page.tsx": [
			only(`${communityAddress(open)}/moderation`, MODERATORS, 403),
			only(`${communityAddress(closed)}/moderation`, ["moderator", "communityManager"], 403),
			within(`${communityAddress(hidden)}/moderation`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/[slug]/moderation/[id]/page.tsx": [
			...insiders(`${communityAddress(open)}/moderation/${open.waitingCase}`, MODERATORS, 404),
			...insiders(
				`${communityAddress(closed)}/moderation/${closed.waitingCase}`,
				["moderator", "communityManager"],
				404,
			),
			...insiders(
				`${communityAddress(hidden)}/moderation/${hidden.waitingCase}`,
				["moderator", "communityManager"],
				404,
			),
		],
		"(platform)/communities/[slug]/moderation/settings/page.tsx": [
			only(`${communityAddress(open)}/moderation/settings`, MODERATORS, 403),
			within(`${communityAddress(hidden)}/moderation/settings`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/[slug]/moderation/person/[personId]/page.tsx": [
			only(`${communityAddress(open)}/moderation/person/${ids.employee}`, MODERATORS, 403),
			within(`${communityAddress(hidden)}/moderation/person/${ids.employee}`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/[slug]/posts/[id]/report/page.tsx": [
			// It is Lucía's own post.
			only(
				`${communityAddress(open)}/posts/${open.question}/report`,
				EMPLOYEES.filter((name) => name !== "employee"),
				403,
			),
			...[closed, hidden].map((place) =>
				within(
					`${communityAddress(place)}/posts/${place.question}/report?reply=${place.reply}`,
					MEMBERS.filter((name) => name !== "champion"),
				),
			),
		],
		"(platform)/people/me/moderation/page.tsx": [employees("/people/me/moderation")],
		"(platform)/people/me/moderation/[id]/page.tsx": [
			...insiders(`/people/me/moderation/${hidden.decidedCase}`, ["champion"], 404),
		],
		"(platform)/hub/moderation/page.tsx": [only("/hub/moderation", HUB, 403)],
	};
}
