import { requestContext } from "@/components/request-context";
import { dotted } from "@/components/ui/dotted";
import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import type { ListedCollection } from "@/lib/collections/queries";
import { languageName } from "@/lib/i18n/names";

export function CollectionRows({
	collections,
	className = "rows",
}: {
	collections: readonly ListedCollection[];
	className?: string;
}) {
	return (
		<ul className={className}>
			{collections.map((collection) => (
				<CollectionRow key={collection.id} collection={collection} />
			))}
		</ul>
	);
}

function CollectionRow({ collection }: { collection: ListedCollection }) {
	const { viewer, t } = requestContext();
	const { slug, title, summary, language, community } = collection;
	return (
		<li className="row bare">
			<div className="min-w-0">
				<a
					className="row-link font-serif text-lead font-semibold [overflow-wrap:anywhere]"
					href={`/collections/${slug}`}
					lang={language}
					dir="auto"
				>
					{title}
				</a>{" "}
				{!collection.publishedAt && <Tag tone="blue">{t("collections.draft")}</Tag>}
				{summary && (
					<p className="mt-0.5 text-ink-2 [overflow-wrap:anywhere]" lang={language} dir="auto">
						{summary}
					</p>
				)}
				<p className="muted mt-1">
					{dotted([
						t("collections.count", { count: collection.entryCount }),
						community ? (
							<span key="community" className={`tone-${community.accent}`}>
								<span className="tone-dot" />
								<bdi>{community.name}</bdi>
							</span>
						) : (
							t("collections.wholeCompany")
						),
						language !== viewer.locale && languageName(viewer.locale, language),
						<RelativeTime key="when" instant={collection.updatedAt} />,
					])}
				</p>
			</div>
		</li>
	);
}
