import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { dayOfColumn, longDay } from "../clock";
import { topicNames } from "../communities/queries";
import { type DB, kysely } from "../db";
import { env } from "../env";
import { found } from "../errors";
import { filesHeldBy } from "../files/attachments";
import { countryChoices, languageName, nameIn, nameOf } from "../i18n/names";
import { type Translate, translator } from "../i18n/translator";
import { dottedText } from "../isolated";
import { organisationDay } from "../organisation-day";
import { unitNames } from "../people/units";
import { freshnessOf } from "../practices/freshness";
import { practiceReadableBy } from "../practices/policy";
import { sectionHeading } from "../practices/section-heading";
import { storedSources } from "../practices/sources";
import { TEAM_SIZES } from "../practices/templates";

import type { Viewer } from "../viewer";
import { addressOf, type Block, blocksOf, linksIn, plainBlock, type Span } from "./blocks";
import { pictureReader, type ReadPicture } from "./pictures";

const namesOf = (personId: Expression<string | null>) =>
	expressionBuilder<DB>()
		.selectFrom("people as person")
		.select(["person.givenName", "person.familyName"])
		.where("person.id", "=", personId);

/** The row of a practice as it is printed. @throws NotFound */
async function printedRow(viewer: Viewer, slug: string) {
	return found(
		await kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select(["p.id", "p.slug", "p.title", "p.summary", "p.status", "p.version", "p.template", "p.language"])
			.select(["p.contextHtml", "p.problemHtml", "p.stepsHtml", "p.resultHtml", "p.evidenceHtml", "p.appliesTo"])
			.select(["p.resultFigure", "p.resultLabel", "p.resultMeasured", "p.sources", "p.countries", "p.sizes", "p.tags"])
			.select(["p.reviewOn", "p.updatedAt", "p.publishedAt", "c.name as communityName"])
			.select((eb) => [
				jsonObjectFrom(namesOf(eb.ref("p.authorId"))).as("author"),
				jsonObjectFrom(namesOf(eb.ref("p.ownerId"))).as("owner"),
				unitNames(eb.ref("p.orgUnitId")).as("unit"),
				topicNames(eb.ref("p.topicId")).as("topic"),
				jsonArrayFrom(
					eb
						.selectFrom("org_units as applies")
						.select("applies.names")
						.where("applies.id", "=", eb.fn.any(eb.ref("p.unitIds")))
						.orderBy("applies.position")
						.orderBy("applies.id"),
				).as("appliesToUnits"),
			])
			.where("p.slug", "=", slug)
			.where(practiceReadableBy(viewer))
			.executeTakeFirst(),
	);
}

type PrintedRow = Awaited<ReturnType<typeof printedRow>>;

export interface PrintedPart {
	heading: string;
	blocks: Block[];
	/** Only the result has one. */
	figure?: { value: string; label: string };
	/** Below the text, smaller. */
	small?: string;
}

/** A practice as it is printed, in the reader's language beside its own words. */
export interface PrintedCard {
	title: string;
	/** Above the title. */
	over: string;
	summary: string;
	facts: string[];
	/** That it is a draft, is retired, or must be read again. */
	warning: string | null;
	parts: PrintedPart[];
	/** The addresses of its links, in the order of their notes. */
	links: string[];
	/** "Version 3, 12 May 2026". */
	version: string;
	/** Its whole address. */
	address: string;
	language: PrintedRow["language"];
	readPicture: ReadPicture;
}

/** @throws NotFound */
export async function printedCard(viewer: Viewer, slug: string, at: Date): Promise<PrintedCard> {
	const row = await printedRow(viewer, slug);
	const t = translator(viewer.locale);
	const htmls = [row.contextHtml, row.problemHtml, row.stepsHtml, row.resultHtml, row.evidenceHtml ?? ""];
	const fileOf = await filesHeldBy(htmls, "practiceId", [row.id]);
	const parts = partsOf(viewer, row, t);
	return {
		title: row.title,
		over: dottedText([
			row.communityName,
			t(`practiceLife.templates.${row.template}.name`),
			row.topic && nameIn(viewer.locale, row.topic),
		]),
		summary: row.summary,
		facts: factsOf(viewer, row, t),
		warning: warningOf(row, t, at),
		parts,
		links: linksIn(parts.flatMap(({ blocks }) => blocks)),
		version: t("printing.version", { number: row.version, day: longDay(row.updatedAt, viewer) }),
		address: new URL(`/practices/${row.slug}`, env().NEXTAUTH_URL).href,
		language: row.language,
		readPicture: pictureReader((id) => fileOf(row.id, id)),
	};
}

function factsOf(viewer: Viewer, row: PrintedRow, t: Translate): string[] {
	const author = nameOf(t, row.author ?? { givenName: "", familyName: "" });
	return [
		dottedText([
			t("practices.writtenBy", {
				author: row.unit ? t("practices.byline", { author, unit: nameIn(viewer.locale, row.unit) }) : author,
			}),
			row.publishedAt && t("practices.publishedOn", { day: longDay(row.publishedAt, viewer) }),
		]),
		dottedText([
			row.owner
				? t("practiceLife.keptBy", { name: nameOf(t, row.owner) })
				: t("practiceLife.keptByManagers", { community: row.communityName }),
			row.reviewOn && t("practices.reviewBy", { day: longDay(row.reviewOn, { locale: viewer.locale, zone: "UTC" }) }),
			row.language !== viewer.locale && languageName(viewer.locale, row.language),
		]),
		...(row.tags.length > 0 ? [row.tags.map((tag) => `#${tag}`).join(" ")] : []),
	].filter((line) => line !== "");
}

function warningOf(row: PrintedRow, t: Translate, at: Date): string | null {
	if (row.status === "draft" || row.status === "in_review") return t("practices.draftNotice");
	if (row.status === "retired") return t("practices.retiredNotice");
	if (row.status === "needs_update") return t("practices.needsUpdateNotice");
	const expired = row.reviewOn && freshnessOf(dayOfColumn(row.reviewOn), organisationDay(at)) === "expired";
	return expired ? t("practices.freshness.expired") : null;
}

const TEXTS = ["context", "problem", "steps"] as const;

function partsOf(viewer: Viewer, row: PrintedRow, t: Translate): PrintedPart[] {
	const { template, resultFigure, resultLabel, resultMeasured } = row;
	const figure = resultFigure
		? { value: resultFigure, label: resultLabel ?? t("practices.sections.result") }
		: undefined;
	const parts: PrintedPart[] = [
		...TEXTS.map((name) => ({ heading: sectionHeading(t, template, name), blocks: blocksOf(row[`${name}Html`]) })),
		{
			heading: sectionHeading(t, template, "result"),
			blocks: blocksOf(row.resultHtml),
			...(figure && { figure }),
			...(resultMeasured && { small: t("practiceLife.measured", { text: resultMeasured }) }),
		},
		{
			heading: t("practices.sections.evidence"),
			blocks: [...blocksOf(row.evidenceHtml ?? ""), ...sourceBlocks(row)],
		},
		{ heading: t("practices.sections.appliesTo"), blocks: placeBlocks(viewer, row, t) },
	];
	return parts.filter(({ blocks, figure: shown, small }) => blocks.length > 0 || shown || small);
}

/** What the card points at as evidence; whom to ask stands on its page. */
function sourceBlocks({ sources }: PrintedRow): Block[] {
	const items = storedSources.parse(sources).map(({ note, address }): Block[] => {
		const href = addressOf(address);
		const span: Span = href ? { text: note, href } : { text: note };
		return [{ kind: "paragraph", spans: [span] }];
	});
	return items.length > 0 ? [{ kind: "list", start: null, items }] : [];
}

function placeBlocks(viewer: Viewer, row: PrintedRow, t: Translate): Block[] {
	const list = (names: readonly string[]) =>
		new Intl.ListFormat(viewer.locale, { type: "unit", style: "short" }).format(names);
	const units = row.appliesToUnits.map(({ names }) => nameIn(viewer.locale, names));
	const countries = countryChoices(viewer.locale, row.countries).map(({ label }) => label);
	const sizes = TEAM_SIZES.filter((size) => row.sizes.includes(size)).map((size) => t(`practiceLife.sizes.${size}`));
	return [
		...(row.appliesTo ? [row.appliesTo] : []),
		...(units.length > 0 ? [t("practiceLife.appliesToUnits", { names: list(units) })] : []),
		...(countries.length > 0 ? [t("practiceLife.appliesToCountries", { names: list(countries) })] : []),
		...(sizes.length > 0 ? [t("practiceLife.appliesToSizes", { names: list(sizes) })] : []),
	].map(plainBlock);
}

/** How much text some practices have together: what a booklet would print. */
export async function lengthOfTexts(practiceIds: readonly string[]): Promise<number> {
	const { length } = await kysely
		.selectFrom("practices as p")
		.select(
			sql<number>`coalesce(sum(length(context) + length(problem) + length(steps) + length(result) + coalesce(length(evidence), 0)), 0)::int`.as(
				"length",
			),
		)
		.where((eb) => eb("p.id", "=", eb.fn.any(eb.val([...practiceIds]))))
		.executeTakeFirstOrThrow();
	return length;
}
