import type { ReactNode } from "react";
import { CoverTile } from "@/components/ui/cover";
import type { RelatedCommunity } from "@/lib/communities/related";
import { CommunityTitle } from "./community-title";

interface Props {
	communities: readonly RelatedCommunity[];
	/** What can be done with each. */
	children: (community: RelatedCommunity) => ReactNode;
}

/** Communities in a short list, each with one action. */
export function CommunityPick({ communities, children }: Props) {
	return (
		<ul className="rows">
			{communities.map((community) => (
				<li key={community.id} className="row">
					<CoverTile {...community} />
					<div className="min-w-0">
						<CommunityTitle community={community} />
					</div>
					<div className="aside">{children(community)}</div>
				</li>
			))}
		</ul>
	);
}
