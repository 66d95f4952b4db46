import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CardBody } from "@/components/practices/card-body";
import { CardTags } from "@/components/practices/card-tags";
import { OutdatedReports } from "@/components/practices/outdated-reports";
import { PracticeTags } from "@/components/practices/practice-rows";
import { VersionRows } from "@/components/practices/version-rows";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Notice, PageHead, Panel, Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { languageName, nameIn, nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { dottedText, listedText } from "@/lib/isolated";
import { canReportOutdated, isPublished } from "@/lib/practices/policy";
import { type PracticePage, practicePage } from "@/lib/practices/practice-page";
import { practiceReading } from "@/lib/practices/schema";
import type { Viewer } from "@/lib/viewer";
import { AdaptationPanel } from "./adaptation-panel";
import { cardPlaces, cardSources } from "./card-facts";
import { CarePanel } from "./care-panel";
import { CollectionsPanel } from "./collect/collections-panel";
import { ContactPanel } from "./contact-panel";
import { Endorsements } from "./endorsements";
import { LanguagesOfCard } from "./languages-of-card";
import { OutdatedDialog } from "./outdated-dialog";
import { ReusePanel } from "./reuse-panel";
import { Reuses } from "./reuses";
import { SimilarPractices } from "./similar-practices";
import { TakePanel } from "./take-panel";
import { PracticeTalk } from "./talk";

type Props = PageProps<"/practices/[slug]">;

const practiceIn = cache(async (slug: string, language: Locale | undefined) => {
	const { viewer, at } = await requireEmployee();
	return practicePage(viewer, slug, at, language);
});

const practiceOf = async ({ params, searchParams }: Props) =>
	practiceIn((await params).slug, practiceReading.parse(await searchParams).in);

export const generateMetadata = pageTitle(async (props: Props) => (await practiceOf(props)).title);

export default pageWithStatus(async function PracticeDetailPage(props: Props) {
	const { viewer, t } = await requireEmployee();
	const practice = await practiceOf(props);
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: t("practices.title"), href: "/practices" },
						{ label: practice.community.name, href: `/communities/${practice.community.slug}` },
					]}
					title={practice.title}
					lede={practice.summary}
					language={practice.language}
				>
					<Byline practice={practice} />
				</PageHead>
				<LanguagesOfCard practice={practice} />
				<Warning practice={practice} />
				<CardBody card={practice} sources={cardSources(practice)} places={cardPlaces(practice)} />
				<Endorsements practice={practice} />
				<Reuses practice={practice} />
				<SimilarPractices practice={practice} />
				<PracticeTalk practice={practice} after={practiceReading.parse(await props.searchParams).talk} />
				<Versions practice={practice} />
			</div>
			<aside>
				{isPublished(practice) && <ReusePanel practice={practice} />}
				<AdaptationPanel practice={practice} />
				<ContactPanel practice={practice} />
				{practice.meetup && (
					<Panel title={t("practices.captured")}>
						<a dir="auto" className="row-link font-semibold" href={`/meetups/${practice.meetup.id}`}>
							{practice.meetup.title}
						</a>
						{practice.meetup.number && (
							<p className="muted">{t("practices.edition", { number: practice.meetup.number })}</p>
						)}
					</Panel>
				)}
				<CollectionsPanel practice={practice} />
				<TakePanel slug={practice.slug} />
				<CarePanel practice={practice} />
				{canReportOutdated(viewer, practice).allowed && (
					<div>
						<OutdatedDialog slug={practice.slug} />
					</div>
				)}
			</aside>
		</div>
	);
});

/** A review date has no zone. */
const dayOfReview = (on: Date, viewer: Viewer) => longDay(on, { locale: viewer.locale, zone: "UTC" });

interface Part {
	practice: PracticePage;
}

function Byline({ practice }: Part) {
	const { viewer, t } = requestContext();
	const author = nameOf(t, practice.author);
	const unit = practice.unit ?? practice.author.unit;
	const others = practice.coAuthors.map((person) => nameOf(t, person)).join(", ");
	const facts = [
		t("practices.writtenBy", {
			author: unit ? t("practices.byline", { author, unit: nameIn(viewer.locale, unit) }) : author,
		}),
		others && t("practiceLife.withCoAuthors", { names: others }),
		practice.publishedAt && t("practices.publishedOn", { day: longDay(practice.publishedAt, viewer) }),
		isPublished(practice) &&
			practice.reviewOn &&
			t("practices.reviewBy", { day: dayOfReview(practice.reviewOn, viewer) }),
	];
	return (
		<>
			<div className="mt-3 flex items-center gap-3">
				<Avatar person={practice.author} />
				<p className="muted">{listedText(facts)}</p>
			</div>
			<div className="mt-3 flex flex-wrap items-center gap-2">
				<PracticeTags practice={practice} />
				{practice.template !== "practice" && <Tag>{t(`practiceLife.templates.${practice.template}.name`)}</Tag>}
				{practice.topic && <Tag>{nameIn(viewer.locale, practice.topic)}</Tag>}
				<Tag>{languageName(viewer.locale, practice.language)}</Tag>
			</div>
			<CardTags card={practice} />
			<p className="muted mt-2">
				{dottedText([keptBy(practice, t), confirmedBy(practice, viewer, t), reviewedBy(practice, viewer, t)])}
			</p>
		</>
	);
}

const keptBy = ({ owner, community }: PracticePage, t: Translate): string =>
	owner
		? t("practiceLife.keptBy", { name: nameOf(t, owner) })
		: t("practiceLife.keptByManagers", { community: community.name });

function confirmedBy({ confirmation }: PracticePage, viewer: Viewer, t: Translate): string | null {
	if (!confirmation) return null;
	const said = { name: nameOf(t, confirmation), day: longDay(new Date(confirmation.at), viewer) };
	return confirmation.note
		? t("practiceLife.stillTrue.shownWith", { ...said, note: confirmation.note })
		: t("practiceLife.stillTrue.shown", said);
}

/** Who reviewed it before it was published, or that nobody did. */
function reviewedBy({ approval, publishedAt }: PracticePage, viewer: Viewer, t: Translate): string | null {
	if (!publishedAt) return null;
	if (!approval) return t("reviews.publishedDirectly");
	const names = approval.reviewers.map((person) => nameOf(t, person)).join(", ");
	return t("reviews.reviewedBy", { names, day: longDay(new Date(approval.at), viewer) });
}

/** The state of the practice. */
function Warning({ practice }: Part) {
	const { viewer, t } = requestContext();
	const day = practice.reviewOn ? dayOfReview(practice.reviewOn, viewer) : "";
	const answers = practice.ownerId === viewer.personId;
	const said =
		practice.status === "in_review"
			? t("reviews.inReviewNotice")
			: practice.status === "draft"
				? t("practices.draftNotice")
				: practice.status === "retired"
					? t("practices.retiredNotice")
					: practice.status === "needs_update"
						? t("practices.needsUpdateNotice")
						: practice.freshness === "expired"
							? t(answers ? "practices.overdueNotice" : "practices.expiredNotice", { day })
							: practice.freshness === "due" && answers
								? t("practices.dueNotice", { day })
								: null;
	if (!said) return null;
	return (
		<div className="mb-6 max-w-[68ch]">
			<Notice tone={isPublished(practice) ? "bloom" : "info"}>
				{said}
				{practice.status === "in_review" && (
					<p className="mt-2">
						<a className="text-link" href={`/practices/${practice.slug}/reviews`}>
							{t("reviews.open")}
						</a>
					</p>
				)}
				{practice.status === "retired" && <RetiredFor practice={practice} />}
				<OutdatedReports doubts={practice.outdatedReports} />
			</Notice>
		</div>
	);
}

/** Why it is retired, and where to go instead. */
function RetiredFor({ practice: { retiredReason, instead } }: Part) {
	const { t } = requestContext();
	return (
		<>
			{retiredReason && (
				<p dir="auto" className="mt-2 [overflow-wrap:anywhere]">
					{retiredReason}
				</p>
			)}
			{instead && (
				<p className="mt-2">
					{t("practiceLife.retire.useInstead")}{" "}
					<a className="text-link" lang={instead.language} dir="auto" href={`/practices/${instead.slug}`}>
						{instead.title}
					</a>
				</p>
			)}
		</>
	);
}

function Versions({ practice }: Part) {
	const { t } = requestContext();
	if (practice.versions.length === 0) return null;
	return (
		<Section title={t("practices.versions")}>
			<VersionRows
				slug={practice.slug}
				versions={practice.versions}
				current={practice.shownVersion}
				translation={practice.translation && practice.language}
			/>
			<p className="mt-2">
				<a
					className="text-link"
					href={`/practices/${practice.slug}/compare${practice.translation ? `?in=${practice.language}` : ""}`}
				>
					{t("practiceLife.allVersions")}
				</a>
			</p>
		</Section>
	);
}
