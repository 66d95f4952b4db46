import type { CastName } from "../cast";
import { attendanceDoors } from "./attendance";
import {
	absent,
	administrators,
	communityAddress,
	type Door,
	employees,
	everyone,
	insiders,
	only,
	signedIn,
	within,
} from "./door";
import { EMPLOYEES, HUB, MANAGERS, MEMBERS, MODERATORS } from "./visitors";
import type { World } from "./world";

/** Every page and route of the app, by its file, with the doors it is tried at. A new file without a line here fails. */
export function doors(
	{ open, closed, hidden, nomination, inboxItem, mail, importId, feed, fileAddress, left }: World,
	ids: Record<CastName, string>,
): Record<string, Door[]> {
	return {
		"(entrance)/sign-in/page.tsx": [everyone("/sign-in")],
		"(entrance)/sign-in/check-mail/page.tsx": [everyone("/sign-in/check-mail")],
		"(entrance)/mails/off/page.tsx": [everyone("/mails/off")],
		"api/mails/off/route.ts": [{ ...everyone("/api/mails/off?link=x"), leadsTo: "/mails/off?link=x" }],
		"(entrance)/sign-in/confirm/page.tsx": [everyone("/sign-in/confirm")],
		"api/auth/[...nextauth]/route.ts": [everyone("/api/auth/csrf")],
		"api/health/route.ts": [everyone("/api/health")],
		"bare/page.tsx": [absent("/bare")],
		"[...path]/page.tsx": [absent("/nothing/by-that-address")],
		"(platform)/page.tsx": [signedIn("/")],
		"(platform)/inbox/page.tsx": [signedIn("/inbox")],
		"(platform)/inbox/[id]/route.ts": [
			{ ...only(`/inbox/${inboxItem}`, ["employee"], 404), leadsTo: communityAddress(open) },
		],
		"(platform)/search/page.tsx": [employees("/search?q=care")],
		"(platform)/communities/page.tsx": [employees("/communities")],
		"(platform)/champions/candidates/page.tsx": [only("/champions/candidates", HUB, 403)],
		"(platform)/communities/list.csv/route.ts": [employees("/communities/list.csv")],
		"(platform)/people/list.csv/route.ts": [administrators("/people/list.csv")],
		"(platform)/practices/list.csv/route.ts": [employees("/practices/list.csv")],
		"(platform)/communities/[slug]/members/list.csv/route.ts": [
			only(`${communityAddress(open)}/members/list.csv`, MANAGERS, 403),
			only(`${communityAddress(closed)}/members/list.csv`, ["communityManager"], 403),
			{ ...within(`${communityAddress(hidden)}/members/list.csv`, ["communityManager"]) },
		],
		"(platform)/communities/new/page.tsx": [employees("/communities/new")],
		"(platform)/communities/[slug]/page.tsx": [
			employees(communityAddress(open)),
			employees(communityAddress(closed)),
			...insiders(communityAddress(hidden), MEMBERS, 404),
		],
		"(platform)/communities/[slug]/members/page.tsx": [
			employees(`${communityAddress(open)}/members`),
			...insiders(`${communityAddress(closed)}/members`, MEMBERS, 403),
			...insiders(`${communityAddress(hidden)}/members`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/meetups/page.tsx": [
			employees(`${communityAddress(open)}/meetups`),
			...insiders(`${communityAddress(closed)}/meetups`, MEMBERS, 403),
			...insiders(`${communityAddress(hidden)}/meetups`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/practices/page.tsx": [
			employees(`${communityAddress(open)}/practices`),
			...insiders(`${communityAddress(closed)}/practices`, MEMBERS, 403),
			...insiders(`${communityAddress(hidden)}/practices`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/settings/page.tsx": [
			only(`${communityAddress(open)}/settings`, MANAGERS, 403),
			only(`${communityAddress(closed)}/settings`, ["communityManager"], 403),
		],
		"(platform)/communities/[slug]/moderation/page.tsx": [
			only(`${communityAddress(open)}/moderation`, MODERATORS, 403),
			only(`${communityAddress(closed)}/moderation`, ["moderator", "communityManager"], 403),
			within(`${communityAddress(hidden)}/moderation`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/[slug]/moderation/[id]/page.tsx": [
			...insiders(`${communityAddress(open)}/moderation/${open.waitingCase}`, MODERATORS, 404),
			...insiders(
				`${communityAddress(closed)}/moderation/${closed.waitingCase}`,
				["moderator", "communityManager"],
				404,
			),
			...insiders(
				`${communityAddress(hidden)}/moderation/${hidden.waitingCase}`,
				["moderator", "communityManager"],
				404,
			),
		],
		"(platform)/communities/[slug]/moderation/settings/page.tsx": [
			only(`${communityAddress(open)}/moderation/settings`, MODERATORS, 403),
			within(`${communityAddress(hidden)}/moderation/settings`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/[slug]/moderation/person/[personId]/page.tsx": [
			only(`${communityAddress(open)}/moderation/person/${ids.employee}`, MODERATORS, 403),
			within(`${communityAddress(hidden)}/moderation/person/${ids.employee}`, ["moderator", "communityManager"]),
		],
		"(platform)/communities/[slug]/posts/[id]/report/page.tsx": [
			// It is Lucía's own post.
			only(
				`${communityAddress(open)}/posts/${open.question}/report`,
				EMPLOYEES.filter((name) => name !== "employee"),
				403,
			),
			...[closed, hidden].map((place) =>
				within(
					`${communityAddress(place)}/posts/${place.question}/report?reply=${place.reply}`,
					MEMBERS.filter((name) => name !== "champion"),
				),
			),
		],
		"(platform)/people/me/moderation/page.tsx": [employees("/people/me/moderation")],
		"(platform)/people/me/moderation/[id]/page.tsx": [
			...insiders(`/people/me/moderation/${hidden.decidedCase}`, ["champion"], 404),
		],
		"(platform)/hub/moderation/page.tsx": [only("/hub/moderation", HUB, 403)],
		"(platform)/communities/[slug]/cover/page.tsx": [
			only(`${communityAddress(open)}/cover`, MANAGERS, 403),
			only(`${communityAddress(closed)}/cover`, ["communityManager"], 403),
		],
		"(platform)/meetups/[id]/cover/page.tsx": [
			only(`/meetups/${open.meetup}/cover`, MANAGERS, 403),
			within(`/meetups/${closed.meetup}/cover`, ["communityManager"]),
		],
		"(platform)/communities/[slug]/meetups/new/page.tsx": [
			only(`${communityAddress(open)}/meetups/new`, MANAGERS, 403),
		],
		"(platform)/communities/[slug]/posts/new/page.tsx": [only(`${communityAddress(open)}/posts/new`, MEMBERS, 403)],
		"(platform)/communities/[slug]/posts/[id]/page.tsx": [
			employees(`${communityAddress(open)}/posts/${open.question}`),
			...insiders(`${communityAddress(closed)}/posts/${closed.question}`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/posts/${hidden.question}`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/posts/[id]/history/page.tsx": [
			employees(`${communityAddress(open)}/posts/${open.question}/history`),
			...insiders(`${communityAddress(closed)}/posts/${closed.question}/history`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/posts/${hidden.question}/history?reply=${hidden.reply}`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/posts/[id]/changes/route.ts": [
			employees(`${communityAddress(open)}/posts/${open.question}/changes`),
			...insiders(`${communityAddress(closed)}/posts/${closed.question}/changes`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/posts/${hidden.question}/changes`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/readers/route.ts": [
			employees(`${communityAddress(open)}/readers?q=lu`),
			...insiders(`${communityAddress(closed)}/readers?q=lu`, MEMBERS, 404),
			...insiders(`${communityAddress(hidden)}/readers?q=lu`, MEMBERS, 404),
		],
		"(platform)/communities/[slug]/posts/[id]/edit/page.tsx": [
			only(`${communityAddress(open)}/posts/${open.question}/edit`, ["employee"], 403),
		],
		"(platform)/communities/[slug]/posts/[id]/replies/[replyId]/edit/page.tsx": [
			only(`${communityAddress(open)}/posts/${open.question}/replies/${open.reply}/edit`, ["champion"], 403),
		],
		"(platform)/meetups/page.tsx": [signedIn("/meetups")],
		"(platform)/meetups/calendar/page.tsx": [signedIn("/meetups/calendar?month=2026-12")],
		"(platform)/meetups/feeds/page.tsx": [signedIn("/meetups/feeds")],
		"api/files/route.ts": [absent("/api/files")],
		"api/files/[id]/route.ts": [open, closed, hidden].map(({ file }, index) => ({
			...only(`/api/files/${file}`, index === 0 ? EMPLOYEES : MEMBERS, 404),
			leadsTo: `/api/files/${file}/file`,
		})),
		"api/files/[id]/[version]/route.ts": [everyone(fileAddress), absent("/api/files/nothing/file?s=zzzz.x")],
		"api/calendar/[file]/route.ts": [everyone(feed), absent("/api/calendar/nobody.ics")],
		"(platform)/meetups/[id]/page.tsx": [
			only(`/meetups/${open.meetup}`, EMPLOYEES, 404),
			only(`/meetups/${closed.meetup}`, MEMBERS, 404),
			only(`/meetups/${open.draftMeetup}`, MANAGERS, 404),
		],
		"(platform)/meetups/[id]/calendar.ics/route.ts": [
			only(`/meetups/${open.meetup}/calendar.ics`, EMPLOYEES, 404),
			only(`/meetups/${closed.meetup}/calendar.ics`, MEMBERS, 404),
		],
		"(platform)/meetups/[id]/feedback/page.tsx": [only(`/meetups/${open.heldMeetup}/feedback`, ["employee"], 403)],
		"(platform)/meetups/[id]/desk/checklist/page.tsx": [
			only(`/meetups/${open.meetup}/desk/checklist`, MANAGERS, 403),
			within(`/meetups/${closed.meetup}/desk/checklist`, ["communityManager"]),
		],
		"(platform)/meetups/[id]/desk/messages/page.tsx": [
			only(`/meetups/${open.meetup}/desk/messages`, MANAGERS, 403),
			within(`/meetups/${closed.meetup}/desk/messages`, ["communityManager"]),
		],
		"(platform)/meetups/[id]/materials/[materialId]/route.ts": [
			// What is kept at an address has no file here: nobody finds one.
			only(`/meetups/${open.heldMeetup}/materials/${open.heldMeetup}`, [], 404),
		],
		"(platform)/meetups/[id]/certificate.pdf/route.ts": [
			only(`/meetups/${open.heldMeetup}/certificate.pdf`, ["employee"], 404),
		],
		"(platform)/meetups/[id]/report/page.tsx": [
			only(`/meetups/${open.heldMeetup}/report`, MANAGERS, 403),
			within(`/meetups/${closed.heldMeetup}/report`, ["communityManager"]),
			only(`/meetups/${open.meetup}/report`, [], 403),
		],
		"(platform)/meetups/[id]/report.csv/route.ts": [
			only(`/meetups/${open.heldMeetup}/report.csv`, MANAGERS, 403),
			within(`/meetups/${closed.heldMeetup}/report.csv`, ["communityManager"]),
		],
		"(platform)/meetups/[id]/capture/page.tsx": [
			only(`/meetups/${open.heldMeetup}/capture`, MANAGERS, 403),
			within(`/meetups/${closed.heldMeetup}/capture`, ["communityManager"]),
			only(`/meetups/${open.meetup}/capture`, [], 403),
		],
		"(platform)/meetups/[id]/desk/page.tsx": [
			only(`/meetups/${open.meetup}/desk`, MANAGERS, 403),
			within(`/meetups/${closed.meetup}/desk`, ["communityManager"]),
		],
		...attendanceDoors({ open, closed }),
		"(platform)/meetups/[id]/edit/page.tsx": [only(`/meetups/${open.meetup}/edit`, MANAGERS, 403)],
		"(platform)/communities/[slug]/series/new/page.tsx": [only(`${communityAddress(open)}/series/new`, MANAGERS, 403)],
		"(platform)/series/[id]/page.tsx": [
			only(`/series/${open.series}`, EMPLOYEES, 404),
			only(`/series/${closed.series}`, MEMBERS, 404),
			only(`/series/${hidden.series}`, MEMBERS, 404),
		],
		"(platform)/series/dates/route.ts": [employees("/series/dates?repeats=week&startsAt=2026-12-17T14:00")],
		"(platform)/series/[id]/edit/page.tsx": [
			only(`/series/${open.series}/edit`, MANAGERS, 403),
			within(`/series/${hidden.series}/edit`, ["communityManager"]),
		],
		"(platform)/communities/[slug]/speakers/page.tsx": [
			only(`${communityAddress(open)}/speakers`, MODERATORS, 403),
			only(`${communityAddress(closed)}/speakers`, ["moderator", "communityManager"], 403),
		],
		"(platform)/communities/[slug]/speakers/new/page.tsx": [
			only(`${communityAddress(open)}/speakers/new`, MANAGERS, 403),
		],
		"(platform)/speakers/[id]/page.tsx": [
			only(`/speakers/${open.speaker}`, MODERATORS, 404),
			only(`/speakers/${closed.speaker}`, ["moderator", "communityManager"], 404),
		],
		"(platform)/speakers/[id]/edit/page.tsx": [only(`/speakers/${open.speaker}/edit`, MANAGERS, 404)],
		"(platform)/speakers/[id]/slides/route.ts": [only(`/speakers/${open.speaker}/slides`, MODERATORS, 404)],
		"(platform)/speakers/[id]/photo/route.ts": [only(`/speakers/${open.speaker}/photo`, MODERATORS, 404)],
		"(platform)/meetups/[id]/speakers/[speakerId]/photo/route.ts": [
			only(`/meetups/${open.meetup}/speakers/${open.introduced}/photo`, EMPLOYEES, 404),
			only(`/meetups/${closed.meetup}/speakers/${closed.introduced}/photo`, MEMBERS, 404),
		],
		"speaker/withdrawn/page.tsx": [everyone("/speaker/withdrawn")],
		"speaker/[token]/photo/route.ts": [everyone(`${open.speakerPath}/photo`)],
		"speaker/[token]/page.tsx": [everyone(open.speakerPath), absent(hidden.speakerPath)],
		"speaker/[token]/slides/route.ts": [everyone(`${open.speakerPath}/slides`)],
		"(platform)/meetups/[id]/propose/page.tsx": [
			only(`/meetups/${open.meetup}/propose`, EMPLOYEES, 404),
			only(`/meetups/${closed.meetup}/propose`, MEMBERS, 404),
		],
		"(platform)/meetups/[id]/guests/page.tsx": [only(`/meetups/${open.meetup}/guests`, MANAGERS, 403)],
		"(platform)/practices/page.tsx": [employees("/practices")],
		"(platform)/practices/new/page.tsx": [only(`/practices/new?community=${open.slug}`, MEMBERS, 403)],
		"(platform)/practices/[slug]/page.tsx": [
			employees(`/practices/${open.practice}`),
			employees(`/practices/${closed.practice}`),
			only(`/practices/${hidden.practice}`, MEMBERS, 404),
			only(`/practices/${open.draftPractice}`, ["champion", "moderator", "communityManager"], 404),
		],
		"(platform)/practices/[slug]/edit/page.tsx": [
			only(`/practices/${open.practice}/edit`, ["champion", "moderator", ...MANAGERS], 403),
		],
		"(platform)/practices/[slug]/versions/[number]/page.tsx": [employees(`/practices/${open.practice}/versions/1`)],
		"(platform)/champions/page.tsx": [employees("/champions")],
		"(platform)/champions/nominate/page.tsx": [
			employees("/champions/nominate"),
			// Nobody proposes themselves.
			only(
				`/champions/nominate?person=${ids.newcomer}`,
				EMPLOYEES.filter((name) => name !== "newcomer"),
				403,
			),
		],
		"(platform)/champions/nominations/page.tsx": [employees("/champions/nominations")],
		"(platform)/champions/nominations/[id]/page.tsx": [
			only(`/champions/nominations/${nomination}`, ["lineManager", "hubLead"], 404),
		],
		"(platform)/people/page.tsx": [employees("/people")],
		"(platform)/people/find/route.ts": [employees("/people/find?q=lu")],
		"(platform)/people/me/photo/page.tsx": [employees("/people/me/photo")],
		"(platform)/people/me/page.tsx": [signedIn("/people/me")],
		"(platform)/people/me/drafts/page.tsx": [signedIn("/people/me/drafts")],
		"(platform)/people/me/drafts/save/route.ts": [signedIn("/people/me/drafts/save?id=x&key=y")],
		"(platform)/people/me/notifications/page.tsx": [signedIn("/people/me/notifications")],
		"(platform)/people/[id]/page.tsx": [
			only(`/people/${ids.employee}`, EMPLOYEES, 404),
			// In the demonstration Claire has invited him, and he has not agreed to be named to others.
			only(`/people/${ids.guest}`, ["guest", "communityManager", "admin"], 404),
		],
		"(platform)/hub/insights/dandelion/page.tsx": [only("/hub/insights/dandelion", HUB, 403)],
		"(platform)/hub/communities/page.tsx": [only("/hub/communities", HUB, 403)],
		"(platform)/hub/insights/page.tsx": [only("/hub/insights", HUB, 403)],
		"(platform)/hub/insights/export.csv/route.ts": [only("/hub/insights/export.csv", HUB, 403)],
		"(platform)/admin/page.tsx": [administrators("/admin")],
		"(platform)/admin/people/page.tsx": [administrators("/admin/people")],
		"(platform)/admin/people/new/page.tsx": [administrators("/admin/people/new")],
		"(platform)/admin/people/[id]/page.tsx": [administrators(`/admin/people/${ids.employee}`)],
		"(platform)/admin/people/[id]/anonymise/page.tsx": [administrators(`/admin/people/${left}/anonymise`)],
		"(platform)/admin/imports/[id]/page.tsx": [administrators(`/admin/imports/${importId}`)],
		"(platform)/admin/imports/[id]/report.csv/route.ts": [administrators(`/admin/imports/${importId}/report.csv`)],
		"(platform)/admin/settings/page.tsx": [administrators("/admin/settings")],
		"(platform)/admin/imports/page.tsx": [administrators("/admin/imports")],
		"(platform)/admin/jobs/page.tsx": [administrators("/admin/jobs")],
		"(platform)/admin/mail/page.tsx": [administrators("/admin/mail")],
		"(platform)/admin/mail/[id]/page.tsx": [administrators(`/admin/mail/${mail}`)],
	};
}
