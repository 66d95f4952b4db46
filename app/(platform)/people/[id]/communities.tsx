import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import type { communitiesOf } from "@/lib/communities/queries";
import { membershipIn } from "@/lib/viewer";

interface Props {
	communities: Awaited<ReturnType<typeof communitiesOf>>;
	isSelf: boolean;
}

/** The person's communities that the viewer may see, and those they share. */
export function PersonCommunities({ communities, isSelf }: Props) {
	const { viewer, t } = requestContext();
	return (
		<Section
			title={t("people.communities")}
			more={isSelf ? { href: "/communities", label: t("people.browseCommunities") } : undefined}
		>
			{communities.length === 0 && (
				<p className="muted mt-3">{t(isSelf ? "people.noCommunitiesOwn" : "people.noCommunities")}</p>
			)}
			<ul className="rows">
				{communities.map(({ role, community }) => (
					<li key={community.id} className="row bare beside">
						<span className="flex flex-wrap items-center gap-2">
							<a dir="auto" className="row-link font-semibold" href={`/communities/${community.slug}`}>
								{community.name}
							</a>
							{!isSelf && membershipIn(viewer, community.id)?.status === "active" && (
								<Tag tone="green">{t("people.inCommon")}</Tag>
							)}
						</span>
						<span className="aside">{t(`communities.roleNames.${role}`)}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
