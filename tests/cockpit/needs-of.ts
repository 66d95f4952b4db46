import { type ListedNeed, needsOfCommunity, ownNeeds } from "@/lib/cockpit/needs";
import type { NeedKind } from "@/lib/cockpit/rules";
import type { NeedShow } from "@/lib/cockpit/schema";
import type { CommunityFacts } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import type { Viewer } from "@/lib/viewer";

/** All pages of what needs a person in a community, in their order. */
export async function allNeeds(viewer: Viewer, slug: string, at: Date, show: NeedShow = "open"): Promise<ListedNeed[]> {
	const community: CommunityFacts = await communityPage(viewer, slug);
	const rows: ListedNeed[] = [];
	let after: string | undefined;
	do {
		const page = await needsOfCommunity(viewer, community, { show, after }, at);
		rows.push(...page.rows);
		after = page.next ?? undefined;
	} while (after);
	return rows;
}

export const kindsOf = async (viewer: Viewer, slug: string, at: Date, show?: NeedShow): Promise<NeedKind[]> =>
	(await allNeeds(viewer, slug, at, show)).map(({ kind }) => kind);

/** Requests for seats that wait in the communities of a person. */
export const seatRequestsOf = async (viewer: Viewer, at: Date) =>
	(await ownNeeds(viewer, { show: "open" }, at)).rows.filter(({ kind }) => kind === "seat_request");
