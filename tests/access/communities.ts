import { requestMembership } from "@/lib/communities/memberships";
import { relateCommunities } from "@/lib/communities/related";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { cast } from "../cast";
import { as, castId } from "../factories";
import { pixelFile } from "../files/pixel";
import type { Right } from "./actions";
import { EMPLOYEES, HUB, MANAGERS } from "./visitors";
import type { World } from "./world";

const communityText = {
	name: "Access renamed",
	summary: "People who write to customers for a living.",
	kind: "practice",
	visibility: "open",
	languages: "fr",
};
const askedByNewcomer = async ({ closed }: World, now: Date) => {
	await db.community.update({ where: { id: closed.id }, data: { visibility: "on_request" } });
	await requestMembership(await as("newcomer"), closed.slug, undefined, now);
};

/** Nobody manages the closed and the hidden community any more. */
const managerLeft = ({ closed, hidden }: World) =>
	db.membership.updateMany({
		where: { communityId: { in: [closed.id, hidden.id] }, role: "manager" },
		data: { role: "member" },
	});

export const COMMUNITIES: Record<string, Right> = {
	"(platform)/communities/new/actions.ts#createCommunityAction": { who: EMPLOYEES, form: () => communityText },
	"(platform)/communities/[slug]/cover/actions.ts#lookAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug, accent: "rose", cover: pixelFile() }),
	},
	"(platform)/communities/[slug]/cover/actions.ts#removeCoverAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug }),
	},
	"(platform)/meetups/[id]/cover/actions.ts#meetupCoverAction": {
		who: MANAGERS,
		form: ({ open }) => ({ meetupId: open.meetup, cover: pixelFile() }),
	},
	"(platform)/meetups/[id]/cover/actions.ts#removeMeetupCoverAction": {
		who: MANAGERS,
		form: ({ open }) => ({ meetupId: open.meetup }),
	},
	"(platform)/communities/[slug]/related/actions.ts#relateAction": {
		who: MANAGERS,
		form: ({ open, closed }) => ({ slug: open.slug, otherSlug: closed.slug }),
	},
	"(platform)/communities/[slug]/related/actions.ts#unrelateAction": {
		who: MANAGERS,
		before: async ({ open, closed }, now) =>
			relateCommunities(await as("communityManager"), { slug: open.slug, otherSlug: closed.slug }, now),
		form: ({ open, closed }) => ({ slug: open.slug, otherSlug: closed.slug }),
	},
	// The hub reads the open one alone.
	"(platform)/communities/[slug]/merge/actions.ts#mergeAction": {
		who: ["communityManager"],
		form: ({ open, closed }) => ({ slug: open.slug, into: closed.slug }),
	},
	"(platform)/communities/[slug]/split/actions.ts#splitAction": {
		who: MANAGERS,
		form: ({ open }) => ({
			slug: open.slug,
			name: "Access part",
			summary: "A part of what people write about here.",
			visibility: "open",
			postIds: open.question,
			members: "move",
			people: cast.employee.email,
		}),
	},
	"(platform)/communities/[slug]/stage/actions.ts#decideStageAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug, proposed: "potential", decision: "adopt" }),
	},
	"(platform)/communities/[slug]/stage/actions.ts#tickStepAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug, stage: "active", step: "roles", done: "true" }),
	},
	"(platform)/communities/[slug]/actions.ts#joinAction": {
		who: ["newcomer", "lineManager", "hubLead", "admin"],
		form: ({ open }) => ({ slug: open.slug }),
	},
	"(platform)/communities/[slug]/actions.ts#requestAction": {
		who: ["newcomer", "lineManager", "hubLead", "admin"],
		before: ({ closed }) => db.community.update({ where: { id: closed.id }, data: { visibility: "on_request" } }),
		form: ({ closed }) => ({ slug: closed.slug }),
	},
	// Claire is the last manager: she may not leave.
	"(platform)/communities/[slug]/actions.ts#leaveAction": {
		who: ["employee", "champion", "moderator"],
		form: ({ hidden }) => ({ slug: hidden.slug }),
	},
	"(platform)/communities/[slug]/actions.ts#handToHubAction": {
		who: ["communityManager"],
		form: ({ hidden }) => ({ slug: hidden.slug, afterwards: "stay" }),
	},
	"(platform)/hub/communities/actions.ts#nameManagerAction": {
		who: HUB,
		before: managerLeft,
		form: ({ hidden }) => ({ communityId: hidden.id, email: cast.employee.email }),
	},
	"(platform)/hub/communities/actions.ts#answerForManagersAction": {
		who: HUB,
		before: async (world, now) => {
			await askedByNewcomer(world, now);
			await managerLeft(world);
		},
		form: async ({ closed }) => ({ communityId: closed.id, personId: await castId("newcomer"), answer: "accept" }),
	},
	"(platform)/communities/[slug]/settings/actions.ts#changeCommunityAction": {
		who: MANAGERS,
		form: async ({ open }) => ({
			...communityText,
			slug: open.slug,
			madeFrom: madeFrom(await db.community.findUniqueOrThrow({ where: { slug: open.slug } })),
		}),
	},
	"(platform)/communities/[slug]/settings/actions.ts#archiveCommunityAction": {
		who: ["communityManager"],
		form: ({ hidden }) => ({ slug: hidden.slug }),
	},
	"(platform)/communities/[slug]/actions.ts#reopenAction": {
		// The hub reopens what it sees: it does not see the hidden one.
		who: MANAGERS,
		before: ({ closed }, now) => db.community.update({ where: { id: closed.id }, data: { archivedAt: now } }),
		form: ({ closed }) => ({ slug: closed.slug }),
	},
	"(platform)/communities/[slug]/members/actions.ts#inviteAction": {
		who: ["communityManager"],
		form: ({ closed }) => ({ slug: closed.slug, people: cast.newcomer.email }),
	},
	"(platform)/communities/[slug]/members/invite/actions.ts#inviteListAction": {
		who: ["communityManager"],
		form: ({ closed }) => ({ slug: closed.slug, people: cast.newcomer.email }),
	},
	"(platform)/communities/[slug]/members/actions.ts#answerRequestAction": {
		who: ["communityManager"],
		before: askedByNewcomer,
		form: async ({ closed }) => ({ slug: closed.slug, personId: await castId("newcomer"), answer: "accept" }),
	},
	"(platform)/communities/[slug]/members/actions.ts#changeRoleAction": {
		who: MANAGERS,
		form: async ({ open }) => ({ slug: open.slug, personId: await castId("employee"), role: "moderator" }),
	},
	// Claire manages it; the hub may say it for her.
	"(platform)/communities/[slug]/members/actions.ts#workShareAction": {
		who: MANAGERS,
		form: async ({ open }) => ({
			slug: open.slug,
			personId: await castId("communityManager"),
			share: "10",
			unit: "percent",
		}),
	},
	"(platform)/communities/[slug]/members/actions.ts#removeMemberAction": {
		who: MANAGERS,
		form: async ({ open }) => ({ slug: open.slug, personId: await castId("employee") }),
	},
};
