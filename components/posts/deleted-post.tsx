import { requestContext } from "@/components/request-context";
import { PageHead } from "@/components/ui/page";
import { longDay } from "@/lib/clock";

interface Props {
	community: { slug: string; name: string };
	deletedAt: Date;
	byAuthor: boolean;
}

/** In the place of a post that was deleted, for whoever comes by an old link: that there was one, without its words. */
export function DeletedPost({ community, deletedAt, byAuthor }: Props) {
	const { viewer, t } = requestContext();
	const values = { day: longDay(deletedAt, viewer), community: community.name };
	return (
		<PageHead
			crumbs={[
				{ label: t("communities.title"), href: "/communities" },
				{ label: community.name, href: `/communities/${community.slug}` },
			]}
			title={t("talk.deletedTitle")}
			lede={t(byAuthor ? "talk.deletedByAuthor" : "talk.deletedByModerator", values)}
		/>
	);
}
