import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { AttendeePanel } from "@/components/attendance/attendee-panel";
import { CapturePanel } from "@/components/attendance/capture-panel";
import { CapturedContent } from "@/components/attendance/captured-content";
import { AgendaList } from "@/components/meetups/agenda-list";
import { GoingPanel } from "@/components/meetups/going-panel";
import { MeetupWhen } from "@/components/meetups/meetup-when";
import { OrganiserPanel } from "@/components/meetups/organiser-panel";
import { SeatCard } from "@/components/meetups/seat-card";
import { SeatPanel } from "@/components/meetups/seat-panel";
import { StateNotice } from "@/components/meetups/state-notice";
import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { GuestConsent } from "@/components/speakers/guest-consent";
import { CallInvitation } from "@/components/speakers/speaker-call";
import { Cover } from "@/components/ui/cover";
import { PageHead, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { visibleCapture } from "@/lib/attendance/captured";
import { ownAttendance } from "@/lib/attendance/feedback";
import { fullInstant } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import type { Translate } from "@/lib/i18n/translator";
import { isId } from "@/lib/ids";
import { type MeetupOnPage, meetupPage } from "@/lib/meetups/meetup-page";
import { endPassed, tookPlace } from "@/lib/meetups/policy";
import { type ListedPractice, latestPracticeOfSeries, practicesOfMeetup } from "@/lib/practices/queries";
import { ownInvitation } from "@/lib/speakers/guests-page";
import { introductions } from "@/lib/speakers/introductions";
import { canPropose } from "@/lib/speakers/policy";
import { isEmployee, type Viewer } from "@/lib/viewer";
import * as actions from "./actions";
import { settleAction } from "./after-actions";
import * as guestActions from "./guests/actions";

const meetupOf = cache(async (id: string) => {
	const { viewer, at } = await requireViewer();
	return meetupPage(viewer, id, at);
});

export const generateMetadata = pageTitle(
	async ({ params }: PageProps<"/meetups/[id]">) => (await meetupOf((await params).id)).title,
);

export default pageWithStatus(async function MeetupPage({ params }: PageProps<"/meetups/[id]">) {
	const { viewer, t, at } = await requireViewer();
	const { id } = await params;
	if (!isId(id)) throw new NotFound();
	// Each query checks the rights of the viewer itself.
	const [meetup, introduced, invitation, before] = await Promise.all([
		meetupOf(id),
		introductions(viewer, id),
		ownInvitation(viewer, id),
		latestPracticeOfSeries(viewer, id, at),
	]);
	const isPast = endPassed(meetup, at);
	const [captured, gathered, afterwards] = await Promise.all([
		isPast ? practicesOfMeetup(viewer, [id], at) : [],
		visibleCapture(viewer, meetup, at),
		tookPlace(meetup, at) ? ownAttendance(viewer, id) : null,
	]);
	const practices = isPast || !before ? captured : [before];
	const coming = !isPast && meetup.state !== "cancelled";
	const organiser = (
		<OrganiserPanel
			meetup={meetup}
			publishAction={actions.publishAction}
			cancelAction={actions.cancelAction}
			reinstateAction={actions.reinstateAction}
			correctEndAction={actions.correctEndAction}
		/>
	);
	return (
		<div className="columns">
			<div className="min-w-0">
				{coming && <SeatCard meetup={meetup} />}
				<Cover name={meetup.title} accent={meetup.community.accent} coverFileId={meetup.coverFileId} />
				<PageHead crumbs={crumbsOf(meetup, viewer, t)} title={meetup.title} lede={meetup.summary}>
					<MeetupWhen meetup={meetup} tookPlace={tookPlace(meetup, at)} />
					<StateNotice meetup={meetup} endPassed={isPast} />
				</PageHead>
				{gathered && <CapturedContent meetup={meetup} gathered={gathered} settleAction={settleAction} />}
				<Section
					title={t("meetups.agenda.title")}
					more={
						coming && meetup.state !== "draft"
							? { href: `/meetups/${meetup.id}/calendar.ics`, label: t("meetups.addToCalendar") }
							: undefined
					}
				>
					<AgendaList meetup={meetup} introductions={introduced} />
				</Section>
				{meetup.aboutHtml && (
					<Section title={t("meetups.about")}>
						<div className="mt-3">
							<Prose html={meetup.aboutHtml} lang={meetup.language} />
						</div>
					</Section>
				)}
				<PracticesOfMeetup meetup={meetup} practices={practices} endPassed={isPast} />
			</div>
			<aside>
				{meetup.state === "draft" && organiser}
				{afterwards && <AttendeePanel meetup={meetup} afterwards={afterwards} />}
				{gathered && <CapturePanel meetup={meetup} gathered={gathered} />}
				{coming && <SeatPanel meetup={meetup} actions={actions} />}
				{meetup.proposalsUntil && canPropose(viewer, meetup, at).allowed && (
					<CallInvitation
						meetupId={meetup.id}
						until={fullInstant(meetup.proposalsUntil, { locale: viewer.locale, zone: meetup.zone })}
					/>
				)}
				{invitation && (
					<GuestConsent invitation={invitation} meetupId={meetup.id} action={guestActions.consentAction} />
				)}
				{meetup.state !== "draft" && organiser}
				{meetup.state !== "draft" && meetup.state !== "cancelled" && <GoingPanel meetup={meetup} endPassed={isPast} />}
			</aside>
		</div>
	);
});

function crumbsOf(meetup: MeetupOnPage, viewer: Viewer, t: Translate) {
	const community = `/communities/${meetup.community.slug}`;
	const link = (href: string) => (isEmployee(viewer) ? { href } : {});
	return [
		{ label: meetup.community.name, ...link(community) },
		...(meetup.series ? [{ label: meetup.series.title, ...link(`/series/${meetup.series.id}`) }] : []),
		...(meetup.number === null ? [] : [{ label: t("meetups.edition", { number: meetup.number }) }]),
	];
}

function PracticesOfMeetup({
	meetup,
	practices,
	endPassed,
}: {
	meetup: MeetupOnPage;
	practices: ListedPractice[];
	endPassed: boolean;
}) {
	const { viewer, t } = requestContext();
	if (practices.length === 0) return null;
	const earlier = {
		href: `/meetups?community=${meetup.community.slug}&when=past`,
		label: t("meetups.earlierEditions"),
	};
	return (
		<Section
			title={t(endPassed ? "meetups.captured" : "meetups.capturedBefore")}
			more={!endPassed && isEmployee(viewer) ? earlier : undefined}
		>
			<PracticeRows practices={practices} withCommunity={false} />
		</Section>
	);
}
