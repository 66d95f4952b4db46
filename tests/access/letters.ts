import { DAY, wallTimeOf } from "@/lib/clock";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { headFields } from "@/lib/letters/letters";
import { blockFields } from "@/lib/letters/schema";
import type { Right } from "./actions";
import { communityAddress, type Door, employees, insiders, only, within } from "./door";
import { MANAGERS, MEMBERS } from "./visitors";
import type { World } from "./world";

const letters = (name: string) => `(platform)/communities/[slug]/letters/actions.ts#${name}`;
const head = { title: "What February brought", language: "en" };

/** What the managers of a community write to its members. */
export const LETTERS: Record<string, Right> = {
	[letters("beginLetterAction")]: { who: MANAGERS, form: ({ open }) => ({ slug: open.slug, ...head }) },
	[letters("changeLetterAction")]: {
		who: MANAGERS,
		form: async ({ open }) => ({
			id: open.letter,
			...head,
			madeFrom: madeFrom(headFields(await db.letter.findUniqueOrThrow({ where: { id: open.letter } }))),
		}),
	},
	[letters("addBlockAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.letter, kind: "thanks" }) },
	[letters("changeBlockAction")]: {
		who: MANAGERS,
		form: async ({ open }) => ({
			id: open.letterBlock,
			body: "Thank you, all of you.",
			madeFrom: madeFrom(blockFields(await db.letterBlock.findUniqueOrThrow({ where: { id: open.letterBlock } }))),
		}),
	},
	[letters("moveBlockAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.letterBlock, to: "down" }) },
	[letters("removeBlockAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.letterBlock }) },
	[letters("sendLetterAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.letter }) },
	[letters("scheduleLetterAction")]: {
		who: MANAGERS,
		form: ({ open }, now) => ({
			id: open.letter,
			scheduledFor: wallTimeOf(new Date(now.getTime() + 2 * DAY), "Europe/Paris"),
		}),
	},
	[letters("unscheduleLetterAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.letter }) },
	[letters("discardLetterAction")]: { who: MANAGERS, form: ({ open }) => ({ id: open.letter }) },
};

export const letterDoors = ({ open, closed, hidden }: World): Record<string, Door[]> => ({
	"(platform)/communities/[slug]/letters/page.tsx": [
		employees(`${communityAddress(open)}/letters`),
		...insiders(`${communityAddress(closed)}/letters`, MEMBERS, 403),
		...insiders(`${communityAddress(hidden)}/letters`, MEMBERS, 404),
	],
	"(platform)/communities/[slug]/letters/new/page.tsx": [
		only(`${communityAddress(open)}/letters/new`, MANAGERS, 403),
		within(`${communityAddress(hidden)}/letters/new`, ["communityManager"]),
	],
	"(platform)/communities/[slug]/letters/[id]/page.tsx": [
		employees(`${communityAddress(open)}/letters/${open.sentLetter}`),
		...insiders(`${communityAddress(closed)}/letters/${closed.sentLetter}`, MEMBERS, 404),
		...insiders(`${communityAddress(hidden)}/letters/${hidden.sentLetter}`, MEMBERS, 404),
		only(`${communityAddress(open)}/letters/${open.letter}`, MANAGERS, 404),
		only(`${communityAddress(hidden)}/letters/${hidden.letter}`, ["communityManager"], 404),
	],
	"(platform)/communities/[slug]/letters/[id]/edit/page.tsx": [
		only(`${communityAddress(open)}/letters/${open.letter}/edit`, MANAGERS, 404),
		// What is sent is read and no longer changed.
		only(`${communityAddress(open)}/letters/${open.sentLetter}/edit`, [], 403),
	],
});
