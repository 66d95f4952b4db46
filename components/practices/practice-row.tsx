import { TagList, type TagWords } from "@/components/ui/tag";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedPractice } from "@/lib/practices/queries";
import type { Viewer } from "@/lib/viewer";
import { subjectsOf } from "./card-tags";
import { PracticeLine } from "./practice-line";

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
		<PracticeLine
			href={`/practices/${practice.slug}`}
			title={practice.title}
			summary={practice.summary}
			lang={practice.language}
			facts={facts.filter(Boolean).join(" · ")}
			tags={warningsOf(practice, t)}
			subjects={withTags ? subjectsOf(practice, t) : undefined}
			figure={practice.resultFigure}
		/>
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
