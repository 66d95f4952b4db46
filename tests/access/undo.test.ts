import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bodyOf } from "@/app/_web/action";
import { undoAction } from "@/app/_web/undo-action";
import { UNDOERS } from "@/app/_web/undoers";
import { removeMaterial } from "@/lib/attendance/materials";
import { now } from "@/lib/clock";
import { leaveCommunity } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { discardFormDraft } from "@/lib/drafts/drafts";
import { NotFound } from "@/lib/errors";
import { cancelMeetup } from "@/lib/meetups/meetups";
import { archiveWithEditions } from "@/lib/meetups/taking-back";
import { choicesInput, choicesOf, chooseTelling } from "@/lib/notifications/choices";
import { markAllRead } from "@/lib/notifications/inbox";
import { acceptAnswer } from "@/lib/posts/answers";
import { dismissQuestion } from "@/lib/posts/dismissals";
import { deletePost } from "@/lib/posts/posts";
import { deleteReply } from "@/lib/posts/replies";
import { discardDraft } from "@/lib/practices/drafts";
import { markReused } from "@/lib/practices/reuses";
import { endSeries } from "@/lib/series/series";
import { moveSpeaker } from "@/lib/speakers/speakers";
import { begin, DRAFT } from "../drafts/begun";
import { as, castId, viewerOf } from "../factories";
import { COCKPIT_CASES } from "./cockpit";
import { keep, putBack } from "./keeping";
import type { Case } from "./undo-case";
import { COLLECTION_CASES } from "./undo-collections";
import { MEMBER_CASES } from "./undo-members";
import { ORGANISER_CASES } from "./undo-organisers";
import { PROPOSAL_CASES } from "./undo-proposals";
import { SEAT_CASES } from "./undo-seats";
import { MANAGERS, MODERATORS, VIEWERS, type ViewerName } from "./visitors";
import { makeWorld, type World } from "./world";

const MATERIAL = "5e7a11c0-0000-7000-8000-000000000003";

const CHOSEN = choicesInput.parse({ rhythm: "weekly", weekday: 2, hour: 9 });

const PICTURE = "5e7a11c0-0000-7000-8000-000000000013";

/** A picture that somebody had, and that nothing shows any more. */
const removedPicture = async (owner: ViewerName, file: { name: string; widths: number[] }, at: Date) =>
	db.storedFile.create({
		data: {
			...file,
			id: PICTURE,
			contentType: "image/webp",
			size: 1,
			hash: "hash",
			storedAt: at,
			storedById: await castId(owner),
		},
	});

const CASES: Record<string, Case> = {
	"community.archived": {
		before: async ({ open }, at) =>
			archiveWithEditions(
				await as("communityManager"),
				{ slug: open.slug, editions: "cancel", reason: "We merged." },
				at,
			),
		input: ({ open }) => ({ slug: open.slug }),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.community.count({ where: { id: open.id, archivedAt: null } })) === 1 &&
			(await db.meetup.count({ where: { id: open.meetup, state: "published" } })) === 1,
	},
	"speaker.moved": {
		before: async ({ open }, at) =>
			moveSpeaker(await as("communityManager"), { id: open.speaker, from: "idea", stage: "contacted" }, at),
		input: ({ open }) => ({ id: open.speaker, from: "contacted", stage: "idea" }),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.speakerEngagement.count({ where: { id: open.speaker, stage: "idea" } })) === 1,
	},
	"meetup.cancelled": {
		before: async ({ open }, at) =>
			cancelMeetup(await as("communityManager"), { meetupId: open.meetup, reason: "The room is flooded." }, at),
		input: ({ open }) => ({ id: open.meetup }),
		who: MANAGERS,
		isUndone: async ({ open }) => (await db.meetup.count({ where: { id: open.meetup, state: "published" } })) === 1,
	},
	"membership.left": {
		before: async ({ open }, at) => leaveCommunity(await as("employee"), open.slug, at),
		input: ({ open }) => ({ slug: open.slug }),
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: async ({ open }) => (await as("employee")).memberships.some(({ slug }) => slug === open.slug),
	},
	"practice.discarded": {
		before: async ({ open }, at) => discardDraft(await as("champion"), open.draftPractice, at),
		input: ({ open }) => ({ slug: open.draftPractice }),
		who: ["champion", "moderator", "communityManager"],
		isUndone: async ({ open: { draftPractice: slug } }) =>
			(await db.practice.count({ where: { slug, deletedAt: null } })) === 1,
	},
	"practice.reused": {
		before: async ({ open }, at) => markReused(await as("employee"), { slug: open.practice }, at),
		input: async () => ({ id: (await db.reuse.findFirstOrThrow()).id }),
		who: ["employee"],
		isUndone: async ({ open }) =>
			(await db.practice.count({
				where: { slug: open.practice, reuseCount: 0, reuses: { none: { withdrawnAt: null } } },
			})) === 1,
	},
	"post.deleted": {
		before: async ({ open }, at) => deletePost(await as("employee"), open.question, at),
		input: ({ open }) => ({ id: open.question }),
		who: ["employee", ...MODERATORS],
		isUndone: async ({ open: { question: id } }) => (await db.post.count({ where: { id, deletedAt: null } })) === 1,
	},
	"reply.deleted": {
		before: async ({ open }, at) => deleteReply(await as("champion"), open.reply, at),
		input: ({ open }) => ({ id: open.reply }),
		who: ["champion", ...MODERATORS],
		isUndone: async ({ open: { reply: id } }) => (await db.reply.count({ where: { id, deletedAt: null } })) === 1,
	},
	"draft.discarded": {
		before: async (_, at) => {
			await begin(await as("employee"), at);
			await discardFormDraft(await as("employee"), DRAFT, at);
		},
		input: () => ({ id: DRAFT }),
		who: ["employee"],
		isUndone: async () => (await db.formDraft.count({ where: { id: DRAFT, endedAt: null } })) === 1,
	},
	"question.dismissed": {
		before: async ({ open }, at) => dismissQuestion(await as("employee"), open.question, at),
		input: ({ open }) => ({ id: open.question }),
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: async () => (await db.questionDismissal.count()) === 0,
	},
	"answer.accepted": {
		before: async ({ open }, at) => acceptAnswer(await as("employee"), open.reply, at),
		input: ({ open }) => ({ id: open.question }),
		who: ["employee"],
		isUndone: async ({ open: { question: id } }) =>
			(await db.post.count({ where: { id, acceptedReplyId: null } })) === 1,
	},
	"series.ended": {
		before: async ({ open }, at) =>
			endSeries(await as("communityManager"), { seriesId: open.series, reason: "The community rests." }, at),
		input: ({ open }) => ({ id: open.series }),
		who: MANAGERS,
		isUndone: async ({ open: { series: id } }) => (await db.meetupSeries.count({ where: { id, endedAt: null } })) === 1,
	},
	"face.removed": {
		before: (_, at) => removedPicture("employee", { name: "face.webp", widths: [96, 320] }, at),
		input: () => ({ id: PICTURE }),
		who: ["employee"],
		isUndone: async () => (await db.person.count({ where: { faceFileId: PICTURE } })) === 1,
	},
	"cover.removed": {
		before: (_, at) => removedPicture("communityManager", { name: "cover.webp", widths: [480, 960, 1600] }, at),
		input: ({ open }) => ({ slug: open.slug, id: PICTURE }),
		who: MANAGERS,
		isUndone: async () => (await db.community.count({ where: { coverFileId: PICTURE } })) === 1,
	},
	"meetupCover.removed": {
		before: (_, at) => removedPicture("communityManager", { name: "cover.webp", widths: [480, 960, 1600] }, at),
		input: ({ open }) => ({ meetupId: open.meetup, id: PICTURE }),
		who: MANAGERS,
		isUndone: async () => (await db.meetup.count({ where: { coverFileId: PICTURE } })) === 1,
	},
	"material.removed": {
		before: async ({ open }, at) => {
			const material = { meetupId: open.heldMeetup, title: "Slides", url: "https://slides.example" };
			await db.meetupMaterial.create({ data: { id: MATERIAL, ...material, addedAt: at } });
			await removeMaterial(await as("communityManager"), MATERIAL, at);
		},
		input: () => ({ id: MATERIAL }),
		who: MANAGERS,
		isUndone: async () => (await db.meetupMaterial.count({ where: { id: MATERIAL, removedAt: null } })) === 1,
	},
	...SEAT_CASES,
	...COLLECTION_CASES,
	...MEMBER_CASES,
	...ORGANISER_CASES,
	...PROPOSAL_CASES,
	...COCKPIT_CASES,
	"telling.chosen": {
		before: async (_, at) => chooseTelling(await as("employee"), CHOSEN, at),
		input: () => ({ choices: JSON.stringify({ rhythm: "daily", weekday: 1, hour: 8, mails: [] }) }),
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: async () => (await choicesOf(await as("employee"))).time.rhythm === "daily",
	},
	"inbox.allRead": {
		before: async (_, at) => markAllRead(await as("employee"), at),
		input: (_, at) => ({ readAt: at.toISOString() }),
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: async () => (await as("employee")).unread > 0,
	},
};

test("every verb that a toast can take back has a case here, and is offered by an action", () => {
	const sources = globSync("app/**/*.{ts,tsx}").map((file) => readFileSync(file, "utf8"));
	const offered = sources.flatMap((text) =>
		[...text.matchAll(/undo\b[^;]*?\{ verb: "([\w.]+)"/g)].map(([, verb]) => verb),
	);
	expect(Object.keys(CASES).sort()).toEqual(Object.keys(UNDOERS).sort());
	expect([...new Set(offered)].sort()).toEqual(Object.keys(UNDOERS).sort());
});

let kept: World | undefined;

/** The world with that thing done, made once and put back for each who tries. */
async function worldAfter({ before }: Case, at: Date): Promise<World> {
	kept ??= await keep(async () => {
		for (const visitor of VIEWERS) await castId(visitor);
		return makeWorld(at);
	});
	await putBack();
	await before(kept, at);
	return kept;
}

async function takeBack(verb: string, input: Record<string, string>, visitor: ViewerName): Promise<"done" | "refused"> {
	const form = new FormData();
	form.set("verb", verb);
	form.set("input", JSON.stringify(input));
	try {
		const outcome = await bodyOf(undoAction)?.(await viewerOf(await castId(visitor)), form);
		return outcome && "to" in outcome ? "done" : "refused";
	} catch (problem) {
		if (problem instanceof NotFound) return "refused";
		throw problem;
	}
}

for (const [verb, own] of Object.entries(CASES))
	test(`${verb} is taken back by ${own.who.join(", ")}, and by nobody else`, async () => {
		for (const visitor of VIEWERS) {
			const at = now();
			const world = await worldAfter(own, at);
			expect([visitor, await own.isUndone(world)]).toEqual([visitor, false]);
			const facts = await db.activity.count();
			const outcome = await takeBack(verb, await own.input(world, at), visitor);
			const may = own.who.includes(visitor);
			expect([visitor, await own.isUndone(world)]).toEqual([visitor, may]);
			if (own.othersDoTheirOwn && !may) continue;
			expect([visitor, outcome]).toEqual([visitor, may ? "done" : "refused"]);
			if (!may) expect([visitor, await db.activity.count()]).toEqual([visitor, facts]);
		}
	});

test("a verb that nobody offers is not taken back", async () => {
	await castId("employee");
	expect(await takeBack("person.suspended", { id: await castId("employee") }, "employee")).toBe("refused");
	expect(await takeBack("toString", {}, "employee")).toBe("refused");
});
