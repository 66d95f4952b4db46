import { z } from "zod";
import { db, type Prisma, type Tx } from "./db";
import { typedText } from "./typed-text";

/** The settings that an administrator chooses for the whole organisation, with their defaults. */
export const SETTINGS = {
	/** Who may create a community. */
	communityCreators: z.enum(["everyone", "managers", "hub"]).default("everyone"),
	/** Whether a new community opens at once, or only after the hub has approved it. */
	newCommunities: z.enum(["at_once", "approved"]).default("at_once"),
	/** Days after which a published practice is due for review. */
	practiceReviewDays: z.coerce.number().int().min(30).max(1095).default(365),
	/** Months of a champion's term. */
	championTermMonths: z.coerce.number().int().min(1).max(36).default(12),
	/** Hours for which a free seat is offered to the first of the waitlist; fewer shortly before the start. */
	offerHours: z.coerce.number().int().min(1).max(168).default(24),
	/** The goal for engaged people, in percent of those registered (SWOOP: 38 % over six months). */
	engagedGoalPercent: z.coerce.number().int().min(1).max(100).default(38),
	/** Days after signing in after which one signs in again, however often one visits. */
	sessionDays: z.coerce.number().int().min(1).max(90).default(30),
	/** Days without a visit after which one signs in again. */
	sessionIdleDays: z.coerce.number().int().min(1).max(90).default(14),
	/** Whom to contact when signing in fails: a name, an address or a place. Nothing is shown when it is empty. */
	helpContact: typedText().max(200).default(""),
} as const;

const stored = z.object(SETTINGS);

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { [Key in SettingKey]: z.infer<(typeof SETTINGS)[Key]> };

/** All settings with their present values. */
export async function readSettings(from: Tx = db): Promise<Settings> {
	const rows = await from.setting.findMany({ select: { key: true, value: true }, take: 100 });
	return stored.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** Writes one setting and who chose it. The caller has checked the right. */
export async function writeSetting(
	tx: Tx,
	key: SettingKey,
	value: Settings[SettingKey],
	updatedById: string,
): Promise<void> {
	const row = { value, updatedById };
	await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row, select: { key: true } });
}

/** A value that the product made for itself, such as a pair of keys. Null before it did. */
export async function ownValue(key: string): Promise<unknown> {
	return (await db.setting.findUnique({ where: { key }, select: { value: true } }))?.value ?? null;
}

/** Keeps such a value, unless another process was first. */
export async function keepOwnValue(key: string, value: Prisma.InputJsonValue): Promise<void> {
	await db.setting.createMany({ data: { key, value }, skipDuplicates: true });
}
