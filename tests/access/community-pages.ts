import { communityAddress, type Door, employees, insiders, only, within } from "./door";
import { HUB, MANAGERS, MEMBERS, MODERATORS } from "./visitors";
import type { World } from "./world";

/** The pages and routes of communities. */
export function communityDoors({ open, closed, hidden, communityRequest }: World): Record<string, Door[]> {
	return {
		"(platform)/communities/page.tsx": [employees("/communities")],
		"(platform)/communities/list.csv/route.ts": [employees("/communities/list.csv")],
		"(platform)/communities/[slug]/members/list.csv/route.ts": [
			only(`${communityAddress(open)}/members/list.csv`, MANAGERS, 403),
			only(`${communityAddress(closed)}/members/list.csv`, ["communityManager"], 403),
			{ ...within(`${communityAddress(hidden)}/members/list.csv`, ["communityManager"]) },
		],
		"(platform)/manage/page.tsx": [employees("/manage")],
		"(platform)/communities/[slug]/manage/page.tsx": [
			only(`${communityAddress(open)}/manage`, MODERATORS, 403),
			only(`${communityAddress(closed)}/manage`, ["moderator", "communityManager"], 403),
			within(`${communityAddress(hidden)}/manage`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/new/page.tsx": [employees("/communities/new")],
		"(platform)/communities/[slug]/page.tsx": [
			employees(communityAddress(open)),
			employees(communityAddress(closed)),
			...insiders(communityAddress(hidden), MEMBERS, 404),
		],
		"(platform)/communities/[slug]/members/page.tsx": [
			employees(`${communityAddress(open)}/members`),
			...insiders(`${communityAddress(closed)}/members`, MEMBERS, 403),
			...insiders(`${communityAddress(hidden)}/members`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/meetups/page.tsx": [
			employees(`${communityAddress(open)}/meetups`),
			...insiders(`${communityAddress(closed)}/meetups`, MEMBERS, 403),
			...insiders(`${communityAddress(hidden)}/meetups`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/practices/page.tsx": [
			employees(`${communityAddress(open)}/practices`),
			...insiders(`${communityAddress(closed)}/practices`, MEMBERS, 403),
			...insiders(`${communityAddress(hidden)}/practices`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/settings/page.tsx": [
			only(`${communityAddress(open)}/settings`, MANAGERS, 403),
			only(`${communityAddress(closed)}/settings`, ["communityManager"], 403),
		],
		"(platform)/communities/[slug]/cover/page.tsx": [
			only(`${communityAddress(open)}/cover`, MANAGERS, 403),
			only(`${communityAddress(closed)}/cover`, ["communityManager"], 403),
		],
		"(platform)/communities/[slug]/meetups/new/page.tsx": [
			only(`${communityAddress(open)}/meetups/new`, MANAGERS, 403),
		],
		"(platform)/communities/[slug]/posts/new/page.tsx": [only(`${communityAddress(open)}/posts/new`, MEMBERS, 403)],
		"(platform)/communities/[slug]/posts/[id]/page.tsx": [
			employees(`${communityAddress(open)}/posts/${open.question}`),
			...insiders(`${communityAddress(closed)}/posts/${closed.question}`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/posts/${hidden.question}`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/posts/[id]/history/page.tsx": [
			employees(`${communityAddress(open)}/posts/${open.question}/history`),
			...insiders(`${communityAddress(closed)}/posts/${closed.question}/history`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/posts/${hidden.question}/history?reply=${hidden.reply}`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/posts/[id]/changes/route.ts": [
			employees(`${communityAddress(open)}/posts/${open.question}/changes`),
			...insiders(`${communityAddress(closed)}/posts/${closed.question}/changes`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/posts/${hidden.question}/changes`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/readers/route.ts": [
			employees(`${communityAddress(open)}/readers?q=lu`),
			...insiders(`${communityAddress(closed)}/readers?q=lu`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/readers?q=lu`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/posts/[id]/edit/page.tsx": [
			only(`${communityAddress(open)}/posts/${open.question}/edit`, ["employee"], 403),
		],
		"(platform)/communities/[slug]/posts/[id]/replies/[replyId]/edit/page.tsx": [
			only(`${communityAddress(open)}/posts/${open.question}/replies/${open.reply}/edit`, ["champion"], 403),
		],
		"(platform)/communities/[slug]/series/new/page.tsx": [only(`${communityAddress(open)}/series/new`, MANAGERS, 403)],
		"(platform)/communities/[slug]/speakers/page.tsx": [
			only(`${communityAddress(open)}/speakers`, MODERATORS, 403),
			only(`${communityAddress(closed)}/speakers`, ["moderator", "communityManager"], 403),
		],
		"(platform)/communities/[slug]/speakers/new/page.tsx": [
			only(`${communityAddress(open)}/speakers/new`, MANAGERS, 403),
		],
		"(platform)/communities/proposed/page.tsx": [employees("/communities/proposed")],
		"(platform)/communities/proposed/new/page.tsx": [employees("/communities/proposed/new")],
		"(platform)/communities/proposed/[id]/page.tsx": [
			only(
				`/communities/proposed/${communityRequest}`,
				["lineManager", "champion", "employee", "newcomer", ...HUB],
				404,
			),
		],
		"(platform)/communities/proposed/[id]/edit/page.tsx": [
			{
				...only(`/communities/proposed/${communityRequest}/edit`, ["lineManager"], 403),
				unseenBy: ["moderator", "communityManager"],
			},
		],
		"(platform)/communities/[slug]/related/page.tsx": [
			only(`${communityAddress(open)}/related`, MANAGERS, 403),
			only(`${communityAddress(closed)}/related`, ["communityManager"], 403),
		],
		"(platform)/communities/[slug]/merge/page.tsx": [
			only(`${communityAddress(open)}/merge`, MANAGERS, 403),
			only(`${communityAddress(closed)}/merge?into=${open.slug}`, ["communityManager"], 403),
		],
		"(platform)/communities/[slug]/split/page.tsx": [
			only(`${communityAddress(open)}/split`, MANAGERS, 403),
			only(`${communityAddress(closed)}/split`, ["communityManager"], 403),
		],
		"(platform)/communities/[slug]/stage/page.tsx": [
			only(`${communityAddress(open)}/stage`, MANAGERS, 403),
			only(`${communityAddress(closed)}/stage`, ["communityManager"], 403),
		],
	};
}
