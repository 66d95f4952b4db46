import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import { shortDay } from "@/lib/clock";
import type { ComingEdition } from "@/lib/series/queries";

/**
 * Which meetups a change of the series applies to, with the number of people to notify. Draws nothing while none is
 * published.
 */
export function AffectsField({ coming }: { coming: readonly ComingEdition[] }) {
	const { viewer, t } = requestContext();
	const daysOf = (state: "draft" | "published") =>
		coming
			.filter((edition) => edition.state === state)
			.map(({ startsAt, zone }) => shortDay(startsAt, { locale: viewer.locale, zone }));
	const [drafts, published] = [daysOf("draft"), daysOf("published")];
	if (published.length === 0) return null;
	const people = coming.filter(({ state }) => state === "published").reduce((sum, edition) => sum + edition.people, 0);
	const named = { drafts: drafts.length, draftDays: drafts.join(", "), published: published.length };
	const values = { ...named, publishedDays: published.join(", "), people };
	return (
		<ChoiceGroup
			name="affects"
			type="radio"
			label={t("series.scope.title")}
			hint={t("series.scope.hint")}
			defaultValue="drafts"
			choices={[
				{ value: "drafts", label: t("series.affects.drafts"), hint: t("series.affects.draftsHint", values) },
				{ value: "published", label: t("series.affects.published"), hint: t("series.affects.publishedHint", values) },
			]}
		/>
	);
}
