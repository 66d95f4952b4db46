import type { ComponentProps } from "react";
import { requestContext } from "@/components/request-context";
import { type Crumb, PageHead } from "@/components/ui/page";

interface Props extends ComponentProps<typeof PageHead> {
	community: { slug: string; name: string };
	/** It is reached from the settings of the community. */
	isSetting?: boolean;
	/** Other pages between the community and this one. */
	crumbs?: Crumb[];
}

/** The head of a page below a community: it begins with the way back. */
export function CommunitySubpageHead({ community, isSetting = false, crumbs = [], ...head }: Props) {
	const { t } = requestContext();
	const home = `/communities/${community.slug}`;
	return (
		<PageHead
			{...head}
			crumbs={[
				{ label: t("communities.title"), href: "/communities" },
				{ label: community.name, href: home },
				...(isSetting ? [{ label: t("communities.tabs.settings"), href: `${home}/settings` }] : []),
				...crumbs,
			]}
		/>
	);
}
