import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { dotted } from "@/components/ui/dotted";
import { TagList, type TagProps } from "@/components/ui/tag";
import { languageName, nameIn, nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedPractice } from "@/lib/practices/queries";
import { CardTags } from "./card-tags";
import { PracticeFigure } from "./figure";

interface Props {
	practice: ListedPractice;
	/** False in a community's own list. */
	withCommunity?: boolean;
	/** True in the repository, where tags link to other practices. */
	withTags?: boolean;
}

interface ListProps extends Omit<Props, "practice"> {
	practices: readonly ListedPractice[];
	className?: string;
}

export function PracticeRows({ practices, className = "rows", ...part }: ListProps) {
	return (
		<ul className={`${className} @container`}>
			{practices.map((practice) => (
				<PracticeRow key={practice.id} practice={practice} {...part} />
			))}
		</ul>
	);
}

function PracticeRow({ practice, withCommunity = true, withTags = false }: Props) {
	const { viewer, t } = requestContext();
	const { slug, title, summary, language } = practice;
	const author = nameOf(t, practice.author);
	const facts = [
		practice.orgUnit ? t("practices.byline", { author, unit: nameIn(viewer.locale, practice.orgUnit) }) : author,
		withCommunity && (
			<span key="community" className={`tone-${practice.community.accent}`}>
				<span className="tone-dot" />
				<bdi>{practice.community.name}</bdi>
			</span>
		),
		language !== viewer.locale && languageName(viewer.locale, language),
		practice.publishedAt && t("practices.otherUnits", { count: practice.reuseUnitCount }),
	];
	const warnings = warningsOf(practice, t);
	return (
		<li className="row">
			<Avatar person={practice.author} />
			<div className="min-w-0">
				<a
					className="row-link font-serif text-lead font-semibold"
					href={`/practices/${slug}`}
					lang={language}
					dir="auto"
				>
					{title}
				</a>
				{summary && (
					<p className="mt-0.5 text-ink-2" lang={language} dir="auto">
						{summary}
					</p>
				)}
				<p className="muted mt-1">{dotted(facts)}</p>
				{warnings.length > 0 && (
					<p className="mt-1.5">
						<TagList tags={warnings} />
					</p>
				)}
				{withTags && <CardTags card={practice} />}
			</div>
			{practice.resultFigure && (
				<div className="aside max-w-44 @max-lg:col-start-2 @max-lg:max-w-none @max-lg:text-start">
					<PracticeFigure card={practice} className="text-title-s" />
				</div>
			)}
		</li>
	);
}

type Standing = Pick<ListedPractice, "status" | "freshness">;

/** Tags for drafts, retired and outdated practices. */
function warningsOf({ status, freshness }: Standing, t: Translate): TagProps[] {
	if (status !== "published")
		return [{ tone: status === "draft" ? "blue" : "bloom", text: t(`practices.status.${status}`) }];
	if (freshness === null || freshness === "fresh") return [];
	return [{ tone: freshness === "expired" ? "red" : "bloom", text: t(`practices.freshness.${freshness}`) }];
}

export function PracticeTags({ practice }: { practice: Standing }) {
	const { t } = requestContext();
	return <TagList tags={warningsOf(practice, t)} />;
}
