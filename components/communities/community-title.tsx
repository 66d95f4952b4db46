import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { RelatedCommunity } from "@/lib/communities/related";

/** A community in a row: its name, who may join it unless everybody may, and its sentence. */
export function CommunityTitle({
	community,
}: {
	community: Pick<RelatedCommunity, "slug" | "name" | "visibility" | "summary">;
}) {
	const { t } = requestContext();
	const { slug, name, visibility, summary } = community;
	return (
		<>
			<a className="row-link font-semibold" dir="auto" href={`/communities/${slug}`}>
				{name}
			</a>{" "}
			{visibility !== "open" && <Tag>{t(`communities.visibilities.${visibility}`)}</Tag>}
			<p className="mt-0.5 text-ink-2" dir="auto">
				{summary}
			</p>
		</>
	);
}
