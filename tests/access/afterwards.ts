import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { castId } from "../factories";
import type { Right } from "./actions";
import { MANAGERS } from "./visitors";
import type { World } from "./world";

const CAPTURE = "(platform)/meetups/[id]/capture/actions.ts";

const MATERIAL = "5e7a11c0-0000-7000-8000-000000000003";
const PROMISE = "5e7a11c0-0000-7000-8000-000000000004";

const STEP = "5e7a11c0-0000-7000-8000-000000000005";

const aStep = ({ open }: World, now: Date) =>
	db.checklistItem.create({
		data: { id: STEP, meetupId: open.meetup, position: 1, title: "Print the badges", dueOn: now },
	});

const slides = ({ open }: World, now: Date) =>
	db.meetupMaterial.create({
		data: { id: MATERIAL, meetupId: open.heldMeetup, title: "Slides", url: "https://slides.example", addedAt: now },
	});

/** Lucía promised to do something. */
const luciaPromised = async ({ open }: World) =>
	db.meetupAction.create({
		data: {
			id: PROMISE,
			meetupId: open.heldMeetup,
			position: 1,
			title: "Send the template",
			ownerId: await castId("employee"),
		},
	});

const held = ({ open }: World) => ({ meetupId: open.heldMeetup });
const step = (world: World) => ({ ...held(world), revision: "0" });

/** Once an edition is over: what it leaves behind, and what people think of it. */
export const AFTERWARDS: Record<string, Right> = {
	"(platform)/_home/actions.ts#dismissQuestionAction": {
		who: ["newcomer", "lineManager", "employee", "champion", "moderator", ...MANAGERS],
		form: ({ open }) => ({ id: open.question }),
	},
	[`${CAPTURE}#addMaterialAction`]: {
		who: MANAGERS,
		form: (world) => ({ ...held(world), title: "Slides", url: "https://slides.example/18" }),
	},
	[`${CAPTURE}#removeMaterialAction`]: { who: MANAGERS, before: slides, form: () => ({ materialId: MATERIAL }) },
	[`${CAPTURE}#recordingAction`]: { who: MANAGERS, form: step },
	[`${CAPTURE}#minutesAction`]: { who: MANAGERS, form: step },
	[`${CAPTURE}#takeawaysAction`]: { who: MANAGERS, form: step },
	[`${CAPTURE}#promisesAction`]: { who: MANAGERS, form: step },
	// A card is its writer's: whoever manages from outside is no member of the community.
	[`${CAPTURE}#draftPracticeAction`]: { who: ["communityManager"], form: held },
	[`${CAPTURE}#finishAction`]: { who: MANAGERS, form: held },
	[`${CAPTURE}#waiveAction`]: { who: MANAGERS, form: (world) => ({ ...held(world), reason: "Nothing was shown." }) },
	"(platform)/meetups/[id]/feedback/actions.ts#feedbackAction": {
		who: ["employee"],
		form: (world) => ({ ...held(world), useful: "5", willApply: "yes" }),
	},
	"(platform)/meetups/[id]/desk/checklist/actions.ts#addStepAction": {
		who: MANAGERS,
		form: ({ open }) => ({ meetupId: open.meetup, title: "Print the badges", dueOn: "2026-12-01" }),
	},
	"(platform)/meetups/[id]/desk/checklist/actions.ts#tickAction": {
		who: MANAGERS,
		before: aStep,
		form: () => ({ itemId: STEP, done: "true" }),
	},
	"(platform)/meetups/[id]/desk/checklist/actions.ts#removeStepAction": {
		who: MANAGERS,
		before: aStep,
		form: () => ({ itemId: STEP }),
	},
	"(platform)/meetups/[id]/desk/messages/actions.ts#messageAction": {
		who: MANAGERS,
		form: ({ open }) => ({
			meetupId: open.meetup,
			messageId: randomUUID(),
			subject: "The lift is broken",
			text: "Please take the stairs on the left.",
			intent: "send",
		}),
	},
	"(platform)/meetups/[id]/after-actions.ts#settleAction": {
		who: ["employee", ...MANAGERS],
		before: luciaPromised,
		form: () => ({ actionId: PROMISE, done: "true" }),
	},
};
