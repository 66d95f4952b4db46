import { ACTIVITY_KINDS, type NewActivity, type ActivityKind } from "@/lib/activity";
import { idOf } from "./identity";
import type { Rows } from "./rows";
import type { Someone } from "./world";

/** A fact kept for the parts of the seed that come later, such as who was engaged when. */
export interface Deed {
	actor: Someone;
	at: Date;
	engaged: boolean;
}

/** Facts in the shape of `recordActivity`, with ids that grow with time as those of the product do. */
export class Ledger {
	readonly deeds: Deed[] = [];
	#count = 0;

	constructor(private readonly rows: Rows) {}

	record(actor: Someone | null, { kind, at, communityId, subject, detail }: NewActivity): string {
		const id = idOf(at, "activity", kind, subject?.[1] ?? "", actor?.id ?? "", this.#count++);
		this.rows.activities.push({
			id,
			kind,
			at,
			actorId: actor?.id ?? null,
			orgUnitId: actor?.unit?.id ?? null,
			spokeId: actor?.spokeId ?? null,
			siteId: actor?.site?.id ?? null,
			country: actor?.site?.country ?? null,
			communityId: communityId ?? null,
			subjectType: subject?.[0] ?? null,
			subjectId: subject?.[1] ?? null,
			...(detail ? { detail } : {}),
		});
		if (actor?.isEmployee) this.deeds.push({ actor, at, engaged: isEngaged(kind) });
		return id;
	}
}

const isEngaged = (kind: ActivityKind): boolean => ACTIVITY_KINDS[kind].engaged;
