import { z } from "zod";
import { firstCommunities } from "@/app/_web/first-communities";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState, PageHead, Panel, Section } from "@/components/ui/page";
import { env } from "@/lib/env";
import { myNextMeetups } from "@/lib/meetups/queries";
import { latestPractices } from "@/lib/practices/queries";
import { isEmployee } from "@/lib/viewer";
import { dismissQuestionAction } from "./_home/actions";
import { Feed } from "./_home/feed";
import { NeedLine } from "./_home/need-line";
import { homeTasks, type OpenQuestion } from "./_home/needs";
import { NewcomerHome } from "./_home/newcomer";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("shell.home"));

const LATEST_PRACTICES = 4;

const position = z.object({ after: z.string().max(200).optional().catch(undefined) });

export default pageWithStatus(async function HomePage({ searchParams }: PageProps<"/">) {
	const { viewer } = await requireViewer();
	if (!isEmployee(viewer)) return <GuestHome />;
	const { after } = position.parse(await searchParams);
	return after ? <OlderFeed after={after} /> : <EmployeeHome />;
});

/** What lies further back, without what waits for the viewer. */
function OlderFeed({ after }: { after: string }) {
	const { t } = requestContext();
	return (
		<div className="max-w-[760px]">
			<PageHead crumbs={[{ label: t("shell.home"), href: "/" }]} title={t("home.feed")} />
			<Feed after={after} />
		</div>
	);
}

async function EmployeeHome() {
	const { viewer, t, at } = requestContext();
	const { named, total } = firstCommunities(viewer);
	const isNew = total === 0;
	const [{ needs, questions, looksAfter }, meetups, practices] = await Promise.all([
		homeTasks(viewer, t, at),
		myNextMeetups(viewer, at),
		isNew ? [] : latestPractices(viewer, LATEST_PRACTICES, at),
	]);
	return (
		<>
			<PageHead
				title={t("home.greeting", { name: viewer.givenName })}
				lede={
					isNew && needs.length === 0
						? t("home.noCommunitiesTitle")
						: t("home.ledeNeeds", { count: needs.length + looksAfter.total })
				}
			/>
			<div className="columns">
				<div className="min-w-0">
					{needs.length > 0 && (
						<Section title={t("home.needs")}>
							<ul className="rows">
								{needs.map((need) => (
									<NeedLine key={need.href + need.title} {...need} />
								))}
							</ul>
						</Section>
					)}
					{looksAfter.needs.length > 0 && (
						<Section
							title={t("cockpit.home")}
							more={{ href: "/manage", label: t("cockpit.homeAll", { count: looksAfter.total }) }}
						>
							<ul className="rows">
								{looksAfter.needs.map((need) => (
									<NeedLine key={need.href + need.title} {...need} />
								))}
							</ul>
						</Section>
					)}
					{(meetups.length > 0 || !isNew) && (
						<Section title={t("home.next")} more={{ href: "/meetups", label: t("home.allMeetups") }}>
							{meetups.length > 0 ? (
								<MeetupRows meetups={meetups} />
							) : (
								<EmptyState title={t("home.noNextTitle")}>{t("home.noNextText")}</EmptyState>
							)}
						</Section>
					)}
					{questions.length > 0 && <OpenQuestions questions={questions} />}
					{!isNew && (
						<Section title={t("home.feed")} id="feed">
							<Feed />
						</Section>
					)}
				</div>
				<aside>
					{practices.length > 0 && (
						<Section title={t("home.practices")} more={{ href: "/practices", label: t("home.allPractices") }}>
							<PracticeRows practices={practices} />
						</Section>
					)}
					{!isNew && (
						// Larger screens show them in the navigation.
						<div className="only-phone">
							<Panel title={t("home.communities")}>
								<ul className="grid gap-1.5">
									{named.map(({ communityId, slug, name, role }) => (
										<li key={communityId}>
											<a dir="auto" className="row-link" href={`/communities/${slug}`}>
												{name}
											</a>{" "}
											{role !== "member" && <span className="muted">{t(`communities.roles.${role}`)}</span>}
										</li>
									))}
								</ul>
								<p className="mt-3">
									<a
										className="text-link text-small"
										href={total > named.length ? "/communities?mine=true" : "/communities"}
									>
										{total > named.length ? t("shell.allMyCommunities", { count: total }) : t("home.allCommunities")}
									</a>
								</p>
							</Panel>
						</div>
					)}
				</aside>
			</div>
			{isNew && <NewcomerHome />}
		</>
	);
}

function OpenQuestions({ questions }: { questions: readonly OpenQuestion[] }) {
	const { t } = requestContext();
	return (
		<Section title={t("home.questions")}>
			<p className="muted mt-1">{t("home.questionsText")}</p>
			<ul className="rows">
				{questions.map(({ postId, ...question }) => (
					<NeedLine key={postId} {...question}>
						<ButtonForm
							action={dismissQuestionAction}
							hidden={{ id: postId }}
							look="quiet"
							small
							label={t("home.dismissFor", { title: question.title })}
						>
							{t("home.dismiss")}
						</ButtonForm>
					</NeedLine>
				))}
			</ul>
		</Section>
	);
}

async function GuestHome() {
	const { viewer, t, at } = requestContext();
	const meetups = await myNextMeetups(viewer, at);
	return (
		<>
			<PageHead
				title={t("home.guestTitle", { name: viewer.givenName })}
				lede={t("home.guestLede", { organisation: env().ORGANISATION_NAME })}
			/>
			{meetups.length > 0 ? (
				<div className="max-w-[760px]">
					<MeetupRows meetups={meetups} />
				</div>
			) : (
				<EmptyState title={t("home.guestNothingTitle")}>{t("home.guestNothingText")}</EmptyState>
			)}
		</>
	);
}
