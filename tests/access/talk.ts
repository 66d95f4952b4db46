import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { lockThread, pinPost } from "@/lib/posts/looking-after";
import { writePost } from "@/lib/posts/posts";
import { as, castId, community } from "../factories";
import type { Right } from "./actions";
import { EMPLOYEES, MEMBERS, MODERATORS } from "./visitors";
import type { Place, World } from "./world";

const words = { title: "Which day suits you?", body: "", language: "en" } as const;

async function poll({ open }: World, now: Date): Promise<void> {
	const asked = {
		choices: ["Monday", "Friday"],
		several: false,
		secret: false,
		closesAt: new Date(now.getTime() + DAY),
	};
	await writePost(await as("employee"), open.slug, { kind: "poll", ...words, poll: asked }, now);
}

const announce = (scheduled: boolean) => async (world: World, now: Date) => {
	const scheduledFor = scheduled ? new Date(now.getTime() + DAY) : null;
	const announcement = { forUnitIds: [], forSiteIds: [], asksToConfirm: true, scheduledFor };
	const post = { kind: "announcement" as const, ...words, announcement };
	await writePost(await as("communityManager"), world.open.slug, post, now);
};

const newest = async ({ id }: Place): Promise<string> =>
	(
		await db.post.findFirstOrThrow({
			where: { communityId: id, kind: { in: ["poll", "announcement"] } },
			orderBy: { createdAt: "desc" },
			select: { id: true },
		})
	).id;

/** A community that Ben and Claire belong to, to which a thread may go. */
async function elsewhere(): Promise<void> {
	await community({
		name: "Access elsewhere",
		manager: await castId("communityManager"),
		members: [await castId("moderator")],
	});
}

const own = (name: string) => `(platform)/communities/[slug]/posts/[id]/thread-actions.ts#${name}`;
const question = ({ open }: World) => ({ id: open.question });

/** What people do with a thread, beside reading and writing. */
export const TALK: Record<string, Right> = {
	[own("reactAction")]: { who: MEMBERS, form: ({ open }) => ({ text: "reply", id: open.reply, kind: "thanks" }) },
	[own("voteAction")]: {
		who: MEMBERS,
		before: poll,
		form: async ({ open }) => {
			const id = await newest(open);
			const { id: choiceIds } = await db.pollChoice.findFirstOrThrow({ where: { postId: id } });
			return { id, choiceIds };
		},
	},
	[own("confirmAction")]: {
		who: ["employee", "champion", "moderator"],
		before: announce(false),
		form: async ({ open }) => ({ id: await newest(open) }),
	},
	[own("publishNowAction")]: {
		who: MODERATORS,
		before: announce(true),
		form: async ({ open }) => ({ id: await newest(open) }),
	},
	[own("pinAction")]: { who: MODERATORS, form: question },
	[own("unpinAction")]: {
		who: MODERATORS,
		before: async ({ open }, now) => pinPost(await as("moderator"), open.question, now),
		form: question,
	},
	[own("lockAction")]: { who: MODERATORS, form: ({ open }) => ({ id: open.question, reason: "Answered elsewhere." }) },
	[own("unlockAction")]: {
		who: MODERATORS,
		before: async ({ open }, now) => lockThread(await as("moderator"), open.question, "Answered.", now),
		form: question,
	},
	[own("moveAction")]: {
		who: MODERATORS,
		before: elsewhere,
		form: async ({ open }) => {
			const { slug } = await db.community.findFirstOrThrow({ where: { name: "Access elsewhere" } });
			return { id: open.question, to: slug };
		},
	},
	[own("followAction")]: { who: EMPLOYEES, form: ({ open }) => ({ id: open.question, state: "muted" }) },
	"(platform)/_home/actions.ts#markUnreadAction": { who: EMPLOYEES, form: question },
};
