import { requestContext } from "@/components/request-context";
import { CoverTile } from "@/components/ui/cover";
import { RelativeTime } from "@/components/ui/time";
import type { ListedCommunity } from "@/lib/communities/list";
import { languageNames, nameIn } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import { CommunityTitle } from "./community-title";

export function CommunityRows({ communities }: { communities: readonly ListedCommunity[] }) {
	return (
		<ul className="rows">
			{communities.map((community) => (
				<CommunityRow key={community.id} community={community} />
			))}
		</ul>
	);
}

function CommunityRow({ community }: { community: ListedCommunity }) {
	const { viewer, t } = requestContext();
	return (
		<li className="row">
			<CoverTile {...community} />
			<div>
				<CommunityTitle community={community} />
				<p className="muted mt-1">
					{dottedText([
						t(`communities.kinds.${community.kind}`),
						community.topic && nameIn(viewer.locale, community.topic),
						languageNames(viewer.locale, community.languages),
					])}
				</p>
			</div>
			<div className="aside">
				<p>{t("communities.members", { count: community.memberCount })}</p>
				{community.recentTalk !== null && <p>{t("lists.communities.recent", { count: community.recentTalk })}</p>}
				<p>
					{t("lists.communities.active")} <RelativeTime instant={community.livelyAt} />
				</p>
			</div>
		</li>
	);
}
