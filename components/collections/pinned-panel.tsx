import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import type { ListedCollection } from "@/lib/collections/queries";

/** The collections that a community shows on its page. */
export function PinnedCollections({ collections: pinned }: { collections: readonly ListedCollection[] }) {
	const { t } = requestContext();
	if (pinned.length === 0) return null;
	return (
		<Panel title={t("collections.ofCommunity")}>
			<ul className="grid gap-3">
				{pinned.map(({ id, slug, title, language, entryCount }) => (
					<li key={id}>
						<a className="row-link font-semibold" lang={language} dir="auto" href={`/collections/${slug}`}>
							{title}
						</a>
						<p className="muted">{t("collections.count", { count: entryCount })}</p>
					</li>
				))}
			</ul>
		</Panel>
	);
}
