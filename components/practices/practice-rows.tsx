import { Still } from "@/components/ui/still";
import { TagList, type TagWords } from "@/components/ui/tag";
import { languageName, nameIn, nameOf } from "@/lib/i18n/names";
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

interface ListProps extends Omit<Props, "practice"> {
	practices: readonly ListedPractice[];
	className?: string;
}

/** Practices, one under the other. */
export function PracticeRows({ practices, className = "rows", ...part }: ListProps) {
	return (
		<Still>
			<ul className={className}>
				{practices.map((practice) => (
					<PracticeRow key={practice.id} practice={practice} {...part} />
				))}
			</ul>
		</Still>
	);
}

/** A practice in a list: what it is, whose it is, its figure, and how far it has travelled. */
function PracticeRow({ practice, viewer, t, withCommunity = true, withTags = false }: Props) {
	const { slug, title, summary, language, resultFigure } = practice;
	const author = nameOf(t, practice.author);
	const facts = [
		practice.orgUnit ? t("practices.byline", { author, unit: nameIn(viewer.locale, practice.orgUnit) }) : author,
		withCommunity && practice.community.name,
		language !== viewer.locale && languageName(viewer.locale, language),
		practice.publishedAt && t("practices.otherUnits", { count: practice.reuseUnitCount }),
	];
	const warnings = warningsOf(practice, t);
	return (
		<li className="row bare">
			<div className="min-w-0">
				<a className="row-link font-serif text-lead font-semibold" href={`/practices/${slug}`} lang={language}>
					{title}
				</a>
				{summary && (
					<p className="mt-0.5 text-ink-2" lang={language}>
						{summary}
					</p>
				)}
				<p className="muted mt-1">{facts.filter(Boolean).join(" · ")}</p>
				{warnings.length > 0 && (
					<p className="mt-1.5">
						<TagList tags={warnings} />
					</p>
				)}
				{withTags && <CardTags card={practice} t={t} />}
			</div>
			{resultFigure && <p className="font-serif text-title-s whitespace-nowrap text-accent">{resultFigure}</p>}
		</li>
	);
}

type Standing = Pick<ListedPractice, "status" | "freshness">;

/** What a reader must know before relying on a card; nothing when all is well. */
function warningsOf({ status, freshness }: Standing, t: Translate): TagWords[] {
	if (status !== "published")
		return [{ tone: status === "draft" ? "blue" : "bloom", text: t(`practices.status.${status}`) }];
	if (freshness === null || freshness === "fresh") return [];
	return [{ tone: freshness === "expired" ? "red" : "bloom", text: t(`practices.freshness.${freshness}`) }];
}

export function PracticeTags({ practice, t }: { practice: Standing; t: Translate }) {
	return <TagList tags={warningsOf(practice, t)} />;
}
