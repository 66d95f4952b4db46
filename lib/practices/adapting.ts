import { recordActivity } from "../activity";
import { findCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { translator } from "../i18n/translator";
import type { Viewer } from "../viewer";
import { canAdapt, mayBeAdaptedIn } from "./adaptation-policy";
import { withChangesOf, withText } from "./adapted-texts";
import { cardOf } from "./card";
import { writeChange } from "./changes";
import { lockPractice } from "./lock";
import { canChange } from "./policy";
import { practiceRow } from "./practice-page";
import { draftPractice } from "./practices";
import type { SharedText } from "./shared-texts";
import { publishedVersion } from "./versions";

/**
 * Makes a draft of the viewer's from a published practice, in a community of theirs. It keeps its tie to the version that it came
 * from. Figures, evidence and the result are the original's: their writer replaces them.
 */
export async function adaptPractice(
	viewer: Viewer,
	{ slug, communitySlug, title }: { slug: string; communitySlug: string; title: string },
	at: Date,
): Promise<{ slug: string }> {
	const original = await practiceRow(viewer, slug);
	demand(canAdapt(viewer, original));
	const unitId = viewer.spokeId ?? viewer.orgUnitId;
	const card = { ...cardOf(original), title, ...(unitId ? { unitIds: [unitId], countries: [] } : {}) };
	const draft = { card, communitySlug, contactId: viewer.personId, publish: false, filesOf: [original.id] };
	return draftPractice(viewer, draft, at, async (tx, copy) => {
		const community = await findCommunity(tx, viewer, { slug: communitySlug });
		if (!mayBeAdaptedIn(original, { communityId: community.id })) throw new Refused("hidden_stays");
		await tx.practiceAdaptation.create({
			data: {
				copyId: copy.id,
				originalId: original.id,
				fromVersion: original.version,
				seenVersion: original.version,
				madeById: viewer.personId,
				madeAt: at,
			},
		});
		await recordActivity(tx, viewer, {
			kind: "practice.adapted",
			at,
			communityId: original.community.id,
			subject: ["practice", original.id],
			detail: { copyId: copy.id, version: original.version },
		});
	});
}

/** Locks a copy, and reads its tie to the original. @throws NotFound for a practice that is no copy */
export async function lockCopy(tx: Tx, viewer: Viewer, slug: string) {
	const copy = await lockPractice(tx, viewer, slug);
	const tie = found(
		await tx.practiceAdaptation.findUnique({
			where: { copyId: copy.id },
			select: { seenVersion: true, original: { select: { slug: true } } },
		}),
	);
	return { copy, seenVersion: tie.seenVersion, originalSlug: tie.original.slug };
}

/** Takes over what has changed in a text of the original since the copy's owner looked at it last. */
export async function takeOverChange(
	viewer: Viewer,
	{ slug, field }: { slug: string; field: SharedText },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const { copy, seenVersion, originalSlug } = await lockCopy(tx, viewer, slug);
		const original = await practiceRow(viewer, originalSlug);
		demand(canChange(viewer, copy));
		const base = await publishedVersion(tx, original.id, seenVersion);
		const mine = cardOf(copy);
		const text = withChangesOf(field, mine, base, cardOf(original));
		if (text === undefined) throw new Refused("passages_conflict");
		if (text === (mine[field] ?? "")) throw new Refused("nothing_to_take_over");
		const note = translator(viewer.locale)("adaptations.takenNote", { version: original.version });
		const change = { card: withText(mine, field, text), keepers: copy, note, filesOf: [original.id] };
		await writeChange(tx, viewer, copy, change, at);
	});
}

/** Says that the copy's owner has looked at the original up to a version: later changes are shown again. */
export async function markOriginalSeen(
	viewer: Viewer,
	{ slug, version }: { slug: string; version: number },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const { copy, seenVersion, originalSlug } = await lockCopy(tx, viewer, slug);
		const original = await practiceRow(viewer, originalSlug);
		demand(canChange(viewer, copy));
		const seen = Math.max(seenVersion, Math.min(version, original.version));
		await tx.practiceAdaptation.update({ where: { copyId: copy.id }, data: { seenVersion: seen } });
		await recordActivity(tx, viewer, {
			kind: "practice.original_seen",
			at,
			communityId: copy.community.id,
			subject: ["practice", copy.id],
			detail: { version: seen },
		});
	});
}
