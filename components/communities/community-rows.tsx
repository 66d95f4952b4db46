import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import type { ListedCommunity } from "@/lib/communities/queries";
import { languageNames, nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";

interface Props {
	community: ListedCommunity;
	viewer: Viewer;
	t: Translate;
	at: Date;
}

interface ListProps extends Omit<Props, "community"> {
	communities: readonly ListedCommunity[];
}

/** Communities, one under the other. */
export function CommunityRows({ communities, ...part }: ListProps) {
	return (
		<ul className="rows">
			{communities.map((community) => (
				<CommunityRow key={community.id} community={community} {...part} />
			))}
		</ul>
	);
}

function CommunityRow({ community, viewer, t, at }: Props) {
	return (
		<li className="row bare">
			<div>
				<a className="row-link font-semibold" href={`/communities/${community.slug}`}>
					{community.name}
				</a>{" "}
				{community.visibility !== "open" && <Tag>{t(`communities.visibilities.${community.visibility}`)}</Tag>}
				<p className="mt-0.5 text-ink-2">{community.summary}</p>
				<p className="muted mt-1">
					{[
						t(`communities.kinds.${community.kind}`),
						community.topic && nameIn(viewer.locale, community.topic),
						languageNames(viewer.locale, community.languages),
					]
						.filter(Boolean)
						.join(" · ")}
				</p>
			</div>
			<div className="aside">
				<p>{t("communities.members", { count: community.memberCount })}</p>
				<RelativeTime instant={community.livelyAt} at={at} reader={viewer} />
			</div>
		</li>
	);
}
