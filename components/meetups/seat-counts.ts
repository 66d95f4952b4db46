import type { Translate } from "@/lib/i18n/translator";
import type { SeatCounts } from "@/lib/seats/counts";

/** What the seats taken are made of: "160 people coming, 2 companions, 1 offered, 2 reserved". */
export function seatParts(t: Translate, { people, companions, offered, reserved }: SeatCounts): string {
	return [
		t("meetups.counts.people", { count: people }),
		companions > 0 && t("meetups.counts.companions", { count: companions }),
		offered > 0 && t("meetups.counts.offered", { count: offered }),
		reserved > 0 && t("meetups.counts.reserved", { count: reserved }),
	]
		.filter(Boolean)
		.join(", ");
}
