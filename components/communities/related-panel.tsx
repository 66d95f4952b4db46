import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import type { RelatedCommunity } from "@/lib/communities/related";

interface Props {
	communities: readonly RelatedCommunity[];
	/** The one that it was split from. */
	origin: RelatedCommunity | null;
}

export function RelatedPanel({ communities, origin }: Props) {
	const { t } = requestContext();
	if (communities.length === 0 && !origin) return null;
	return (
		<Panel title={t("lifecycle.related.title")}>
			{origin && (
				<p className="mb-3">
					{t("lifecycle.split.from")}{" "}
					<a className="text-link" dir="auto" href={`/communities/${origin.slug}`}>
						{origin.name}
					</a>
				</p>
			)}
			<ul className="grid gap-2">
				{communities.map(({ id, slug, name, summary }) => (
					<li key={id}>
						<a className="row-link font-semibold" dir="auto" href={`/communities/${slug}`}>
							{name}
						</a>
						<p className="muted" dir="auto">
							{summary}
						</p>
					</li>
				))}
			</ul>
		</Panel>
	);
}
