import { Tag } from "@/components/ui/tag";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedPractice } from "@/lib/practices/queries";
import type { Viewer } from "@/lib/viewer";
import { CardTags } from "./card-tags";

interface Props {
	practice: ListedPractice;
	viewer: Viewer;
	t: Translate;
	/** In a community's own list its name says nothing. */
	withCommunity?: boolean;
	/** Where the reader looks for a practice, and one tag leads to others. */
	withTags?: boolean;
}

/** A practice in a list: what it is, whose it is, its figure, and how far it has travelled. */
export function PracticeRow({ practice, viewer, t, withCommunity = true, withTags = false }: Props) {
	const author = nameOf(t, practice.author);
	const facts = [
		practice.orgUnit ? t("practices.byline", { author, unit: nameIn(viewer.locale, practice.orgUnit) }) : author,
		withCommunity && practice.community.name,
		practice.language !== viewer.locale && t(`shell.language.${practice.language}`),
		practice.publishedAt && t("practices.otherUnits", { count: practice.reuseUnitCount }),
	];
	return (
		<li className="row bare">
			<div className="min-w-0">
				<a
					className="row-link font-serif text-lead font-semibold"
					href={`/practices/${practice.slug}`}
					lang={practice.language}
				>
					{practice.title}
				</a>
				{practice.summary && (
					<p className="mt-0.5 text-ink-2" lang={practice.language}>
						{practice.summary}
					</p>
				)}
				<p className="muted mt-1">{facts.filter(Boolean).join(" · ")}</p>
				<p className="mt-1.5 empty:hidden">
					<PracticeTags practice={practice} t={t} />
				</p>
				{withTags && <CardTags card={practice} t={t} />}
			</div>
			{practice.resultFigure && (
				<p className="font-serif text-title-s whitespace-nowrap text-accent">{practice.resultFigure}</p>
			)}
		</li>
	);
}

/** What a reader must know before relying on a card; nothing when all is well. */
export function PracticeTags({
	practice,
	t,
}: {
	practice: Pick<ListedPractice, "status" | "freshness">;
	t: Translate;
}) {
	if (practice.status !== "published")
		return <Tag tone={practice.status === "draft" ? "blue" : "bloom"}>{t(`practices.status.${practice.status}`)}</Tag>;
	if (practice.freshness === null || practice.freshness === "fresh") return null;
	return (
		<Tag tone={practice.freshness === "expired" ? "red" : "bloom"}>
			{t(`practices.freshness.${practice.freshness}`)}
		</Tag>
	);
}
