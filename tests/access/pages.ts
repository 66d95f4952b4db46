import type { CastName } from "../cast";
import { attendanceDoors } from "./attendance";
import { collectionDoors } from "./collections";
import { communityDoors } from "./community-pages";
import {
	absent,
	administrators,
	communityAddress,
	type Door,
	employees,
	everyone,
	only,
	signedIn,
	within,
} from "./door";
import { gapDoors } from "./gaps";
import { letterDoors } from "./letters";
import { moderationDoors } from "./moderation-doors";
import { memberDoors, proposalDoors } from "./proposal-doors";
import { topicDoors } from "./topics";
import { EMPLOYEES, HUB, MANAGERS, MEMBERS, MODERATORS } from "./visitors";
import type { World } from "./world";

/** Every page and route of the app, by its file, with the doors it is tried at. A new file without a line here fails. */
export function doors(world: World, ids: Record<CastName, string>): Record<string, Door[]> {
	const { open, closed, hidden, nomination, inboxItem, mail, importId, practiceImportId, feed, fileAddress, left } =
		world;
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
		"(platform)/search/page.tsx": [employees("/search?q=care"), employees("/search?q=access")],
		"(platform)/search/quick/route.ts": [employees("/search/quick?q=care"), employees("/search/quick")],
		...communityDoors(world),
		...memberDoors(world),
		...letterDoors(world),
		...collectionDoors(world),
		...topicDoors(world.topic),
		...gapDoors,
		"(platform)/champions/candidates/page.tsx": [only("/champions/candidates", HUB, 403)],
		"(platform)/people/list.csv/route.ts": [administrators("/people/list.csv")],
		"(platform)/practices/list.csv/route.ts": [employees("/practices/list.csv")],
		...moderationDoors({ open, closed, hidden }, ids),
		"(platform)/meetups/[id]/cover/page.tsx": [
			only(`/meetups/${open.meetup}/cover`, MANAGERS, 403),
			within(`/meetups/${closed.meetup}/cover`, ["communityManager"]),
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
		"(platform)/speakers/[id]/page.tsx": [
			only(`/speakers/${open.speaker}`, MODERATORS, 404),
			only(`/speakers/${closed.speaker}`, ["moderator", "communityManager"], 404),
		],
		"(platform)/speakers/[id]/edit/page.tsx": [only(`/speakers/${open.speaker}/edit`, MANAGERS, 404)],
		"(platform)/speakers/[id]/slides/route.ts": [only(`/speakers/${open.speaker}/slides`, MODERATORS, 404)],
		"(platform)/speakers/[id]/photo/route.ts": [only(`/speakers/${open.speaker}/photo`, MODERATORS, 404)],
		"(platform)/meetups/[id]/speakers/[talkId]/photo/route.ts": [
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
		"(platform)/practices/import/page.tsx": [only("/practices/import", EMPLOYEES, 403)],
		"(platform)/practices/import/[id]/page.tsx": [only(`/practices/import/${practiceImportId}`, ["champion"], 404)],
		"(platform)/practices/import/[id]/report.csv/route.ts": [
			only(`/practices/import/${practiceImportId}/report.csv`, ["champion"], 404),
		],
		"(platform)/practices/export/page.tsx": [employees("/practices/export")],
		"(platform)/practices/export/practices.zip/route.ts": [employees("/practices/export/practices.zip")],
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
		"(platform)/practices/[slug]/compare/page.tsx": [
			employees(`/practices/${open.practice}/compare`),
			employees(`/practices/${closed.practice}/compare`),
			only(`/practices/${hidden.practice}/compare`, MEMBERS, 404),
			only(`/practices/${open.draftPractice}/compare`, ["champion", "moderator", "communityManager"], 404),
		],
		"(platform)/practices/[slug]/adapt/page.tsx": [
			employees(`/practices/${open.practice}/adapt`),
			only(`/practices/${hidden.practice}/adapt`, MEMBERS, 404),
		],
		// Olfa made it from her own.
		"(platform)/practices/[slug]/original/page.tsx": [
			only(`/practices/${open.draftPractice}/original`, ["champion", "moderator", "communityManager"], 404),
		],
		"(platform)/practices/[slug]/offers/page.tsx": [
			only(`/practices/${open.practice}/offers`, ["champion", "moderator", ...MANAGERS], 403),
			within(`/practices/${hidden.practice}/offers`, ["champion", "moderator", "communityManager"]),
		],
		"(platform)/practices/[slug]/reuses/page.tsx": [
			employees(`/practices/${open.practice}/reuses`),
			employees(`/practices/${closed.practice}/reuses`),
			only(`/practices/${hidden.practice}/reuses`, MEMBERS, 404),
			only(`/practices/${open.draftPractice}/reuses`, ["champion", "moderator", "communityManager"], 404),
		],
		"(platform)/practices/[slug]/reviews/page.tsx": [
			employees(`/practices/${open.practice}/reviews`),
			only(`/practices/${hidden.practice}/reviews`, MEMBERS, 404),
			only(`/practices/${open.draftPractice}/reviews`, ["champion", "moderator", "communityManager"], 404),
		],
		"(platform)/practices/[slug]/versions/[number]/page.tsx": [employees(`/practices/${open.practice}/versions/1`)],
		"(platform)/practices/[slug]/translations/[language]/page.tsx": [
			only(`/practices/${open.practice}/translations/fr`, [...MEMBERS, ...HUB], 403),
			only(`/practices/${hidden.practice}/translations/fr`, MEMBERS, 404),
			only(`/practices/${open.practice}/translations/en`, [], 404),
		],
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
		...proposalDoors({ open, hidden }),
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
