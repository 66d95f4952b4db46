import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { cast } from "../cast";
import { castId } from "../factories";
import type { Right } from "./actions";
import { MANAGERS, type ViewerName } from "./visitors";
import type { World } from "./world";

/** Those who keep the draft of the open community: its author, and those who look after the community. */
const KEEPERS: readonly ViewerName[] = ["champion", "moderator", "communityManager"];

const toReview = ({ open }: World) =>
	db.community.update({ where: { id: open.id }, data: { practiceReviewers: 1 }, select: { id: true } });

/** The draft of the open community is in review; Lucía is asked, and has commented. */
async function inReview(world: World, now: Date): Promise<void> {
	await toReview(world);
	const lucia = await castId("employee");
	const practice = await db.practice.update({
		where: { slug: world.open.draftPractice },
		data: { status: "in_review" },
		select: { id: true },
	});
	await db.practiceReview.create({
		data: {
			practiceId: practice.id,
			askedById: await castId("champion"),
			askedAt: now,
			reviewers: {
				create: {
					personId: lucia,
					rule: "other_unit",
					askedAt: now,
					dueOn: new Date(now.getTime() + 7 * DAY),
					answer: "changes",
				},
			},
			remarks: {
				create: {
					authorId: lucia,
					field: "steps",
					quote: "Stop",
					before: "3. ",
					after: "",
					suggestion: "Sign",
					at: now,
				},
			},
		},
		select: { id: true },
	});
}

const remarkId = async () =>
	(await db.reviewRemark.findFirstOrThrow({ where: { author: { email: cast.employee.email } }, select: { id: true } }))
		.id;

const PAGE = "(platform)/practices/[slug]/reviews/actions.ts";

export const REVIEWS: Record<string, Right> = {
	"(platform)/communities/[slug]/practices/actions.ts#reviewSettingAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug, reviewers: "2" }),
	},
	[`${PAGE}#askForReviewAction`]: {
		who: KEEPERS,
		before: toReview,
		form: ({ open }) => ({ slug: open.draftPractice }),
	},
	[`${PAGE}#withdrawFromReviewAction`]: {
		who: KEEPERS,
		before: inReview,
		form: ({ open }) => ({ slug: open.draftPractice }),
	},
	[`${PAGE}#sendAgainAction`]: {
		who: KEEPERS,
		before: inReview,
		form: ({ open }) => ({ slug: open.draftPractice }),
	},
	[`${PAGE}#answerReviewAction`]: {
		who: ["employee"],
		before: inReview,
		form: ({ open }) => ({ slug: open.draftPractice, answer: "approved" }),
	},
	[`${PAGE}#remarkAction`]: {
		who: ["employee", ...KEEPERS],
		before: inReview,
		form: ({ open }) => ({ slug: open.draftPractice, field: "steps", quote: "Say what happens next", body: "When?" }),
	},
	[`${PAGE}#settleRemarkAction`]: {
		who: KEEPERS,
		before: inReview,
		form: async () => ({ id: await remarkId(), how: "accepted" }),
	},
};
