import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityRows } from "@/components/communities/community-rows";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { PageHead, Panel, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { championDirectory } from "@/lib/champions/queries";
import { communityList } from "@/lib/communities/list";
import { LOCALES } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import { meetupsAboutTopics } from "@/lib/meetups/queries";
import { fullName } from "@/lib/text";
import { canCurateTopics } from "@/lib/topics/policy";
import { authorsAbout, practicesAbout, type TopicPage, topicPage } from "@/lib/topics/topic-page";

const BESIDE = 6;
const MEETUPS = 4;

const topicOf = cache(async (slug: string) => topicPage((await requireEmployee()).viewer, slug));

export const generateMetadata = pageTitle(async ({ params }: PageProps<"/topics/[slug]">) => {
	const { locale } = await requireEmployee();
	return nameIn(locale, (await topicOf((await params).slug)).names);
});

export default pageWithStatus(async function TopicDetailPage({ params }: PageProps<"/topics/[slug]">) {
	const { viewer, locale, t, at } = await requireEmployee();
	const topic = await topicOf((await params).slug);
	const [practices, authors, communities, champions, meetups] = await Promise.all([
		practicesAbout(viewer, topic, at),
		authorsAbout(viewer, topic),
		communityList(viewer, { sort: "lively", topic: topic.main.slug }, at, BESIDE),
		championDirectory(viewer, { topic: topic.main.slug }, at),
		meetupsAboutTopics(viewer, [topic.main.id, ...topic.ids], MEETUPS, at),
	]);
	const ofMain = `?topic=${topic.main.slug}`;
	return (
		<>
			<TopicHead topic={topic} />
			<div className="columns">
				<div className="min-w-0">
					<Section title={t("topics.lately")}>
						{practices.lately.length > 0 ? (
							<PracticeRows practices={practices.lately} />
						) : (
							<p className="muted mt-3">{t("topics.latelyEmpty")}</p>
						)}
					</Section>
					{practices.mostReused.length > 0 && (
						<Section title={t("topics.mostReused")}>
							<PracticeRows practices={practices.mostReused} />
						</Section>
					)}
					<Section
						title={t("topics.practices")}
						more={{ href: `/practices${ofMain}`, label: t("topics.allPractices") }}
					>
						{practices.newest.length > 0 ? (
							<PracticeRows practices={practices.newest} />
						) : (
							<p className="muted mt-3">{t("topics.practicesEmpty")}</p>
						)}
						<p className="mt-4">
							<ButtonLink href="/practices/new" look="quiet">
								{t("topics.write")}
							</ButtonLink>
						</p>
					</Section>
					<Section
						title={t("topics.communities")}
						more={{ href: `/communities${ofMain}`, label: t("topics.allCommunities") }}
					>
						{communities.rows.length > 0 ? (
							<CommunityRows communities={communities.rows} />
						) : (
							<p className="muted mt-3">{t("topics.communitiesEmpty")}</p>
						)}
					</Section>
					<Section title={t("topics.meetups")}>
						{meetups.length > 0 ? (
							<MeetupRows meetups={meetups} />
						) : (
							<p className="muted mt-3">{t("topics.meetupsEmpty")}</p>
						)}
					</Section>
				</div>
				<aside>
					<Panel title={t("topics.people")}>
						<People topic={topic} champions={champions.rows.slice(0, BESIDE)} authors={authors} />
					</Panel>
					{topic.narrower.length > 0 && (
						<Panel title={t("topics.narrower")}>
							<Chips
								label={t("topics.narrower")}
								chips={topic.narrower.map(({ slug, names }) => ({
									href: `/topics/${slug}`,
									label: nameIn(locale, names),
									current: false,
								}))}
							/>
						</Panel>
					)}
				</aside>
			</div>
		</>
	);
});

function TopicHead({ topic }: { topic: TopicPage }) {
	const { viewer, locale, t } = requestContext();
	const words = LOCALES.map((language) => ({ language, all: topic.synonyms[language] ?? [] }));
	const pages = ["edit", "merge", "split"] as const;
	return (
		<PageHead
			crumbs={[
				{ label: t("topics.title"), href: "/topics" },
				...topic.wider.map(({ slug, names }) => ({ label: nameIn(locale, names), href: `/topics/${slug}` })),
			]}
			title={nameIn(locale, topic.names)}
			action={
				canCurateTopics(viewer).allowed && (
					<div className="flex flex-wrap gap-2">
						{pages.map((page) => (
							<ButtonLink key={page} href={`/topics/${topic.slug}/${page}`} look="quiet" small>
								{t(`topics.${page}`)}
							</ButtonLink>
						))}
					</div>
				)
			}
		>
			{words.map(
				({ language, all }) =>
					all.length > 0 && (
						<p key={language} className="muted mt-2" lang={language}>
							{t("topics.also", { words: listedText(all) })}
						</p>
					),
			)}
		</PageHead>
	);
}

interface PeopleProps {
	topic: TopicPage;
	champions: Awaited<ReturnType<typeof championDirectory>>["rows"];
	authors: Awaited<ReturnType<typeof authorsAbout>>;
}

/** Champions first, then who wrote about it. */
function People({ champions, authors }: PeopleProps) {
	const { t } = requestContext();
	const known = new Set(champions.map(({ id }) => id));
	const people = [
		...champions.map((person) => ({ person, why: t("topics.champion") })),
		...authors.filter(({ id }) => !known.has(id)).map((person) => ({ person, why: t("topics.wrote") })),
	];
	if (people.length === 0) return <p className="muted">{t("topics.peopleEmpty")}</p>;
	return (
		<ul className="grid gap-3">
			{people.map(({ person, why }) => (
				<li key={person.id} className="flex items-center gap-3">
					<Avatar person={person} size="small" />
					<span className="min-w-0">
						<a className="row-link font-semibold" dir="auto" href={`/people/${person.id}`}>
							{fullName(person)}
						</a>
						<span className="muted block">{why}</span>
					</span>
				</li>
			))}
		</ul>
	);
}
