import { requestContext } from "@/components/request-context";
import { Cover } from "@/components/ui/cover";
import { Notice, PageHead } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { canChangeCommunity, canModerateOrManage, canRead, canSeeHealth } from "@/lib/communities/policy";
import type { CommunityPage } from "@/lib/communities/queries";
import { languageNames, nameIn } from "@/lib/i18n/names";

interface Props {
	community: CommunityPage;
	current: "talk" | "meetups" | "practices" | "members" | "manage" | "letters" | "moderation";
}

/** The head of every page of a community. */
export function CommunityHead({ community, current }: Props) {
	const { viewer, t } = requestContext();
	const home = `/communities/${community.slug}`;
	const readable = canRead(viewer, community).allowed;
	const crumbs = [
		{ label: t("communities.title"), href: "/communities" },
		...(community.topic ? [{ label: nameIn(viewer.locale, community.topic) }] : []),
	];
	return (
		<>
			<Cover {...community} />
			<PageHead crumbs={crumbs} title={community.name} lede={community.summary}>
				<p className="chips mt-3.5">
					<Tag tone={community.stage === "active" || community.stage === "stewardship" ? "green" : undefined}>
						{t(`communities.stages.${community.stage}`)}
					</Tag>
					<Tag>{t(`communities.kinds.${community.kind}`)}</Tag>
					<Tag>{t(`communities.visibilities.${community.visibility}`)}</Tag>
					<Tag>{languageNames(viewer.locale, community.languages)}</Tag>
					{community.moreTopics.map((topic) => (
						<Tag key={topic.id}>{nameIn(viewer.locale, topic.names)}</Tag>
					))}
				</p>
			</PageHead>
			{community.archivedAt && <Notice tone="bloom">{t("communities.archived")}</Notice>}
			<Tabs
				label={t("shell.sections")}
				tabs={[
					{ href: home, label: t("communities.tabs.talk"), current: current === "talk" },
					...(readable
						? [
								{ href: `${home}/meetups`, label: t("communities.tabs.meetups"), current: current === "meetups" },
								{ href: `${home}/practices`, label: t("communities.tabs.practices"), current: current === "practices" },
								{
									href: `${home}/members`,
									label: t("communities.tabs.members", { count: community.memberCount }),
									current: current === "members",
								},
								{ href: `${home}/letters`, label: t("communities.tabs.letters"), current: current === "letters" },
							]
						: []),
					...(canModerateOrManage(viewer, community).allowed
						? [
								...(community.archivedAt
									? []
									: [{ href: `${home}/manage`, label: t("cockpit.tab"), current: current === "manage" }]),
								{
									href: `${home}/moderation`,
									label: t("communities.tabs.moderation"),
									current: current === "moderation",
								},
							]
						: []),
					...(canSeeHealth(viewer, community).allowed
						? [{ href: `${home}/stage`, label: t("lifecycle.stage.title") }]
						: []),
					...(canChangeCommunity(viewer, community).allowed
						? [{ href: `${home}/settings`, label: t("communities.tabs.settings") }]
						: []),
				]}
			/>
		</>
	);
}
