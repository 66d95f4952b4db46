import { DAY, wallTimeOf } from "@/lib/clock";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { meetupToChange } from "@/lib/meetups/meetup-form";
import { openSession } from "@/lib/people/sessions";
import { acceptAnswer } from "@/lib/posts/answers";
import { deletePost } from "@/lib/posts/posts";
import { deleteReply } from "@/lib/posts/replies";
import { seriesToChange } from "@/lib/series/queries";
import type { CastName } from "../cast";
import { as, castId } from "../factories";
import { pixelFile } from "../files/pixel";
import { ADMINISTRATION } from "./administration";
import { AFTERWARDS } from "./afterwards";
import { ATTENDANCE } from "./attendance";
import { CHAMPIONS } from "./champions";
import { COCKPIT } from "./cockpit";
import { COLLECTIONS } from "./collections";
import { COMMUNITIES } from "./communities";
import { COMMUNITY_REQUESTS } from "./community-requests";
import { DRAFTS } from "./drafts";
import { GAPS } from "./gaps";
import { LETTERS } from "./letters";
import { MODERATION } from "./moderation";
import { PRACTICES } from "./practices";
import { PROPOSALS } from "./proposals";
import { REVIEWS } from "./reviews";
import { SEATS } from "./seats";
import { SPEAKERS } from "./speakers";
import { TALK } from "./talk";
import { TELLING } from "./telling";
import { TOPICS } from "./topics";
import { EMPLOYEES, HUB, MANAGERS, MEMBERS, MODERATORS, VIEWERS, type ViewerName } from "./visitors";
import type { World } from "./world";

export type Fields = Record<string, string | File>;

export interface Right {
	/** Who the verb does it for. Everyone else is refused, or does not find it, and nothing is written. */
	who: readonly ViewerName[];
	form: (world: World, now: Date) => Fields | Promise<Fields>;
	/** What has to have happened before. */
	before?: (world: World, now: Date) => Promise<unknown>;
}

const everyOtherMonth = { repeats: "monthWeekday", monthWeekdayEvery: "2", nth: "3", weekday: "TH" };
const words = { title: "How do you say no?", body: "Kindly.", language: "en" };

function meetupText(now: Date) {
	const starts = new Date(now.getTime() + 30 * DAY);
	return {
		title: "What we learnt this month",
		summary: "Three teams show the answers they rewrote.",
		language: "en",
		zone: "Europe/Paris",
		startsAt: wallTimeOf(starts, "Europe/Paris"),
		endsAt: wallTimeOf(new Date(starts.getTime() + 3 * 3_600_000), "Europe/Paris"),
		"venues[0].kind": "online",
		"venues[0].name": "Online",
		"venues[0].zone": "Europe/Paris",
		"venues[0].capacity": "20",
	};
}

async function sessionOf(name: CastName): Promise<string> {
	const { id } = await db.session.findFirstOrThrow({ where: { personId: await castId(name) }, select: { id: true } });
	return id;
}

/** Actions of files that do not go through `formAction`, or that touch nothing but their own caller's cookies. */
export const WITHOUT_RIGHTS = [
	"(entrance)/sign-in/actions.ts#providerAction",
	"(entrance)/sign-in/actions.ts#mailLinkAction",
	"(entrance)/sign-in/actions.ts#demoAction",
	// Whoever has the link: the token is asked, not who brings it (tests/speakers/links.test.ts).
	"speaker/[token]/actions.ts#sendInAction",
	"speaker/[token]/actions.ts#slidesAction",
	"speaker/[token]/actions.ts#photoAction",
	"speaker/[token]/actions.ts#withdrawAction",
	"_web/preferences-actions.ts#themeAction",
	"_web/sign-out-action.ts#signOutAction",
];

export const RIGHTS: Record<string, Right> = {
	"_web/preferences-actions.ts#localeAction": { who: VIEWERS, form: () => ({ locale: "fr" }) },
	"_web/undo-action.ts#undoAction": {
		who: ["newcomer", "lineManager", "hubLead", "admin"],
		form: ({ open }) => ({ verb: "membership.left", input: JSON.stringify({ slug: open.slug }) }),
	},
	"(platform)/inbox/actions.ts#markAllReadAction": { who: VIEWERS, form: () => ({}) },
	"(platform)/people/me/photo/actions.ts#faceAction": { who: EMPLOYEES, form: () => ({ photo: pixelFile() }) },
	"(platform)/people/me/photo/actions.ts#removeFaceAction": { who: VIEWERS, form: () => ({}) },
	...TELLING,
	...TOPICS,
	...GAPS,
	"(platform)/people/me/actions.ts#profileAction": {
		who: VIEWERS,
		form: () => ({ locale: "fr", about: "I answer.", madeFrom: madeFrom({ about: null, locale: "en" }) }),
	},
	"(platform)/people/me/actions.ts#endOtherSessionsAction": { who: VIEWERS, form: () => ({}) },
	// Lucía's own.
	"(platform)/people/me/actions.ts#endSessionAction": {
		who: ["employee"],
		before: async (_, now) => openSession(await castId("employee"), now),
		form: async () => ({ sessionId: await sessionOf("employee") }),
	},

	...COLLECTIONS,
	...COMMUNITIES,
	...COMMUNITY_REQUESTS,
	...DRAFTS,

	"(platform)/communities/[slug]/posts/new/actions.ts#writePostAction": {
		who: MODERATORS,
		form: ({ open }) => ({ ...words, slug: open.slug, kind: "announcement" }),
	},
	"(platform)/communities/[slug]/posts/[id]/actions.ts#replyAction": {
		who: MEMBERS,
		form: ({ open }) => ({ postId: open.question, body: "Gently.", language: "en" }),
	},
	"(platform)/communities/[slug]/posts/[id]/actions.ts#deletePostAction": {
		who: ["employee", ...MODERATORS],
		form: ({ open }) => ({ id: open.question }),
	},
	"(platform)/communities/[slug]/posts/[id]/actions.ts#restorePostAction": {
		who: ["employee", ...MODERATORS],
		before: async ({ open }, now) => deletePost(await as("employee"), open.question, now),
		form: ({ open }) => ({ id: open.question }),
	},
	"(platform)/communities/[slug]/posts/[id]/actions.ts#deleteReplyAction": {
		who: ["champion", ...MODERATORS],
		form: ({ open }) => ({ id: open.reply }),
	},
	"(platform)/communities/[slug]/posts/[id]/actions.ts#restoreReplyAction": {
		who: ["champion", ...MODERATORS],
		before: async ({ open }, now) => deleteReply(await as("champion"), open.reply, now),
		form: ({ open }) => ({ id: open.reply }),
	},
	// In the first week of a question, its asker alone.
	"(platform)/communities/[slug]/posts/[id]/actions.ts#acceptAction": {
		who: ["employee"],
		form: ({ open }) => ({ id: open.reply }),
	},
	"(platform)/communities/[slug]/posts/[id]/actions.ts#takeBackAction": {
		who: ["employee"],
		before: async ({ open }, now) => acceptAnswer(await as("employee"), open.reply, now),
		form: ({ open }) => ({ id: open.question }),
	},
	"(platform)/communities/[slug]/posts/[id]/edit/actions.ts#editPostAction": {
		who: ["employee"],
		form: async ({ open }) => ({
			...words,
			id: open.question,
			madeFrom: madeFrom(await db.post.findUniqueOrThrow({ where: { id: open.question } })),
		}),
	},
	"(platform)/communities/[slug]/posts/[id]/replies/[replyId]/edit/actions.ts#editReplyAction": {
		who: ["champion"],
		form: async ({ open }) => ({
			id: open.reply,
			body: "Gently, and soon.",
			language: "en",
			madeFrom: madeFrom(await db.reply.findUniqueOrThrow({ where: { id: open.reply } })),
		}),
	},

	"(platform)/communities/[slug]/meetups/new/actions.ts#draftAction": {
		who: MANAGERS,
		form: ({ open }, now) => ({ ...meetupText(now), slug: open.slug }),
	},
	"(platform)/meetups/[id]/edit/actions.ts#changeAction": {
		who: MANAGERS,
		form: async ({ open }, now) => ({
			...meetupText(now),
			meetupId: open.draftMeetup,
			madeFrom: (await meetupToChange(await as("communityManager"), open.draftMeetup)).madeFrom,
		}),
	},
	"(platform)/meetups/[id]/actions.ts#publishAction": {
		who: MANAGERS,
		form: ({ open }) => ({ meetupId: open.draftMeetup }),
	},
	"(platform)/meetups/[id]/actions.ts#cancelAction": {
		who: MANAGERS,
		form: ({ open }) => ({ meetupId: open.meetup, reason: "The room is flooded." }),
	},
	"(platform)/meetups/[id]/actions.ts#reinstateAction": {
		who: MANAGERS,
		before: ({ open }) => db.meetup.update({ where: { id: open.meetup }, data: { state: "cancelled" } }),
		form: ({ open }) => ({ meetupId: open.meetup }),
	},
	"(platform)/meetups/[id]/actions.ts#correctEndAction": {
		who: MANAGERS,
		form: ({ open }, now) => ({
			meetupId: open.heldMeetup,
			endsAt: wallTimeOf(new Date(now.getTime() - 6 * DAY), "Europe/Paris"),
		}),
	},
	...SEATS,
	...ATTENDANCE,
	...AFTERWARDS,

	"(platform)/communities/[slug]/series/new/actions.ts#planAction": {
		who: MANAGERS,
		form: ({ open }, now) => ({ ...meetupText(now), ...everyOtherMonth, slug: open.slug }),
	},
	"(platform)/series/[id]/edit/actions.ts#changeAction": {
		who: MANAGERS,
		form: async ({ open }, now) => ({
			...meetupText(now),
			...everyOtherMonth,
			seriesId: open.series,
			madeFrom: (await seriesToChange(await as("communityManager"), open.series, now)).madeFrom,
		}),
	},
	"(platform)/series/[id]/actions.ts#endAction": {
		who: ["communityManager"],
		form: ({ hidden }) => ({ seriesId: hidden.series, reason: "The community has merged." }),
	},
	"(platform)/series/[id]/actions.ts#resumeAction": {
		who: MANAGERS,
		before: ({ open }, now) => db.meetupSeries.update({ where: { id: open.series }, data: { endedAt: now } }),
		form: ({ open }) => ({ seriesId: open.series }),
	},

	...PRACTICES,
	...REVIEWS,
	"(platform)/hub/insights/actions.ts#refreshAction": { who: HUB, form: () => ({}) },
	"(platform)/admin/jobs/actions.ts#retryJobAction": {
		who: ["admin"],
		form: async () => {
			const [job] = await db.$queryRaw<{ id: bigint }[]>`select (graphile_worker.add_job('terms.end', '{}'::json)).id`;
			return { id: String(job?.id) };
		},
	},
	"(platform)/admin/mail/actions.ts#retryMailAction": {
		who: ["admin"],
		before: ({ mail }) => db.outgoingMail.update({ where: { id: mail }, data: { state: "failed" } }),
		form: ({ mail }) => ({ id: mail }),
	},
	...ADMINISTRATION,
	...CHAMPIONS,
	...SPEAKERS,
	...TALK,
	...PROPOSALS,
	...COCKPIT,
	...MODERATION,
	...LETTERS,
};
