import { ACTIVITY_KINDS, type ActivityKind, type NewActivity } from "@/lib/activity";
import { idOf } from "./ids";
import type { Rows } from "./rows";
import type { SeedPerson } from "./world";

/** An activity, for later parts of the seed that need it, such as who was engaged when. */
interface SeedActivity {
	actor: SeedPerson;
	at: Date;
	engaged: boolean;
}

/** Activities as `recordActivity` writes them, with ids that grow with time. */
export class Ledger {
	readonly recorded: SeedActivity[] = [];
	#count = 0;

	constructor(private readonly rows: Rows) {}

	record(actor: SeedPerson | null, { kind, at, communityId, subject, detail }: NewActivity): string {
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
		if (actor?.isEmployee) this.recorded.push({ actor, at, engaged: isEngaged(kind) });
		return id;
	}
}

const isEngaged = (kind: ActivityKind): boolean => ACTIVITY_KINDS[kind].engaged;
