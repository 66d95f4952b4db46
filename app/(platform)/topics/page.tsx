import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, PageHead } from "@/components/ui/page";
import { nameIn } from "@/lib/i18n/names";
import { dottedText, listedText } from "@/lib/isolated";
import { canCurateTopics } from "@/lib/topics/policy";
import { allTopics, type TopicNode, topicCounts, treeOf } from "@/lib/topics/tree";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("topics.title"));

export default pageWithStatus(async function TopicsPage() {
	const { viewer, t } = await requireEmployee();
	const [topics, counts] = await Promise.all([allTopics(viewer), topicCounts(viewer)]);
	const mayCurate = canCurateTopics(viewer).allowed;
	return (
		<div className="max-w-[960px]">
			<PageHead
				crumbs={[{ label: t("practices.title"), href: "/practices" }]}
				title={t("topics.title")}
				lede={t("topics.lede")}
				action={mayCurate && <ButtonLink href="/topics/new">{t("topics.add")}</ButtonLink>}
			>
				{mayCurate && (
					<p className="mt-2">
						<a className="text-link" href="/hub/gaps">
							{t("gaps.link")}
						</a>
					</p>
				)}
			</PageHead>
			{topics.length === 0 && <EmptyState title={t("topics.emptyTitle")}>{t("topics.emptyText")}</EmptyState>}
			<ul className="rows grid gap-x-10 border-t border-line">
				{treeOf(topics).map((topic) => (
					<li key={topic.id}>
						<TopicItem topic={topic} counts={counts} />
					</li>
				))}
			</ul>
		</div>
	);
});

interface ItemProps {
	topic: TopicNode;
	counts: Awaited<ReturnType<typeof topicCounts>>;
}

function TopicItem({ topic, counts }: ItemProps) {
	const { locale, t } = requestContext();
	const said = dottedText([
		t("topics.counts", { practices: counts.practices.get(topic.id) ?? 0 }),
		t("topics.communitiesCount", { count: counts.communities.get(topic.id) ?? 0 }),
	]);
	const words = topic.synonyms[locale] ?? [];
	return (
		<>
			<p className="flex flex-wrap items-baseline gap-x-3">
				<a className="row-link font-semibold" href={`/topics/${topic.slug}`}>
					{nameIn(locale, topic.names)}
				</a>
				<span className="muted">{said}</span>
			</p>
			{words.length > 0 && <p className="muted">{t("topics.also", { words: listedText(words) })}</p>}
			{topic.children.length > 0 && (
				<ul className="mt-2 grid gap-2 border-l border-line pl-4">
					{topic.children.map((child) => (
						<li key={child.id}>
							<TopicItem topic={child} counts={counts} />
						</li>
					))}
				</ul>
			)}
		</>
	);
}
