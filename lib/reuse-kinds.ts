/** Activities about reuses, adapted copies and endorsements of practices: a part of `ACTIVITY_KINDS`. */
export const REUSE_KINDS = {
	"practice.reuse_restored": { engaged: false, notifies: false },
	// Its draft is its writer's alone until it is published.
	"practice.adapted": { engaged: false, notifies: false },
	"practice.original_seen": { engaged: false, notifies: false },
	"practice.endorsed": { engaged: false, notifies: true },
	"practice.endorsement_taken_back": { engaged: false, notifies: false },
	"offer.made": { engaged: false, notifies: true },
	"offer.answered": { engaged: false, notifies: true },
	"offer.withdrawn": { engaged: false, notifies: false },
	"reuse.thanked": { engaged: false, notifies: true },
	"reuse.disputed": { engaged: false, notifies: true },
	"reuse.withdrawn_after_dispute": { engaged: false, notifies: true },
	"reuse.dispute_answered": { engaged: false, notifies: true },
	"reuse.dispute_taken_back": { engaged: false, notifies: true },
	"reuse.dispute_sent_to_hub": { engaged: false, notifies: true },
	"reuse.dispute_decided": { engaged: false, notifies: true },
} as const;
