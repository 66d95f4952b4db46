import { ChoiceGroup } from "@/components/ui/field";
import { shortDay } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { ComingEdition } from "@/lib/series/queries";
import type { Viewer } from "@/lib/viewer";

/**
 * Which editions a change of the series goes to, named by their days, and who would hear of it. Nothing to choose as
 * long as none is published.
 */
export function ReachField({ coming, viewer, t }: { coming: readonly ComingEdition[]; viewer: Viewer; t: Translate }) {
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
			name="reach"
			type="radio"
			label={t("series.scope.title")}
			hint={t("series.scope.hint")}
			defaultValue="drafts"
			choices={[
				{ value: "drafts", label: t("series.reach.drafts"), hint: t("series.reach.draftsHint", values) },
				{ value: "published", label: t("series.reach.published"), hint: t("series.reach.publishedHint", values) },
			]}
		/>
	);
}
