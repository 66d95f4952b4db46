import { createHash } from "node:crypto";
import { z } from "zod";
import { db, kysely } from "../db";
import { found } from "../errors";
import { jsonText } from "../json-text";
import { OPTIONAL_MAILS, type OptionalMail } from "../mail-kinds";
import { chooseMails, wantedMails } from "../people/mail-choice";
import type { Viewer } from "../viewer";
import { DEFAULT_TIME, type DigestTime } from "./digest-time";
import { digestTimeOf, planDigest } from "./digest-turns";
import { DEFAULT_LEVEL, LEVELS, type Level } from "./telling";

/** What a person is told outside of the app, and when. */
export interface Choices {
	time: DigestTime;
	mails: OptionalMail[];
	/** Of the communities that the person is a member of. */
	levels: Map<string, Level>;
}

const hour = z.coerce.number().int().min(0).max(23);
const weekday = z.coerce.number().int().min(1).max(7);

/** A community and its level, as the options of one field: `<id> <level>`. */
const levelChoice = z
	.string()
	.transform((text) => text.split(" "))
	.pipe(z.tuple([z.uuid(), z.enum(LEVELS)]));

export const choicesInput = z
	.object({
		// A guest has no digest, and their form no fields for its time.
		rhythm: z.enum(["daily", "weekly"]).default(DEFAULT_TIME.rhythm),
		weekday: weekday.default(DEFAULT_TIME.weekday),
		hour: hour.default(DEFAULT_TIME.hour),
		quietFrom: hour.optional(),
		quietUntil: hour.optional(),
		daysOff: z
			.array(weekday)
			.default([])
			.refine((days) => new Set(days).size < 7, "one_day_left"),
		mails: z.array(z.enum(OPTIONAL_MAILS)).default([]),
		levels: z.array(levelChoice).max(2000).default([]),
	})
	.superRefine(({ quietFrom, quietUntil }, context) => {
		const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
		if (quietFrom !== undefined && quietUntil === undefined) problem("quietUntil", "both_hours");
		if (quietFrom === undefined && quietUntil !== undefined) problem("quietFrom", "both_hours");
		if (quietFrom !== undefined && quietFrom === quietUntil) problem("quietUntil", "different_hours");
	});
export type ChoicesInput = z.output<typeof choicesInput>;

/** What the viewer has chosen, in three statements. */
export async function choicesOf(viewer: Viewer): Promise<Choices> {
	const [time, mails, rows] = await Promise.all([
		db.tellingChoice.findUnique({ where: { personId: viewer.personId } }),
		wantedMails(viewer),
		kysely
			.selectFrom("community_choices as choice")
			.select(["choice.communityId", "choice.level"])
			.where("choice.personId", "=", viewer.personId)
			.execute(),
	]);
	const known = new Map(rows.map(({ communityId, level }) => [communityId, level]));
	return {
		time: time ? digestTimeOf(time) : DEFAULT_TIME,
		mails,
		levels: new Map(memberOf(viewer).map((id) => [id, known.get(id) ?? DEFAULT_LEVEL])),
	};
}

/** Changes with every choice: the form begins anew once one was saved or taken back. */
export const versionOf = ({ time, mails, levels }: Choices): string =>
	createHash("sha256")
		.update(JSON.stringify([time, mails, [...levels]]))
		.digest("base64url");

const memberOf = ({ memberships }: Viewer) =>
	memberships.filter(({ status }) => status === "active").map(({ communityId }) => communityId);

/** Writes what somebody has chosen. Levels of communities that they are no member of are left out. */
export async function chooseTelling(viewer: Viewer, input: ChoicesInput, at: Date): Promise<void> {
	const { personId } = viewer;
	const { rhythm, weekday, hour, quietFrom = null, quietUntil = null, daysOff, mails, levels } = input;
	const time = { rhythm, weekday, hour, quietFrom, quietUntil, daysOff: [...new Set(daysOff)].sort() };
	const own = new Set(memberOf(viewer));
	const chosen = [...new Map(levels)].filter(([communityId]) => own.has(communityId));
	await db.$transaction(async (tx) => {
		await tx.tellingChoice.upsert({
			where: { personId },
			create: { personId, ...time },
			update: time,
			select: { personId: true },
		});
		await chooseMails(tx, viewer, mails);
		await tx.communityChoice.deleteMany({
			where: { personId, communityId: { in: chosen.map(([communityId]) => communityId) } },
		});
		await tx.communityChoice.createMany({
			data: chosen
				.filter(([, level]) => level !== DEFAULT_LEVEL)
				.map(([communityId, level]) => ({ personId, communityId, level })),
			skipDuplicates: true,
		});
		await planDigest(tx, personId, at);
	});
}

/** The longest text that a notice can carry back. */
const LONGEST_UNDO = 1500;

/**
 * What a notice needs to take a change back: the choices of before, with the levels that differ. Undefined where so many
 * differ that they do not fit.
 */
export function choicesBefore(
	{ time, mails, levels }: Choices,
	input: ChoicesInput,
): Record<string, string> | undefined {
	const changed = input.levels.filter(([id, level]) => levels.has(id) && levels.get(id) !== level);
	const before = {
		...time,
		quietFrom: time.quietFrom ?? undefined,
		quietUntil: time.quietUntil ?? undefined,
		mails,
		levels: changed.map(([id]) => `${id} ${levels.get(id)}`),
	};
	const choices = JSON.stringify(before);
	return choices.length > LONGEST_UNDO ? undefined : { choices };
}

const keptChoices = jsonText().pipe(choicesInput);

/** Brings back what `choicesBefore` kept. @throws NotFound for a text that it did not make */
export async function bringBackChoices(viewer: Viewer, kept: string, at: Date): Promise<void> {
	await chooseTelling(viewer, found(keptChoices.safeParse(kept).data), at);
}
