import { stringify } from "yaml";
import { z } from "zod";
import type { Card } from "../practices/schema";
import { storedSources } from "../practices/sources";
import { TEAM_SIZES, TEMPLATES } from "../practices/templates";

/** The texts of a card, in the order in which a reader meets them. */
const SECTIONS = ["context", "problem", "steps", "result", "evidence"] as const;
type SectionName = (typeof SECTIONS)[number];

/** What a file says beside the card itself. */
export interface CardFileFacts {
	address: string;
	community: string;
	status: string;
	version: number;
	topic: string | null;
	/** By name and address; an import finds the person again. */
	author: { name: string; email: string | null };
	contact: { name: string; email: string | null };
	date: string;
}

/** Begins a section. A comment, so that other tools show the headings alone. */
const mark = (name: SectionName): string => `<!-- dandelion: ${name} -->`;
const MARK = /^(\\*)<!-- dandelion: (context|problem|steps|result|evidence) -->$/;

/** A line of a text that looks like a mark gets a backslash more, as mail does with lines that begin with "From". */
const escaped = (text: string): string =>
	text
		.split("\n")
		.map((line) => (MARK.test(line) ? `\\${line}` : line))
		.join("\n");

/** The fields that are neither a text nor words; ids mean something in the same installation alone. */
const OTHERS = z
	.object({
		template: z.enum(TEMPLATES),
		units: z.array(z.uuid()),
		countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
		team_sizes: z.array(z.enum(TEAM_SIZES)),
		sources: storedSources,
	})
	.partial()
	.catch({});

const filled = <Value>(list: readonly Value[] | undefined) => (list && list.length > 0 ? [...list] : undefined);

function othersOf({ template, unitIds, countries, sizes, sources }: Card): z.infer<typeof OTHERS> {
	const others = {
		template: template === "practice" ? undefined : template,
		units: filled(unitIds),
		countries: filled(countries),
		team_sizes: filled(sizes),
		sources: filled(sources),
	};
	return Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
}

/** The same, from the front matter of a file that was exported from here. */
export function otherFields(matter: Record<string, unknown>): Partial<Card> {
	const { template, units, countries, team_sizes: sizes, sources } = OTHERS.parse(matter);
	return { template, unitIds: units, countries, sizes, sources };
}

/** A card as a file of Markdown that an import takes back letter by letter. */
export function cardFile(card: Card, facts: CardFileFacts, headings: Record<SectionName, string>): string {
	const matter = {
		dandelion: 1,
		title: card.title,
		summary: card.summary,
		...(card.resultFigure ? { figure: card.resultFigure } : {}),
		...(card.resultLabel ? { figure_measures: card.resultLabel } : {}),
		...(card.resultMeasured ? { figure_measured: card.resultMeasured } : {}),
		...othersOf(card),
		...(card.appliesTo ? { applies_to: card.appliesTo } : {}),
		language: card.language,
		tags: card.tags,
		...facts,
	};
	const sections = SECTIONS.flatMap((name) => {
		const text = card[name];
		return text ? [`${mark(name)}\n## ${headings[name]}\n\n${escaped(text)}\n`] : [];
	});
	return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n# ${card.title.replaceAll("\n", " ")}\n\n${sections.join("\n")}`;
}

/** The texts of a file that was exported from here, by section. */
export function sectionsOf(body: string): Partial<Record<SectionName, string>> {
	const lines = body.split("\n");
	const starts = lines.flatMap((line, index) => {
		const [, backslashes, name] = MARK.exec(line) ?? [];
		return backslashes === "" ? [{ index, name: name as SectionName }] : [];
	});
	return Object.fromEntries(
		starts.map(({ index, name }, at) => {
			const end = starts[at + 1]?.index ?? lines.length;
			const own = lines.slice(index + 1, end).map((line) => (MARK.test(line) ? line.slice(1) : line));
			// Its heading, a blank line, and one blank line at its end.
			const from = own[0]?.startsWith("## ") ? 2 : 0;
			return [name, own.slice(from, own.at(-1) === "" ? -1 : undefined).join("\n")];
		}),
	);
}
