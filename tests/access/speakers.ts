import { DAY, wallTimeOf } from "@/lib/clock";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { guestInput } from "@/lib/speakers/guest-schema";
import { inviteGuest } from "@/lib/speakers/guests";
import { sendSpeakerLink } from "@/lib/speakers/links";
import { cast } from "../cast";
import { as, castId } from "../factories";
import type { Right } from "./actions";
import { MANAGERS, MEMBERS, MODERATORS } from "./visitors";
import type { World } from "./world";

const talk = { kind: "industry", name: "Marta Nowak", subject: "Letters that nobody sends any more" };
const guest = { givenName: "Ada", familyName: "Weber", email: "ada.weber@nordia.example", company: "Nordia" };

async function callIsOpen({ open }: World, now: Date) {
	await db.meetup.update({
		where: { id: open.meetup },
		data: { proposalsUntil: new Date(now.getTime() + 5 * DAY) },
		select: { id: true },
	});
}

/** Jonas is invited to the hidden community's edition, and to no other. */
export async function jonasIsInvited({ hidden }: World, now: Date) {
	const claire = await as("communityManager");
	await castId("guest");
	const jonas = { ...guest, givenName: "Jonas", email: cast.guest.email };
	await inviteGuest(claire, guestInput.parse({ meetupId: hidden.meetup, ...jonas }), now);
}

const linkIsSent = async ({ open }: World, now: Date) =>
	sendSpeakerLink(await as("communityManager"), open.speaker, now);

/** The board, calls and proposals, and guests from other companies. */
export const SPEAKERS: Record<string, Right> = {
	"(platform)/communities/[slug]/speakers/actions.ts#moveAction": {
		who: MANAGERS,
		form: ({ open }) => ({ id: open.speaker, from: "idea", stage: "contacted" }),
	},
	"(platform)/communities/[slug]/speakers/new/actions.ts#addAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.slug, ...talk }),
	},
	"(platform)/speakers/[id]/edit/actions.ts#changeAction": {
		who: ["communityManager"],
		form: async ({ hidden }) => ({
			id: hidden.speaker,
			madeFrom: madeFrom(await db.speakerEngagement.findUniqueOrThrow({ where: { id: hidden.speaker } })),
			...talk,
		}),
	},
	"(platform)/speakers/[id]/actions.ts#rateAction": {
		who: MODERATORS,
		form: ({ open }) => ({ id: open.speaker, stars: "4" }),
	},
	"(platform)/speakers/[id]/actions.ts#sendLinkAction": {
		who: MANAGERS,
		form: ({ open }) => ({ id: open.speaker }),
	},
	"(platform)/speakers/[id]/actions.ts#revokeLinkAction": {
		who: MANAGERS,
		before: linkIsSent,
		form: ({ open }) => ({ id: open.speaker }),
	},
	"(platform)/speakers/[id]/actions.ts#inviteAction": {
		who: MANAGERS,
		form: ({ open }) => ({ id: open.speaker }),
	},
	"(platform)/meetups/[id]/propose/actions.ts#proposeAction": {
		who: MEMBERS,
		before: callIsOpen,
		form: ({ open }) => ({
			meetupId: open.meetup,
			subject: "Nine words",
			abstract: "What we cut from our letters, and why.",
		}),
	},
	"(platform)/meetups/[id]/propose/actions.ts#openCallAction": {
		who: MANAGERS,
		form: ({ open }, now) => ({
			meetupId: open.meetup,
			until: wallTimeOf(new Date(now.getTime() + 5 * DAY), "Europe/Paris"),
		}),
	},
	"(platform)/meetups/[id]/propose/actions.ts#closeCallAction": {
		who: MANAGERS,
		before: callIsOpen,
		form: ({ open }) => ({ meetupId: open.meetup }),
	},
	"(platform)/meetups/[id]/guests/actions.ts#inviteAction": {
		who: MANAGERS,
		form: ({ open }) => ({ meetupId: open.meetup, ...guest }),
	},
	"(platform)/meetups/[id]/guests/actions.ts#withdrawAction": {
		who: ["communityManager"],
		before: jonasIsInvited,
		form: async ({ hidden }) => ({ meetupId: hidden.meetup, personId: await castId("guest") }),
	},
	"(platform)/meetups/[id]/guests/actions.ts#consentAction": {
		who: ["guest"],
		before: jonasIsInvited,
		form: ({ hidden }) => ({ meetupId: hidden.meetup, answer: "yes" }),
	},
};
