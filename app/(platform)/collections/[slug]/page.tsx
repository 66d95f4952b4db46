import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PracticeTags } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { dotted } from "@/components/ui/dotted";
import { EmptyState, Notice, PageHead, Panel, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import { canCurate } from "@/lib/collections/policy";
import { type CollectionPage, collectionPage } from "@/lib/collections/queries";
import { languageName } from "@/lib/i18n/names";
import { PinPanel } from "./pin-panel";

const collectionOf = cache(async (slug: string) => {
	const { viewer, at } = await requireEmployee();
	return collectionPage(viewer, slug, at);
});

type Props = PageProps<"/collections/[slug]">;

export const generateMetadata = pageTitle(async ({ params }: Props) => (await collectionOf((await params).slug)).title);

export default pageWithStatus(async function CollectionDetailPage({ params }: Props) {
	const { viewer, t } = await requireEmployee();
	const collection = await collectionOf((await params).slug);
	const { community, entries, language } = collection;
	const curates = canCurate(viewer, collection).allowed;
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: t("collections.title"), href: "/collections" },
						...(community ? [{ label: community.name, href: `/communities/${community.slug}` }] : []),
					]}
					title={collection.title}
					lede={collection.summary}
					action={
						curates && (
							<ButtonLink href={`/collections/${collection.slug}/edit`} look="quiet">
								{t("collections.edit")}
							</ButtonLink>
						)
					}
				>
					<p className="chips mt-3">
						{!collection.publishedAt && <Tag tone="blue">{t("collections.draft")}</Tag>}
						<Tag>{community ? community.name : t("collections.wholeCompany")}</Tag>
						<Tag>{languageName(viewer.locale, language)}</Tag>
					</p>
					<p className="muted mt-2">
						{dotted([
							t("collections.count", { count: collection.entryCount }),
							community
								? t("collections.lookedAfter", { community: community.name })
								: t("collections.lookedAfterByHub"),
							<RelativeTime key="when" instant={collection.updatedAt} />,
						])}
					</p>
				</PageHead>
				{!collection.publishedAt && (
					<div className="mb-6 max-w-[68ch]">
						<Notice>
							{community ? t("collections.draftOf", { community: community.name }) : t("collections.draftNotice")}
						</Notice>
					</div>
				)}
				{collection.introHtml && <Prose html={collection.introHtml} lang={language} serif />}
				<Section title={t("collections.practices")}>
					{entries.length > 0 ? (
						<Entries entries={entries} language={language} />
					) : (
						<EmptyState title={t(curates ? "collections.none" : "collections.noneForYou")} />
					)}
				</Section>
			</div>
			<aside>
				{entries.length > 0 && (
					<Panel title={t("printing.take")}>
						<a className="button quiet wide" href={`/collections/${collection.slug}/booklet.pdf`} download data-native>
							{t("printing.booklet")}
						</a>
						<p className="muted mt-2">{t("printing.bookletHint")}</p>
					</Panel>
				)}
				<PinPanel collection={collection} />
			</aside>
		</div>
	);
});

/** The practices in their order, numbered, each with the word on why it is there. */
function Entries({ entries, language }: Pick<CollectionPage, "entries" | "language">) {
	const { viewer, t } = requestContext();
	return (
		<ol className="numbered-entries">
			{entries.map((entry) => (
				<li key={entry.id}>
					<div className="min-w-0">
						<a
							className="row-link font-serif text-lead font-semibold [overflow-wrap:anywhere]"
							href={`/practices/${entry.slug}`}
							lang={entry.language}
							dir="auto"
						>
							{entry.title}
						</a>
						{entry.note && (
							<p className="mt-1 max-w-[68ch] [overflow-wrap:anywhere]" lang={language} dir="auto">
								{entry.note}
							</p>
						)}
						{entry.summary && (
							<p className="mt-0.5 max-w-[68ch] text-ink-2 [overflow-wrap:anywhere]" lang={entry.language} dir="auto">
								{entry.summary}
							</p>
						)}
						<p className="muted mt-1">
							{dotted([
								entry.community.name,
								entry.language !== viewer.locale && languageName(viewer.locale, entry.language),
								t("practices.otherUnits", { count: entry.reuseUnitCount }),
							])}
						</p>
						<p className="mt-1.5 empty:hidden">
							<PracticeTags practice={entry} />
						</p>
					</div>
				</li>
			))}
		</ol>
	);
}
