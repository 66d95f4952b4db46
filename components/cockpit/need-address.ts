import type { IconName } from "@/components/ui/icon";
import type { ListedNeed } from "@/lib/cockpit/needs";
import type { NeedKind } from "@/lib/cockpit/rules";

type PlacedNeed = Pick<ListedNeed, "kind" | "slug" | "subjectId" | "address">;

/** Where a need is settled. */
export function needAddress({ kind, slug, subjectId, address }: PlacedNeed): string {
	const home = `/communities/${slug}`;
	const addresses: Record<NeedKind, string> = {
		report: `${home}/moderation`,
		first_text: `${home}/moderation?source=first_post`,
		appeal: `${home}/moderation?state=appealed`,
		membership_request: `${home}/members`,
		seat_request: `/meetups/${subjectId}/desk?state=requested`,
		question: `${home}/posts/${subjectId}#reply`,
		newcomer: `${home}/posts/${subjectId}#reply`,
		edition_without_agenda: `/meetups/${subjectId}/edit`,
		practice_outdated: `/practices/${address}/edit`,
		proposal_to_raise: `${home}/posts/${subjectId}`,
		proposal_answered: `${home}/posts/${subjectId}`,
		practice_expired: `/practices/${address}/edit`,
		translation: `${home}/posts/${subjectId}/edit`,
		silence: `${home}/posts/new?kind=discussion`,
		gone_quiet: `${home}/posts/new?kind=discussion`,
	};
	return addresses[kind];
}

export const NEED_ICONS: Record<NeedKind, IconName> = {
	report: "flag",
	first_text: "eye",
	appeal: "flag",
	membership_request: "communities",
	seat_request: "meetups",
	question: "question",
	newcomer: "person",
	edition_without_agenda: "calendar",
	practice_outdated: "refresh",
	proposal_to_raise: "announce",
	proposal_answered: "check",
	practice_expired: "refresh",
	translation: "globe",
	silence: "clock",
	gone_quiet: "people",
};
