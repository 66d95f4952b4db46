import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { CoverTile } from "@/components/ui/cover";
import { Tag } from "@/components/ui/tag";
import type { RelatedCommunity } from "@/lib/communities/related";

interface Props {
	communities: readonly RelatedCommunity[];
	/** What can be done with each. */
	children: (community: RelatedCommunity) => ReactNode;
}

/** Communities in a short list, each with one action. */
export function CommunityPick({ communities, children }: Props) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{communities.map((community) => (
				<li key={community.id} className="row">
					<CoverTile {...community} />
					<div className="min-w-0">
						<a className="row-link font-semibold" dir="auto" href={`/communities/${community.slug}`}>
							{community.name}
						</a>{" "}
						{community.visibility !== "open" && <Tag>{t(`communities.visibilities.${community.visibility}`)}</Tag>}
						<p className="mt-0.5 text-ink-2" dir="auto">
							{community.summary}
						</p>
					</div>
					<div className="aside">{children(community)}</div>
				</li>
			))}
		</ul>
	);
}
