import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { fieldName } from "@/components/practices/template-texts";
import { VersionRows } from "@/components/practices/version-rows";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { ComparedText } from "@/components/ui/compared-text";
import { MoreLink } from "@/components/ui/more-link";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { compareFilters } from "@/lib/practices/schema";
import { practiceComparison } from "@/lib/practices/version-pages";

type Props = PageProps<"/practices/[slug]/compare">;

const comparisonOf = cache(async (slug: string, asked: string) => {
	const { viewer } = await requireEmployee();
	return practiceComparison(viewer, slug, compareFilters.parse(JSON.parse(asked)));
});

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	const { shown } = await comparisonOf((await params).slug, "{}");
	return `${shown.title} · ${t("practiceLife.compare.title")}`;
});

export default pageWithStatus(async function ComparePracticePage({ params, searchParams }: Props) {
	const { t } = await requireEmployee();
	const { slug } = await params;
	const comparison = await comparisonOf(slug, JSON.stringify(compareFilters.parse(await searchParams)));
	const { shown, translation, versions, next } = comparison;
	const of = translation ? `in=${translation}` : "";
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: shown.title, href: `/practices/${slug}${of && `?${of}`}` },
				]}
				title={t("practiceLife.compare.title")}
			/>
			{versions.length === 0 ? (
				<p>{t("practiceLife.compare.notPublished")}</p>
			) : (
				<>
					<Choice comparison={comparison} />
					<Differences comparison={comparison} />
					<Section title={t("practiceLife.compare.list")}>
						<VersionRows slug={slug} versions={versions} current={shown.version} translation={translation} />
						<MoreLink
							href={next ? `/practices/${slug}/compare?before=${next}${of && `&${of}`}` : null}
							label={t("practiceLife.compare.older")}
						/>
					</Section>
				</>
			)}
		</div>
	);
});

interface Part {
	comparison: Awaited<ReturnType<typeof practiceComparison>>;
}

/** Any two versions, chosen by their numbers. */
function Choice({ comparison: { shown, translation, from, to } }: Part) {
	const { t } = requestContext();
	const field = (name: "from" | "to", value: number) => (
		<div className="field w-32">
			<label htmlFor={`compare-${name}`}>{t(`practiceLife.compare.${name}`)}</label>
			<input
				id={`compare-${name}`}
				className="input"
				name={name}
				type="number"
				min={1}
				max={shown.version}
				defaultValue={value}
				key={value}
			/>
		</div>
	);
	return (
		<form method="get" className="mb-6 flex flex-wrap items-end gap-3">
			{translation && <input type="hidden" name="in" value={translation} />}
			{field("from", from)}
			{field("to", to)}
			<button type="submit" className={buttonClass({ look: "quiet" })}>
				{t("practiceLife.compare.show")}
			</button>
		</form>
	);
}

function Differences({ comparison: { practice, shown, compared } }: Part) {
	const { viewer, t } = requestContext();
	if (!compared) return <Notice>{t("practiceLife.compare.missing")}</Notice>;
	const { first, second, fields } = compared;
	const savedBy = (version: typeof first) =>
		t("practices.versionBy", { name: nameOf(t, version), day: longDay(version.at, viewer) });
	return (
		<section className="mb-8">
			<p className="muted">
				{t("practiceLife.compare.between", {
					from: first.number,
					fromBy: savedBy(first),
					to: second.number,
					toBy: savedBy(second),
				})}
			</p>
			{second.note && (
				<p dir="auto" className="mt-1 [overflow-wrap:anywhere]">
					{second.note}
				</p>
			)}
			{fields.length === 0 && <p className="mt-3">{t("practiceLife.compare.same")}</p>}
			{fields.map(({ field, parts }) => (
				<div key={field} className="mt-5">
					<h2 className="text-lead">{fieldName(t, practice.template, field)}</h2>
					<ComparedText parts={parts} language={shown.language} />
				</div>
			))}
		</section>
	);
}
