import { z } from "zod";
import { madeFromInput } from "../edits";
import { wallTime } from "../meetups/schema";
import { typedText } from "../typed-text";

/** The stages of a talk in their order, without `declined`. */
export const PIPELINE = ["idea", "contacted", "proposed", "confirmed", "briefed", "delivered", "thanked"] as const;
export const SPEAKER_STAGES = [...PIPELINE, "declined"] as const;
export type SpeakerStage = (typeof SPEAKER_STAGES)[number];
/** Stages in which the speaker gets a seat. */
export const SEATED_STAGES: SpeakerStage[] = ["confirmed", "briefed"];

export const holdsSeat = (stage: SpeakerStage): boolean => SEATED_STAGES.includes(stage);
/** Stages of a speaker who is expected or has spoken. */
export const SPEAKING: SpeakerStage[] = ["confirmed", "briefed", "delivered", "thanked"];
/** The talk was given: its slides belong to the meetup. */
export const isDelivered = (stage: SpeakerStage): boolean => stage === "delivered" || stage === "thanked";
/** Stages in which a speaker's seat is released. */
export const losesSeat = (stage: SpeakerStage): boolean => !SPEAKING.includes(stage);
export const SPEAKER_KINDS = ["industry", "peer_company", "internal"] as const;
export const MOST_STARS = 5;

const text = (maximum: number) => typedText().max(maximum).default("");
const email = z.string().trim().toLowerCase().pipe(z.email().max(254)).optional();

export const speakerInput = z
	.object({
		kind: z.enum(SPEAKER_KINDS),
		/** A colleague is named as a field of a person holds them, unless they are given by their address. */
		name: typedText().max(320).optional(),
		email,
		company: typedText().max(120).optional(),
		subject: typedText().min(3).max(160),
		abstract: text(4000),
		biography: text(4000),
		needs: text(2000),
		brief: text(6000),
		conflictNote: text(2000),
		meetupId: z.uuid().optional(),
		agendaItemId: z.uuid().optional(),
	})
	.superRefine((speaker, context) => {
		if (!speaker.name && (speaker.kind !== "internal" || !speaker.email))
			context.addIssue({ code: "custom", path: ["name"], message: "required" });
	});
export type SpeakerInput = z.output<typeof speakerInput>;

export const addSpeakerInput = z.object({ slug: z.string() }).and(speakerInput);
export const changeSpeakerInput = z.object({ id: z.uuid(), madeFrom: madeFromInput }).and(speakerInput);

/** `from` is the stage on the screen, so that two people do not move a talk twice. */
export const moveSpeakerInput = z.object({ id: z.uuid(), from: z.enum(SPEAKER_STAGES), stage: z.enum(SPEAKER_STAGES) });
export type MoveSpeakerInput = z.output<typeof moveSpeakerInput>;

export const talkIdInput = z.object({ id: z.uuid() });

export const ratingInput = z.object({
	id: z.uuid(),
	stars: z.number().int().min(1).max(MOST_STARS),
	note: typedText().max(1000).optional(),
});
export type RatingInput = z.output<typeof ratingInput>;

/** Until when proposals are asked for, in the edition's zone. */
export const callInput = z.object({ meetupId: z.uuid(), until: wallTime });
export const endCallInput = z.object({ meetupId: z.uuid() });

export const proposalInput = z.object({
	meetupId: z.uuid(),
	subject: typedText().min(3).max(160),
	abstract: typedText().min(20).max(4000),
	/** The speaker, who may be a colleague as a field of a person holds them; left out when the viewer speaks. */
	name: typedText().max(320).optional(),
	company: typedText().max(120).optional(),
});
/** `speakerPersonId` is the colleague who speaks. */
export type ProposalInput = z.output<typeof proposalInput> & { speakerPersonId?: string };

export const sentInInput = z.object({
	token: z.string().max(200),
	biography: text(4000),
	abstract: text(4000),
	needs: text(2000),
});
export type SentInInput = z.output<typeof sentInInput>;

export const withdrawalInput = z.object({ token: z.string().max(200) });

/** Slides or a portrait; its bytes decide which. */
export const sentFileInput = z.object({ token: z.string().max(200), file: z.instanceof(File) });

export const boardFilters = z.object({
	kind: z.enum(SPEAKER_KINDS).optional().catch(undefined),
	meetup: z.uuid().optional().catch(undefined),
});
export type BoardFilters = z.output<typeof boardFilters>;
