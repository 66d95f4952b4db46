import { recordActivity } from "../activity";
import { addDays, dayIn, startOfDay } from "../clock";
import { findCommunity } from "../communities/communities";
import { db, readIn, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { roleMay } from "../membership-roles";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { needsShown } from "./needs";
import { canMarkDone, canSeeCockpit, placeOf } from "./policy";
import { NEED_RULES } from "./rules";
import type { HandInput, NeedKey, NeedShow, SnoozeInput } from "./schema";

const DAYS = { tomorrow: 1, week: 7 } as const;

/** The need and its community. @throws NotFound where the viewer has no such need: it is settled, or was never theirs */
async function needIn(tx: Tx, viewer: Viewer, { slug, kind, subjectId }: NeedKey, show: NeedShow, at: Date) {
	const community = await findCommunity(tx, viewer, { slug });
	demand(canSeeCockpit(viewer, community));
	const query = needsShown(viewer, placeOf(viewer, community), show, at)
		.clearSelect()
		.select(["n.kind", "n.subjectId"])
		.where("n.kind", "=", kind)
		.where("n.subjectId", "=", subjectId)
		.limit(literal(1));
	found((await readIn(tx, query))[0]);
	return community;
}

interface Mark {
	act: "snoozed" | "handed" | "done";
	until?: Date;
	toId?: string;
}

/** What the viewer said last about a need counts. */
async function mark(tx: Tx, viewer: Viewer, { kind, subjectId }: NeedKey, { act, until, toId }: Mark, at: Date) {
	const key = { kind, subjectId, byId: viewer.personId };
	const said = { act, at, until: until ?? null, toId: toId ?? null };
	await tx.needMark.upsert({
		where: { kind_subjectId_byId: key },
		create: { ...key, ...said },
		update: said,
		select: { id: true },
	});
}

/** Nothing of it is shown to the viewer before tomorrow, or for a week. The others still see it. */
export async function snoozeNeed(viewer: Viewer, { until, ...key }: SnoozeInput, at: Date): Promise<{ until: Date }> {
	return db.$transaction(async (tx) => {
		const { id } = await needIn(tx, viewer, key, "open", at);
		const day = addDays(dayIn(at, viewer.zone), DAYS[until]);
		const end = startOfDay(day, viewer.zone);
		await mark(tx, viewer, key, { act: "snoozed", until: end }, at);
		await recordActivity(tx, viewer, {
			kind: "need.snoozed",
			at,
			communityId: id,
			subject: ["community", id],
			detail: { need: key.kind, subjectId: key.subjectId },
		});
		return { until: end };
	});
}

/** Somebody else who looks after the community takes it, and is told. */
export async function handNeed(viewer: Viewer, { toId, ...key }: HandInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id: communityId } = await needIn(tx, viewer, key, "open", at);
		if (toId === viewer.personId) throw new Refused("not_yourself");
		const receiver = await tx.membership.findFirst({
			where: { communityId, personId: toId, status: "active", person: { status: "active" } },
			select: { id: true, role: true },
		});
		if (!receiver || !roleMay(receiver.role, NEED_RULES[key.kind].right)) throw new Refused("cannot_take_over");
		// What the other set aside before is theirs again.
		await tx.needMark.deleteMany({
			where: { kind: key.kind, subjectId: key.subjectId, byId: toId, act: { not: "done" } },
		});
		await mark(tx, viewer, key, { act: "handed", toId }, at);
		await recordActivity(tx, viewer, {
			kind: "need.handed",
			at,
			communityId,
			subject: ["membership", receiver.id],
			detail: { need: key.kind, subjectId: key.subjectId },
		});
	});
}

/** It needs nobody any more, where nothing else says so. */
export async function markNeedDone(viewer: Viewer, key: NeedKey, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id } = await needIn(tx, viewer, key, "open", at);
		demand(canMarkDone(key.kind));
		await mark(tx, viewer, key, { act: "done" }, at);
		await recordActivity(tx, viewer, {
			kind: "need.done",
			at,
			communityId: id,
			subject: ["community", id],
			detail: { need: key.kind, subjectId: key.subjectId },
		});
	});
}

/** Brings a need back that the viewer has set aside, or that somebody has marked as done. */
export async function bringNeedBack(viewer: Viewer, key: NeedKey, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id } = await needIn(tx, viewer, key, "aside", at);
		await tx.needMark.deleteMany({
			where: {
				kind: key.kind,
				subjectId: key.subjectId,
				OR: [{ byId: viewer.personId }, { act: "done" }],
			},
		});
		await recordActivity(tx, viewer, {
			kind: "need.brought_back",
			at,
			communityId: id,
			subject: ["community", id],
			detail: { need: key.kind, subjectId: key.subjectId },
		});
	});
}
