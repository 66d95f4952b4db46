import type { RequestContext } from "@/components/request-context";
import type { IconName } from "@/components/ui/icon";
import { longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import { hasMark, type Marks } from "@/lib/search/matching";
import type { OpenedLately } from "@/lib/search/opened";
import type { SearchResults } from "@/lib/search/queries";
import type { SearchKind } from "@/lib/search/schema";
import { fullName } from "@/lib/text";
import { markedParts } from "./marked-parts";
import type { MarkedText, PaletteRow } from "./palette-answer";

const ICONS: Record<SearchKind, IconName> = {
	practices: "practices",
	people: "person",
	communities: "communities",
	posts: "question",
	replies: "reply",
	meetups: "meetups",
	collections: "pin",
	files: "link",
};

/** Long enough for the word and what stands around it. */
const PASSAGE = 140;

/** The parts of a text with marks, each second one marked. */
function markedText(text: string, marks: Marks): MarkedText {
	const parts = markedParts(text, marks);
	return [...(parts[0]?.matches ? [""] : []), ...parts.map((part) => part.text)];
}

const passageOf = (text: string | null, marks: Marks): MarkedText | undefined =>
	text && hasMark(text, marks)
		? markedText(text.length > PASSAGE ? `${text.slice(0, PASSAGE)}…` : text, marks)
		: undefined;

type PaletteContext = Pick<RequestContext, "viewer" | "t">;

interface RowText {
	href: string;
	title: string;
	facts: (string | null | undefined | false)[];
	passage?: string | null;
}

/** What each kind of result says in a row. */
function shownOf(
	{ viewer, t }: PaletteContext,
	results: SearchResults,
	kind: SearchKind,
	id: string,
): RowText | undefined {
	const rowOf = <Row extends { id: string }>({ rows }: { rows: Row[] }) => rows.find((row) => row.id === id);
	switch (kind) {
		case "practices": {
			const row = rowOf(results.practices);
			return (
				row && { href: `/practices/${row.slug}`, title: row.title, facts: [row.community.name], passage: row.summary }
			);
		}
		case "people": {
			const row = rowOf(results.people);
			const unit = row?.unit && nameIn(viewer.locale, row.unit);
			return row && { href: `/people/${row.id}`, title: fullName(row), facts: [row.jobTitle, unit, row.city] };
		}
		case "communities": {
			const row = rowOf(results.communities);
			const members = row && t("communities.members", { count: row.memberCount });
			return row && { href: `/communities/${row.slug}`, title: row.name, facts: [members], passage: row.summary };
		}
		case "posts": {
			const row = rowOf(results.posts);
			const href = `/communities/${row?.community.slug}/posts/${id}`;
			return row && { href, title: row.title, facts: [row.community.name], passage: row.summary };
		}
		case "replies": {
			const row = rowOf(results.replies);
			const href = `/communities/${row?.community.slug}/posts/${row?.postId}?reply=${id}#reply-${id}`;
			return row && { href, title: row.title, facts: [row.community.name], passage: row.summary };
		}
		case "meetups": {
			const row = rowOf(results.meetups);
			const facts = row && [longDay(row.startsAt, viewer), row.community.name];
			return row && { href: `/meetups/${id}`, title: row.title, facts: facts ?? [], passage: row.summary };
		}
		case "collections": {
			const row = rowOf(results.collections);
			const place = row?.community?.name ?? t("collections.wholeCompany");
			return row && { href: `/collections/${row.slug}`, title: row.title, facts: [place], passage: row.summary };
		}
		case "files": {
			const row = rowOf(results.files);
			return row && { href: row.place, title: row.name, facts: [row.title, row.community.name], passage: row.summary };
		}
	}
}

/** Results as rows of the palette, the best first. */
export function paletteResults(context: PaletteContext, results: SearchResults): PaletteRow[] {
	return results.order.flatMap(({ kind, id }): PaletteRow[] => {
		const shown = shownOf(context, results, kind, id);
		if (!shown) return [];
		return [
			{
				href: shown.href,
				icon: ICONS[kind],
				title: markedText(shown.title, results.marks),
				note: dottedText([context.t(`search.kind.${kind}`), ...shown.facts]),
				passage: passageOf(shown.passage ?? null, results.marks),
			},
		];
	});
}

/** What was opened lately, as rows of the palette. */
export const paletteRecent = ({ t }: PaletteContext, opened: readonly OpenedLately[]): PaletteRow[] =>
	opened.map(({ kind, href, title, place }) => ({
		href,
		icon: ICONS[kind],
		title: [title],
		note: dottedText([t(`search.kind.${kind}`), place]),
	}));
