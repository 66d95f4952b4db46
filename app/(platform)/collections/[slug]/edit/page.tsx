import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CollectionFields } from "@/components/collections/collection-fields";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { KeptField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice, PageHead, Panel, Section } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { canCurate } from "@/lib/collections/policy";
import { type CollectionPage, collectionPage } from "@/lib/collections/queries";
import { collectionFields, pickPracticeFilters } from "@/lib/collections/schema";
import { madeFrom } from "@/lib/edits";
import { demand } from "@/lib/errors";
import { practiceList } from "@/lib/practices/list";
import {
	addEntryAction,
	changeCollectionAction,
	discardCollectionAction,
	publishCollectionAction,
	withdrawCollectionAction,
} from "./actions";
import { EntryEditor } from "./entry-editor";
import { LostEntries } from "./lost-entries";

const collectionOf = cache(async (slug: string) => {
	const { viewer, at } = await requireEmployee();
	return collectionPage(viewer, slug, at);
});

type Props = PageProps<"/collections/[slug]/edit">;

/** So many practices that fit a search are offered. */
const FOUND = 10;

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("collections.editTitle"));

export default pageWithStatus(async function EditCollectionPage({ params, searchParams }: Props) {
	const { viewer, t, at } = await requireEmployee();
	const collection = await collectionOf((await params).slug);
	demand(canCurate(viewer, collection));
	const { q } = pickPracticeFilters.parse(await searchParams);
	const { slug, title, entries, lost } = collection;
	const found = q ? (await practiceList(viewer, { q, sort: "newest" }, at, FOUND + entries.length)).rows : [];
	const offered = found.filter(({ id }) => !entries.some((entry) => entry.id === id)).slice(0, FOUND);
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: t("collections.title"), href: "/collections" },
						{ label: title, href: `/collections/${slug}` },
					]}
					title={t("collections.editTitle")}
				/>
				<Section title={t("collections.entries")}>
					<p className="muted mt-2 max-w-[68ch]">
						{t(entries.length > 0 ? "collections.entriesHint" : "collections.entriesEmpty")}
					</p>
					<EntryEditor slug={slug} entries={entries} />
					<LostEntries slug={slug} entries={lost} />
				</Section>
				<Section title={t("collections.add")} id="add">
					<div className="mt-3">
						<SearchField
							action={`/collections/${slug}/edit`}
							label={t("collections.addSearch")}
							button={t("shell.searchButton")}
							value={q}
						/>
					</div>
					{q && offered.length === 0 && <p className="muted mt-3">{t("collections.addNone")}</p>}
					<ul className="rows">
						{offered.map((practice) => (
							<li key={practice.id} className="row bare">
								<div className="min-w-0">
									<a
										className="row-link font-semibold"
										lang={practice.language}
										dir="auto"
										href={`/practices/${practice.slug}`}
									>
										{practice.title}
									</a>
									<p className="muted">
										<bdi>{practice.community.name}</bdi>
									</p>
								</div>
								<div className="aside">
									<ButtonForm
										action={addEntryAction}
										hidden={{ slug, practiceSlug: practice.slug }}
										look="quiet"
										small
										label={t("collections.addOf", { title: practice.title })}
									>
										{t("collections.addButton")}
									</ButtonForm>
								</div>
							</li>
						))}
					</ul>
				</Section>
				<Section title={t("collections.texts")}>
					<ActionForm action={changeCollectionAction} draft="collection" className="mt-3 grid max-w-[680px] gap-6">
						<input type="hidden" name="slug" value={slug} />
						<KeptField name="madeFrom" value={madeFrom(collectionFields(collection))} />
						<CollectionFields start={collection} />
						<div>
							<SubmitButton>{t("shell.save")}</SubmitButton>
						</div>
					</ActionForm>
				</Section>
			</div>
			<aside>
				<StatePanel collection={collection} />
			</aside>
		</div>
	);
});

function StatePanel({ collection: { slug, publishedAt } }: { collection: CollectionPage }) {
	const { t } = requestContext();
	return (
		<Panel>
			{publishedAt ? (
				<ButtonForm action={withdrawCollectionAction} hidden={{ slug }} look="quiet" wide>
					{t("collections.withdraw")}
				</ButtonForm>
			) : (
				<div className="grid gap-3">
					<Notice>{t("collections.draftNotice")}</Notice>
					<ButtonForm action={publishCollectionAction} hidden={{ slug }} wide>
						{t("collections.publish")}
					</ButtonForm>
				</div>
			)}
			<div className="mt-3">
				<Dialog
					id="discard-collection"
					title={t("collections.discardTitle")}
					opener={t("collections.discard")}
					openerLook="plain"
					wide
					close={t("shell.cancel")}
				>
					<ActionForm action={discardCollectionAction} className="grid gap-4">
						<input type="hidden" name="slug" value={slug} />
						<p>{t("collections.discardText")}</p>
						<div>
							<SubmitButton look="danger">{t("collections.discard")}</SubmitButton>
						</div>
					</ActionForm>
				</Dialog>
			</div>
		</Panel>
	);
}
