import { z } from "zod";
import { madeFromInput } from "../edits";
import { filterChoice, filterCursor, filterText } from "../filters";
import { typedText } from "../typed-text";

/** What the hub may say of a matter. A proposal that nobody raised is open. */
export const MATTER_STATES = ["raised", "planned", "done", "declined"] as const;
export type MatterState = (typeof MATTER_STATES)[number];
export const PROPOSAL_STATES = ["open", ...MATTER_STATES] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The hub has no more to do. */
export const isSettled = (state: ProposalState): boolean => state === "done" || state === "declined";
/** The hub has still to say what becomes of it, or to do what it said. */
export const WAITING = ["raised", "planned"] as const satisfies readonly MatterState[];

export const NOTE_LIMIT = 1000;

export const supportInput = z.object({ id: z.uuid() });
export const raiseInput = z.object({ id: z.uuid(), note: typedText().max(NOTE_LIMIT).optional() });
export const joinInput = z.object({ id: z.uuid(), to: z.uuid() });
export const matterAnswerInput = z.object({
	id: z.uuid(),
	state: z.enum(MATTER_STATES),
	reason: typedText().min(3).max(NOTE_LIMIT),
});
export const careInput = z.object({
	id: z.uuid(),
	/** As a field of a person holds it; empty for nobody. */
	owner: typedText().max(400).optional(),
	dueOn: z.iso.date().optional(),
	madeFrom: madeFromInput,
});

export const PROPOSAL_SORTS = ["supporters", "newest", "oldest"] as const;
export const OWN_PROPOSALS = ["written", "supported", "communities"] as const;

export const proposalFilters = z.object({
	q: filterText(200),
	state: filterChoice(PROPOSAL_STATES),
	community: filterText(200),
	mine: filterChoice(OWN_PROPOSALS),
	sort: z.enum(PROPOSAL_SORTS).catch("supporters"),
	after: filterCursor,
});
export type ProposalFilters = z.infer<typeof proposalFilters>;

export const MATTER_SORTS = ["urgent", "supporters", "oldest", "newest"] as const;
export const MATTER_OWNERS = ["me", "nobody"] as const;
/** Days since a matter was raised. */
export const MATTER_AGES = ["30", "90", "180"] as const;

export const matterFilters = z.object({
	q: filterText(200),
	/** `waiting`: raised or planned. */
	state: filterChoice(["waiting", "overdue", ...MATTER_STATES]),
	community: filterText(200),
	owner: filterChoice(MATTER_OWNERS),
	age: filterChoice(MATTER_AGES),
	sort: z.enum(MATTER_SORTS).catch("urgent"),
	after: filterCursor,
});
export type MatterFilters = z.infer<typeof matterFilters>;

/** Words by which similar proposals are looked for. */
export const similarInput = z.object({ q: filterText(200) });
