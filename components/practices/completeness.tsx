import { requestContext } from "@/components/request-context";
import { Meter } from "@/components/ui/meter";
import { completenessOf } from "@/lib/practices/completeness";
import type { Card } from "@/lib/practices/schema";
import { fieldLabel } from "./template-texts";

/** So many of the missing parts are named. */
const PARTS_NAMED = 3;

/** How much of a card is there, and what would help its readers most. */
export function Completeness({ card }: { card: { [Field in keyof Card]?: Card[Field] | null } }) {
	const { t } = requestContext();
	const { filled, of, missing } = completenessOf(card);
	const template = card.template ?? "practice";
	const parts = missing
		.slice(0, PARTS_NAMED)
		.map((part) =>
			part === "problem" || part === "result"
				? t(`practiceLife.completeness.parts.${part}`, { label: fieldLabel(t, template, part) })
				: t(`practiceLife.completeness.parts.${part}`),
		);
	return (
		<div className="grid gap-1.5">
			<p>{t("practiceLife.completeness.share", { filled, of })}</p>
			<Meter value={filled} of={of} towardsGoal />
			<p className="muted">
				{parts.length > 0
					? t("practiceLife.completeness.helps", { parts: parts.join(", ") })
					: t("practiceLife.completeness.complete")}
			</p>
		</div>
	);
}
